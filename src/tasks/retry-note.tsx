import { ApiError } from '~/api/errors.ts'
import { useNow } from '~/ui/use-now.ts'
import { errorTitle } from './request-error.ts'

/** Between two tries: what went wrong, and that nothing has to be done. */
export function RetryNote({ reason }: { reason: Error }) {
  const now = useNow()
  if (!(reason instanceof ApiError)) return <>Trying again…</>
  const left = Math.ceil((reason.at + (reason.retryAfter ?? 0) - now) / 1000)
  return (
    <span className="tabular-nums">
      {errorTitle(reason)}
      {reason.status !== undefined && ` (HTTP ${reason.status})`}. Trying again
      {/* Seen, not spoken: a live region would say every second. */}
      <span aria-hidden="true">{left > 0 ? ` in ${left} s.` : '…'}</span>
    </span>
  )
}
