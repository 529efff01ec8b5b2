import { useId, useState } from 'react'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import type { Reading } from '~/account/reading.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { OverviewCharts } from './overview-charts.tsx'
import { useCalmRows, type CalmRows } from './use-calm-rows.ts'

type OverviewProps = {
  index: TaskIndex
  /** The tasks that are listed. */
  rows: Uint32Array
  /** The same object is the same tasks, in whatever order. */
  matches: object
  /** How many match by now: some may wait to be listed. */
  count: number
  /** What is asked. */
  asked: string
  reading: Reading
  search: TaskSearch
  onChange: (change: SearchChange) => void
}

/** What the tasks that match add up to. Folded away it costs nothing. */
export function Overview(props: OverviewProps) {
  const { index, reading, search, onChange, ...listed } = props
  const { phase } = reading.state
  const id = useId()
  const [isOpen, setOpen] = useState(isWanted)
  const [isTable, setTable] = useState(false)
  // An account without a task has nothing to draw, and never had.
  const hasCharts = isOpen && !(phase === 'done' && index.size === 0)
  // Said of what is drawn: the list is ahead of it.
  const calm = useCalmRows({
    ...listed,
    index,
    version: index.version,
    read: reading.progress.read,
    isReading: phase === 'reading',
    isOff: !hasCharts,
  })
  const isZoomed = search.created_after !== undefined || search.created_before !== undefined
  const fold = () => {
    setOpen(!isOpen)
    keepPreference('overview', isOpen ? 'folded' : 'open')
  }
  usePageActions([{ label: isOpen ? 'Fold the overview' : 'Show the overview', run: fold }])
  return (
    // Painted by itself, as the facets are: a list in another order would paint its charts again.
    <section
      aria-label="Overview"
      className="@container px-4 text-sm will-change-[opacity] md:px-6"
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-3">
        <Button
          variant="ghost"
          className="-ml-2"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={fold}
        >
          <Icon name="right" className={isOpen ? 'size-3.5 rotate-90' : 'size-3.5'} />
          Overview
        </Button>
        {isOpen && (
          <>
            <span className="flex-1 text-muted tabular-nums max-sm:order-last max-sm:w-full max-sm:flex-none">
              {coverage(calm, phase === 'done')}
            </span>
            <span className="flex-1 sm:hidden" />
            {isZoomed && (
              <Button
                variant="ghost"
                onClick={() => onChange({ created_after: undefined, created_before: undefined })}
              >
                All time
              </Button>
            )}
            {hasCharts && (
              <Button
                variant="ghost"
                aria-pressed={isTable}
                className="aria-pressed:bg-accent-soft aria-pressed:text-ink"
                onClick={() => setTable(!isTable)}
              >
                As tables
              </Button>
            )}
          </>
        )}
      </div>
      <div id={id}>
        {hasCharts && (
          <OverviewCharts
            index={index}
            rows={calm.rows}
            version={calm.version}
            isTable={isTable}
            onChange={onChange}
          />
        )}
      </div>
    </section>
  )
}

/** Until the reader says: where there is room for it beside the rows. */
function isWanted(): boolean {
  const kept = readPreference('overview')
  return kept ? kept === 'open' : window.matchMedia('(min-width: 80rem)').matches
}

/** What the figures rest on. */
function coverage({ rows, count, read }: CalmRows, isRead: boolean): string {
  if (read === 0) return isRead ? 'no task to draw' : 'no task read so far'
  if (read === 1 && count === 1) return `of the only task read${isRead ? '' : ' so far'}`
  const all = `${countOf(read, 'task')} read${isRead ? '' : ' so far'}`
  if (rows.length !== count) return `of the ${formatNumber(rows.length)} listed below, among ${all}`
  return count === read ? `of all ${all}` : `of the ${formatNumber(count)} that match among ${all}`
}
