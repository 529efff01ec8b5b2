import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { taskQueries } from '~/api/tasks.ts'
import { Button } from '~/ui/button.tsx'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { SlowNote } from './loading-table.tsx'
import { NotRefreshed } from './not-refreshed.tsx'
import { MOST_ROWS, repeatedFrom } from './page-position.ts'
import { RetryNote } from './retry-note.tsx'
import { defaults, toListParams } from './search.ts'
import { isApiOrder } from './sort.ts'
import type { TaskListProps } from './task-list.tsx'

/** What has to be known about the rows below, or they would say more than is so. */
export function ListNotes({ live, search, onChange }: TaskListProps) {
  const client = useQueryClient()
  const { list, refresh, refreshError } = live
  const { page } = search
  const before = client.getQueryData(
    taskQueries.list({ ...toListParams(search), page: page - 1 }).queryKey,
  )
  const repeated = list.isPlaceholderData ? 0 : repeatedFrom(before, list.data)
  const unreadable = list.data?.unreadable ?? 0
  const sent = list.data?.tasks.length ?? 0
  const surplus = sent - MOST_ROWS
  const error = list.error ?? refreshError
  return (
    <>
      {!isApiOrder(search.sort) && (
        <Note>
          Sorted within this page{' '}
          <Button variant="ghost" onClick={() => onChange({ sort: defaults.sort, page })}>
            Newest first
          </Button>
        </Note>
      )}
      {repeated > 0 && (
        <Note>
          Pages have moved: {countOf(repeated, 'of these was', 'of these were')} on page{' '}
          {formatNumber(page - 1)} before newer tasks came.
        </Note>
      )}
      {surplus > 0 && (
        <Note>
          The API sent {formatNumber(sent)} tasks for this page, which may hold {MOST_ROWS}: only
          the first {MOST_ROWS} are shown.
        </Note>
      )}
      {unreadable > 0 && <Note>{countOf(unreadable, 'row')} of the answer could not be read.</Note>}
      {list.isFetching && list.failureReason && (
        <Note>
          <RetryNote reason={list.failureReason} />
        </Note>
      )}
      <span role="status" className="sm:empty:-mr-3">
        {list.isPlaceholderData && !list.failureReason && <SlowNote />}
      </span>
      {error && !list.isFetching && <NotRefreshed error={error} onRetry={() => void refresh()} />}
    </>
  )
}

const Note = ({ children }: { children: ReactNode }) => (
  <p className="flex items-center gap-1 py-1">{children}</p>
)
