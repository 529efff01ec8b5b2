import { useDeferredValue, useId, useState } from 'react'
import type { Reading } from '~/account/reading.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { OverviewCharts } from './overview-charts.tsx'

type OverviewProps = {
  index: TaskIndex
  /** The tasks that match. */
  rows: Uint32Array
  reading: Reading
  search: TaskSearch
  onChange: (change: SearchChange) => void
}

const number = new Intl.NumberFormat()

/** What the tasks that match add up to. Folded away it costs nothing. */
export function Overview({ index, rows, reading, search, onChange }: OverviewProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(isWanted)
  const [isTable, setTable] = useState(false)
  // The rows come first: of 100,000 tasks the figures take some milliseconds.
  const shownRows = useDeferredValue(rows)
  const version = useDeferredValue(index.version)
  const isZoomed = search.created_after !== undefined || search.created_before !== undefined
  const fold = () => {
    setOpen(!isOpen)
    keepPreference('overview', isOpen ? 'folded' : 'open')
  }
  return (
    <section aria-label="Overview" className="@container px-4 text-sm md:px-6">
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
              {coverage(rows.length, reading)}
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
            <Button
              variant="ghost"
              aria-pressed={isTable}
              className="aria-pressed:bg-accent-soft aria-pressed:text-ink"
              onClick={() => setTable(!isTable)}
            >
              As tables
            </Button>
          </>
        )}
      </div>
      <div id={id}>
        {isOpen && (
          <OverviewCharts
            index={index}
            rows={shownRows}
            version={version}
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
function coverage(matches: number, { progress: { read }, state }: Reading): string {
  const all = `${number.format(read)} tasks read${state.phase === 'done' ? '' : ' so far'}`
  return matches === read
    ? `of all ${all}`
    : `of the ${number.format(matches)} that match among ${all}`
}
