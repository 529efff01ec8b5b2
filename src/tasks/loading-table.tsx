import { useState } from 'react'
import { useNow } from '~/ui/use-now.ts'
import { RetryNote } from './retry-note.tsx'

const SLOW_MS = 5_000

/** The shape of the rows to come; only before there are any. */
type LoadingTableProps = {
  rows: number
  /** Why the first try failed, while another is under way. */
  reason: Error | null
}

export const LoadingTable = ({ rows, reason }: LoadingTableProps) => (
  <div className="min-h-0 flex-1 overflow-hidden">
    <div className="flex min-h-9 items-center px-4 text-sm text-muted md:px-6" role="status">
      {reason ? (
        <RetryNote reason={reason} />
      ) : (
        <>
          Loading tasks… <SlowNote />
        </>
      )}
    </div>
    <div aria-hidden="true" className="border-t border-line">
      <div className="h-9 border-b border-line" />
      <div className="rows-to-come" style={{ height: `${rows * 2.25}rem` }} />
    </div>
  </div>
)

/** Thin and on top: what is on screen stays where it is while other rows are on their way. */
export const LoadingBar = ({ on }: { on: boolean }) =>
  on && (
    <div className="absolute inset-x-0 top-0 z-30 h-0.5 overflow-hidden" aria-hidden="true">
      <div className="h-full w-1/4 animate-bar bg-accent" />
    </div>
  )

export function SlowNote() {
  const [startedAt] = useState(Date.now)
  return useNow() - startedAt > SLOW_MS && <span>&nbsp;This takes longer than usual.</span>
}
