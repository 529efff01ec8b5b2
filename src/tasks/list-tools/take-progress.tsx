import { useSyncExternalStore } from 'react'
import type { ApiError } from '~/api/errors.ts'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { errorClause } from '~/tasks/request-error.ts'
import { RetryNote } from '~/tasks/retry-note.tsx'
import { Button } from '~/ui/button.tsx'
import { useNow } from '~/ui/use-now.ts'
import { takeJobs, type TakeJob } from './take-job.ts'
import { saveTaken } from './take-menu.tsx'

/** The file that is being made: how far it is, and what can be done about it. */
export function TakeProgress() {
  useSyncExternalStore(takeJobs.subscribe, takeJobs.version)
  const job = takeJobs.current()
  if (!job) return null
  if (job.phase === 'running') return <Running job={job} />
  if (job.phase === 'done') return job.written < job.total ? <NotInFile job={job} /> : null
  return <Halted job={job} />
}

const saidOf = ({ done, total }: TakeJob) => `${formatNumber(done)} of ${formatNumber(total)}`

function Running({ job }: { job: TakeJob }) {
  useNow()
  const reason = job.waitsFor
  return (
    <div className="flex items-center gap-2">
      <span
        role="progressbar"
        aria-label="Exporting tasks"
        aria-valuemin={0}
        aria-valuemax={job.total}
        aria-valuenow={job.done}
        aria-valuetext={saidOf(job)}
        className="h-1 w-24 overflow-hidden rounded-full bg-line"
      >
        <span
          className="block h-full bg-accent"
          style={{ width: `${(job.done / Math.max(1, job.total)) * 100}%` }}
        />
      </span>
      <span className="tabular-nums">{saidOf(job)}</span>
      {reason && <RetryNote reason={reason} />}
      <Button variant="ghost" aria-label="Stop export" onClick={() => job.stop()}>
        Stop
      </Button>
    </div>
  )
}

// What comes instead of any answer is no fault of the task that was asked for.
const isOfAll = ({ kind, unexpected, status }: ApiError) =>
  ['network', 'rate', 'identity', 'permission', 'not-loaded'].includes(kind) ||
  unexpected === 'html' ||
  [502, 503, 504].includes(status ?? 0)

function Halted({ job }: { job: TakeJob }) {
  const { error, failedId, written } = job
  const isOfTask = error && !isOfAll(error)
  return (
    <div role={error ? 'alert' : 'status'} className="flex flex-wrap items-center gap-x-2">
      <span className={error && 'wrap-anywhere text-bad'}>
        Export stopped at {saidOf(job)}
        {isOfTask && failedId && `, by task ${visibleText(failedId)}`}
        {errorClause(error)}.
      </span>
      <Button variant="ghost" onClick={() => void job.run()}>
        {error ? 'Try again' : 'Continue export'}
      </Button>
      {isOfTask && (
        <Button variant="ghost" onClick={() => job.leaveOut()}>
          Go on without it
        </Button>
      )}
      {written > 0 && (
        <Button
          variant="ghost"
          onClick={() => {
            saveTaken(job)
            takeJobs.forget()
          }}
        >
          Save these {formatNumber(written)}
        </Button>
      )}
      <Button variant="ghost" onClick={takeJobs.forget}>
        Discard
      </Button>
    </div>
  )
}

const NotInFile = ({ job: { gone, leftOut, total } }: { job: TakeJob }) => (
  <div role="status" className="flex items-center gap-1">
    <span className="wrap-anywhere">
      {gone > 0 &&
        `${formatNumber(gone)} of ${formatNumber(total)} tasks do not exist any more and are not in the file. `}
      {leftOut.length > 0 &&
        `Not in the file, as not retrieved: ${countOf(leftOut.length, 'task')}, ${visibleText(leftOut.join(', '))}.`}
    </span>
    <Button variant="ghost" onClick={takeJobs.forget}>
      Close
    </Button>
  </div>
)
