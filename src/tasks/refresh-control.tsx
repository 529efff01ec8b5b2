import { useEffect, useRef } from 'react'
import { updates } from '~/api/updates.ts'
import { formatElapsed } from '~/lib/time.ts'
import { announce } from '~/ui/announcer.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useNow } from '~/ui/use-now.ts'
import { usePaused } from './use-paused.ts'

type RefreshControlProps = {
  updatedAt: number
  busy: boolean
  onRefresh: () => void
}

/** One switch owns every reason to fetch by itself; the age of what is shown is always said. */
export function RefreshControl({ updatedAt, busy, onRefresh }: RefreshControlProps) {
  const paused = usePaused()
  // The age of what was shown when the reader asked for newer.
  const awaited = useRef<number>(undefined)
  useEffect(() => {
    if (awaited.current === undefined || updatedAt <= awaited.current) return
    awaited.current = undefined
    announce('Updated')
  }, [updatedAt])
  const refresh = () => {
    awaited.current = updatedAt
    onRefresh()
  }
  const pauseLabel = paused ? 'Resume updates' : 'Pause updates'
  usePageActions([
    { label: 'Refresh', run: refresh },
    { label: pauseLabel, run: () => updates.pause(!paused) },
  ])
  return (
    <div className="flex items-center gap-1 text-sm text-muted max-sm:contents">
      {/* Room for its longest words, which begin at the same place: nothing moves with the next ones. */}
      <span className="mr-1 min-w-34 whitespace-nowrap tabular-nums max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2 max-sm:mt-1 max-sm:min-h-4 max-sm:min-w-0 max-sm:text-right max-sm:text-xs">
        {updatedAt > 0 && <Age of={updatedAt} paused={paused} />}
      </span>
      <span className="flex gap-1 max-sm:col-start-3 max-sm:row-start-1">
        <Button
          variant="ghost"
          className="w-8 px-0"
          aria-label="Refresh"
          title="Refresh"
          onClick={refresh}
        >
          <Icon name="refresh" className={busy ? 'size-4 animate-spin-slow' : 'size-4'} />
        </Button>
        <Button
          variant="ghost"
          className="w-8 px-0"
          aria-label={pauseLabel}
          title={pauseLabel}
          onClick={() => updates.pause(!paused)}
        >
          <Icon name={paused ? 'play' : 'pause'} />
        </Button>
      </span>
    </div>
  )
}

function Age({ of: updatedAt, paused }: { of: number; paused: boolean }) {
  const age = Math.max(0, useNow() - updatedAt)
  return (
    <>
      {paused && <span className="font-medium text-warn">Paused · </span>}
      <span className="max-sm:sr-only">updated </span>
      {age < 2000 ? 'just now' : `${formatElapsed(Math.floor(age / 1000) * 1000)} ago`}
    </>
  )
}
