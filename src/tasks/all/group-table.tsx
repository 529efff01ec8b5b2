import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { groupRows, type Group } from '~/account/group-rows.ts'
import type { Grouping } from '~/account/groupings.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { fileNameOf } from '~/lib/signed-url.ts'
import { formatElapsed } from '~/lib/time.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { LIST_PROMPT_LENGTH } from '~/api/task-values.ts'
import { changeSearch } from '~/tasks/search.ts'
import { Button } from '~/ui/button.tsx'
import { ListTime } from '~/ui/time.tsx'
import { groupNames } from './group-select.tsx'
import { useStill } from './use-still.ts'

const FEW = 100
const number = new Intl.NumberFormat()
const oneDigit = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

type GroupTableProps = {
  index: TaskIndex
  rows: Uint32Array
  /** Changes when what is known of the rows does. */
  version: number
  by: Grouping
}

const figures: [label: string, figure: (group: Group) => string][] = [
  ['Tasks', ({ tasks }) => number.format(tasks)],
  ['Ready', ({ ready, cut }) => number.format(ready - cut)],
  ['Cut', ({ cut }) => (cut ? number.format(cut) : '')],
  ['Failed', ({ failed }) => (failed ? number.format(failed) : '')],
  ['Running', ({ running }) => (running ? number.format(running) : '')],
  ['Film minutes', ({ filmSeconds }) => (filmSeconds ? oneDigit.format(filmSeconds / 60) : '')],
  ['Tokens out', ({ output }) => (output ? number.format(output) : '')],
  ['Mean took', ({ took, finished }) => (finished ? formatElapsed(round(took / finished)) : '')],
]

/** What the tasks share, with figures; each opens to its tasks. */
export function GroupTable({ index, rows, version, by }: GroupTableProps) {
  const [most, setMost] = useState(FEW)
  const [isHeld, setHeld] = useState(false)
  const { groups, distinct } = useMemo(
    // Of 100,000 tasks it takes some milliseconds, and much else draws this again.
    () => groupRows(index, rows, by, most),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of what the rows say
    [index, rows, version, by, most],
  )
  const shown = useStill(groups, isHeld, (group) => group)
  return (
    <div
      className="min-h-60 flex-1 scroll-pt-9 overflow-auto border-t border-line contain-size"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
      tabIndex={0}
      role="region"
      aria-label="Groups of tasks"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <table
        aria-label={`Tasks by ${groupNames[by]}`}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <thead>
          <tr>
            <th scope="col" className={`${headLook} pl-4 text-left md:pl-6`}>
              {firstLetterUp(groupNames[by])}
            </th>
            {figures.map(([label]) => (
              <th key={label} scope="col" className={`${headLook} text-right`}>
                {label}
              </th>
            ))}
            <th scope="col" className={`${headLook} pr-4 text-right md:pr-6`}>
              Newest
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <GroupRow key={group.value} group={group} by={by} />
          ))}
        </tbody>
      </table>
      {distinct > shown.length && (
        <p className="flex items-center gap-2 px-4 py-2 text-sm text-muted md:px-6">
          The {number.format(shown.length)} largest of {number.format(distinct)} groups.
          {most === FEW && (
            <Button variant="ghost" onClick={() => setMost(5 * FEW)}>
              More groups
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

const headLook =
  'sticky top-0 z-20 h-9 border-b border-line bg-canvas px-2 font-medium whitespace-nowrap text-muted'
const cellLook = 'h-9 border-b border-line/60 px-2 text-right tabular-nums whitespace-nowrap'

const GroupRow = ({ group, by }: { group: Group; by: Grouping }) => (
  <tr className="hover:bg-subtle">
    <th
      scope="row"
      className="h-9 max-w-96 min-w-40 truncate border-b border-line/60 px-2 pl-4 text-left font-normal md:pl-6"
    >
      <GroupLink group={group} by={by} />
    </th>
    {figures.map(([label, figure]) => (
      <td key={label} className={cellLook}>
        {figure(group)}
      </td>
    ))}
    <td className={`${cellLook} pr-4 md:pr-6`}>
      {group.newest > 0 && <ListTime value={new Date(group.newest).toISOString()} />}
    </td>
  </tr>
)

function GroupLink({ group: { value, label }, by }: { group: Group; by: Grouping }) {
  const [params] = useSearchParams()
  const text = groupText(by, value, label)
  const search = changeSearch({ group: { by, value } }, params).toString()
  return (
    <Link
      to={{ search }}
      title={visibleProse(label.slice(0, 300))}
      className="py-1 font-medium underline-offset-2 hover:underline"
    >
      <bdi className={value ? undefined : 'text-muted italic'}>{text}</bdi>
    </Link>
  )
}

export function groupText(by: Grouping, value: string, label = value): string {
  if (value === '') return by === 'error' ? 'no error' : `no ${groupNames[by]}`
  const name = by === 'source' ? (fileNameOf(label) ?? label) : label
  // The beginning is all that is shared, or all that the list gave.
  const goesOn = by === 'custom_id' || (by === 'prompt' && isCutLength(name))
  return visibleProse(goesOn ? `${name}…` : name)
}

const isCutLength = (text: string) => [...text].length === LIST_PROMPT_LENGTH
const round = (milliseconds: number) => Math.round(milliseconds / 1000) * 1000
const firstLetterUp = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
