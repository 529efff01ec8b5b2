import * as v from 'valibot'
import { Link, useSearchParams } from 'react-router'
import type { Group } from '~/account/group-rows.ts'
import type { Grouping } from '~/account/groupings.ts'
import { LIST_PROMPT_LENGTH } from '~/api/task-values.ts'
import { classNames } from '~/lib/class-names.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { fileNameOf } from '~/lib/signed-url.ts'
import { formatElapsed } from '~/lib/time.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { formatGroup, type GroupChoice } from '~/tasks/group-text.ts'
import { parameters } from '~/tasks/search-parameters.ts'
import { changeSearch } from '~/tasks/search.ts'
import { SelectBox } from '~/tasks/list-tools/select-box.tsx'
import { ListTime } from '~/ui/time.tsx'
import { groupNames } from './group-select.tsx'

const oneDigit = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

export const groupFigures: [label: string, figure: (group: Group) => string][] = [
  ['Tasks', ({ tasks }) => formatNumber(tasks)],
  ['Ready', ({ ready, cut }) => formatNumber(ready - cut)],
  ['Cut', ({ cut }) => (cut ? formatNumber(cut) : '')],
  ['Failed', ({ failed }) => (failed ? formatNumber(failed) : '')],
  ['Running', ({ running }) => (running ? formatNumber(running) : '')],
  ['Film minutes', ({ filmSeconds }) => (filmSeconds ? oneDigit.format(filmSeconds / 60) : '')],
  ['Output tokens', ({ output }) => (output ? formatNumber(output) : '')],
  ['Took, mean', ({ took, finished }) => (finished ? formatElapsed(round(took / finished)) : '')],
]

const cellLook = 'h-9 border-b border-line/60 px-2 text-right tabular-nums whitespace-nowrap'

type GroupRowProps = {
  group: Group
  by: Grouping
  /** How many of its tasks are selected; undefined while none is to be. */
  selected: number | undefined
  onSelect: (isOn: boolean) => void
}

export const GroupRow = ({ group, by, selected, onSelect }: GroupRowProps) => (
  <tr className="hover:bg-subtle">
    {selected !== undefined && (
      <td className={`${cellLook} w-0 pr-0 pl-4 md:pl-6`}>
        <SelectBox
          label={`Select all ${formatNumber(group.tasks)} of ${groupText(by, group.value, group.label)}`}
          count={group.tasks}
          selected={selected}
          onChange={onSelect}
          className="-ml-2"
        />
      </td>
    )}
    <th
      scope="row"
      className={classNames(
        'h-9 max-w-96 min-w-40 truncate border-b border-line/60 px-2 text-left font-normal',
        selected === undefined && 'pl-4 md:pl-6',
      )}
    >
      <GroupLink group={group} by={by} />
    </th>
    {groupFigures.map(([label, figure]) => (
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
  if (!canBeAsked({ by, value })) {
    return (
      <span title={visibleProse(label.slice(0, 300))} className="flex gap-1">
        <bdi className="min-w-0 truncate">{text.slice(0, 300)}</bdi>{' '}
        <span className="text-muted">(too long for a link)</span>
      </span>
    )
  }
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

const canBeAsked = (group: GroupChoice) => v.safeParse(parameters.group, formatGroup(group)).success

export function groupText(by: Grouping, value: string, label = value): string {
  if (value === '') return by === 'error' ? 'no error' : `no ${groupNames[by]}`
  const name = by === 'source' ? (fileNameOf(label) ?? label) : label
  // The beginning is all that is shared, or all that the list gave.
  const goesOn = by === 'custom_id' || (by === 'prompt' && isCutLength(name))
  return visibleProse(goesOn ? `${name}…` : name)
}

const isCutLength = (text: string) => [...text].length === LIST_PROMPT_LENGTH
const round = (milliseconds: number) => Math.round(milliseconds / 1000) * 1000
