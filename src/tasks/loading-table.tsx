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
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="flex h-9 items-center gap-6 border-b border-line/60 px-4 max-sm:h-20 max-sm:flex-wrap max-sm:content-center max-sm:gap-x-6 max-sm:gap-y-2 md:px-6"
        >
          <span className="h-3 w-20 rounded-full bg-subtle max-sm:order-1" />
          <span
            className="h-3 rounded-full bg-subtle"
            style={{ width: 140 + ((row * 53) % 110) }}
          />
          <span className="h-3 w-16 rounded-full bg-subtle max-sm:order-1" />
          <span className="h-3 flex-1 rounded-full max-sm:order-1 max-sm:basis-2/3 bg-subtle" />
          <span className="h-3 w-24 rounded-full max-sm:ml-auto max-sm:w-14 bg-subtle" />
        </div>
      ))}
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

function SlowNote() {
  const [startedAt] = useState(Date.now)
  return useNow() - startedAt > SLOW_MS && <span>&nbsp;This takes longer than usual.</span>
}
