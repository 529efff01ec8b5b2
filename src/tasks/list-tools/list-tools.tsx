import { useEffect, useSyncExternalStore } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
import type { TaskColumn } from '~/tasks/task-columns.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { selectAllText, type ListedTasks } from './listed-tasks.ts'
import { selectColumn } from './select-column.tsx'
import { selection } from './selection.ts'
import { TakeMenu } from './take-menu.tsx'
import { TakeProgress } from './take-progress.tsx'

export type ListToolsProps = {
  listed: ListedTasks
  /** The column of the boxes, while the reader selects. */
  selecting: TaskColumn | undefined
  onSelecting: (column: TaskColumn | undefined) => void
}

/** Choosing tasks of the list, and taking them away. Loaded once the list is on screen. */
export function ListTools({ listed, selecting, onSelecting }: ListToolsProps) {
  useSyncExternalStore(selection.subscribe, selection.version)
  useEffect(() => selection.setListed(listed), [listed])
  const size = selection.size()
  const isAll = selection.among() === listed.count
  const toggle = () => {
    if (selecting) selection.clear()
    onSelecting(selecting ? undefined : selectColumn)
  }
  usePageActions([{ label: selecting ? 'End selecting' : 'Select tasks', run: toggle }])
  return (
    <>
      {/* On a phone in a line below, so that the button that was pressed stays under the finger. */}
      <div className="contents max-sm:order-2 max-sm:-mx-2 max-sm:flex max-sm:w-[calc(100%+1rem)] max-sm:flex-wrap max-sm:items-center max-sm:empty:hidden max-sm:*:pl-2">
        <TakeProgress />
        {(selecting || size > 0) && (
          <>
            <span role="status" className="tabular-nums max-[24rem]:basis-full">
              {saySelected(size, selection.among(), listed)}
            </span>
            {!isAll && (
              <Button variant="ghost" onClick={() => selection.putAll(true)}>
                {selectAllText(listed)}
              </Button>
            )}
            {size > 0 && (
              <Button variant="ghost" onClick={selection.clear}>
                Select none
              </Button>
            )}
          </>
        )}
      </div>
      <Button
        variant="ghost"
        aria-pressed={selecting !== undefined}
        className="aria-pressed:bg-accent-soft aria-pressed:text-ink"
        onClick={toggle}
      >
        <Icon name="check" />
        <span className="max-sm:sr-only">Select</span>
      </Button>
      <TakeMenu listed={listed} selected={size} />
    </>
  )
}

function saySelected(size: number, among: number, { count, where }: ListedTasks): string {
  if (size === 0) return 'None selected'
  if (size === count && among === count) return `All ${formatNumber(count)} ${where} selected`
  const away = size - among
  return `${formatNumber(size)} selected${away > 0 ? `, ${formatNumber(away)} not listed here` : ''}`
}
