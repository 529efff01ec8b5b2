import { useSyncExternalStore } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
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
  if (job.phase === 'done') return job.gone > 0 ? <Gone job={job} /> : null
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

function Halted({ job }: { job: TakeJob }) {
  const { error, done, gone } = job
  return (
    <div role={error ? 'alert' : 'status'} className="flex flex-wrap items-center gap-x-2">
      <span className={error && 'wrap-anywhere text-bad'}>
        Export stopped at {saidOf(job)}
        {errorClause(error)}.
      </span>
      <Button variant="ghost" onClick={() => void job.run()}>
        {error ? 'Try again' : 'Continue export'}
      </Button>
      {done > gone && (
        <Button
          variant="ghost"
          onClick={() => {
            saveTaken(job)
            takeJobs.forget()
          }}
        >
          Save these {formatNumber(done - gone)}
        </Button>
      )}
      <Button variant="ghost" onClick={takeJobs.forget}>
        Discard
      </Button>
    </div>
  )
}

const Gone = ({ job: { gone, total } }: { job: TakeJob }) => (
  <div role="status" className="flex items-center gap-1">
    {formatNumber(gone)} of {formatNumber(total)} tasks do not exist any more and are not in the
    file.
    <Button variant="ghost" onClick={takeJobs.forget}>
      Close
    </Button>
  </div>
)
