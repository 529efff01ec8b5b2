import type { Reading } from '~/account/reading.ts'
import { formOf, formatNumber } from '~/lib/numbers.ts'
import { ListNotShown } from '~/tasks/list-not-shown.tsx'
import { LoadingTable } from '~/tasks/loading-table.tsx'
import { ClearFilters } from '~/tasks/clear-filters.tsx'
import { RequestErrorState } from '~/tasks/request-error-state.tsx'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { filterNames } from '~/tasks/search-parameters.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { EmptyState } from '~/ui/states.tsx'
import { filtersText } from './reading-text.ts'

type NoMatchesProps = {
  reading: Reading | undefined
  /** Words are still looked for in answers. */
  isLooking: boolean
  isBroken: boolean
  search: TaskSearch
  onChange: (change: SearchChange) => void
}

/** No rows, and why: never without how far it looked. */
export function NoMatches(props: NoMatchesProps) {
  const { reading, isLooking, isBroken, search, onChange } = props
  if (isBroken) return <ListNotShown />
  if (!reading) return <LoadingTable rows={20} reason={null} />
  const { state, progress } = reading
  const isAnyOn =
    search.group !== undefined || filterNames.some((name) => search[name] !== undefined)
  const clear = isAnyOn && <ClearFilters variant="primary" onChange={onChange} />
  if (progress.read === 0 && state.phase === 'reading') {
    return <LoadingTable rows={20} reason={null} />
  }
  if (progress.read === 0 && state.phase === 'paused' && state.error && !state.automatic) {
    return <RequestErrorState error={state.error} onRetry={() => reading.resume()} />
  }
  const read = formatNumber(progress.read)
  if (progress.read === 0 && state.phase !== 'done') {
    return (
      <EmptyState title="Nothing read so far">
        <p>The reading stands still; the line above says why.</p>
      </EmptyState>
    )
  }
  if (state.phase !== 'done') {
    return (
      <EmptyState title="Nothing found so far">
        <p>
          {formOf(
            progress.read,
            'The only task read so far does not match.',
            `None of the ${read} tasks read so far match.`,
          )}{' '}
          {state.phase === 'reading' ? 'The reading goes on.' : 'The others were not looked at.'}
        </p>
        {clear}
      </EmptyState>
    )
  }
  if (isLooking) {
    return (
      <EmptyState title="Nothing found so far">
        <p>The answers of the {read} tasks that were read are being searched.</p>
      </EmptyState>
    )
  }
  if (progress.read === 0 && !isAnyOn) {
    return (
      <EmptyState title="No tasks yet">
        <p>This account has no analysis tasks.</p>
      </EmptyState>
    )
  }
  const narrowed = filtersText(reading.filters)
  if (progress.read === 0 && narrowed) {
    return (
      <EmptyState title="No tasks match">
        <p>
          The API lists none with{' '}
          <span className="font-mono text-sm wrap-anywhere">{visibleText(narrowed)}</span>.
        </p>
        {clear}
      </EmptyState>
    )
  }
  const since = state.reached === 'created_after' ? 'since then ' : ''
  return (
    <EmptyState title="No tasks match">
      <p>
        {formOf(
          progress.read,
          'The only task that was read does not match.',
          `None of the ${read} tasks that were read ${since}match.`,
        )}
      </p>
      {clear}
    </EmptyState>
  )
}
