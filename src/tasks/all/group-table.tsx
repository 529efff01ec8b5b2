import { useMemo, useState } from 'react'
import { groupRows, rowsOfGroup, withoutRows } from '~/account/group-rows.ts'
import type { Grouping } from '~/account/groupings.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { classNames } from '~/lib/class-names.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { SelectAllBox } from '~/tasks/list-tools/select-box.tsx'
import { selection } from '~/tasks/list-tools/selection.ts'
import { Button } from '~/ui/button.tsx'
import { GroupRow, groupFigures } from './group-row.tsx'
import { groupNames } from './group-select.tsx'
import { useSelectedOfGroups } from './use-selected-of-groups.ts'
import { useStill } from './use-still.ts'

const FEW = 100

type GroupTableProps = {
  index: TaskIndex
  rows: Uint32Array
  /** Changes when what is known of the rows does. */
  version: number
  by: Grouping
  /** What is asked, and by what it is grouped. */
  asked: string
  isSelecting: boolean
}

/** What the tasks share, with figures; each opens to its tasks. */
export function GroupTable(props: GroupTableProps) {
  const { index, rows, version, by, asked, isSelecting } = props
  const [most, setMost] = useState(FEW)
  const [isHeld, setHeld] = useState(false)
  const { groups, distinct } = useMemo(
    // Of 100,000 tasks it takes some milliseconds, and much else draws this again.
    () => groupRows(index, rows, by, most),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of what the rows say
    [index, rows, version, by, most],
  )
  const shown = useStill(groups, { isHeld, of: asked, gone: withoutRows })
  const selectedOf = useSelectedOfGroups(props)
  const selectGroup = (value: string, isOn: boolean) =>
    selection.put(Array.from(rowsOfGroup(index, rows, by, value), index.idOf), isOn)
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
            {isSelecting && (
              <th scope="col" className={`${headLook} w-0 pr-0 pl-4 md:pl-6`}>
                <SelectAllBox className="-ml-2" />
              </th>
            )}
            <th
              scope="col"
              className={classNames(headLook, 'text-left', !isSelecting && 'pl-4 md:pl-6')}
            >
              {firstLetterUp(groupNames[by])}
            </th>
            {groupFigures.map(([label]) => (
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
            <GroupRow
              key={group.value}
              group={group}
              by={by}
              selected={isSelecting ? (selectedOf.get(group.value) ?? 0) : undefined}
              onSelect={(isOn) => selectGroup(group.value, isOn)}
            />
          ))}
        </tbody>
      </table>
      {distinct > shown.length && (
        <p className="flex items-center gap-2 px-4 py-2 text-sm text-muted md:px-6">
          The {formatNumber(shown.length)} largest of {formatNumber(distinct)} groups.
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

const firstLetterUp = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
