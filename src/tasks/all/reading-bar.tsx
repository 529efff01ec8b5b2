import { useState, type ReactNode } from 'react'
import type { Reading } from '~/account/reading.ts'
import { ApiError } from '~/api/errors.ts'
import { updates } from '~/api/updates.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { errorFacts, errorTitle } from '~/tasks/request-error.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { useNow } from '~/ui/use-now.ts'
import {
  filtersText,
  readingSentence,
  readingShare,
  readingStep,
  readingText,
  type ReadingSays,
} from './reading-text.ts'

type ReadingBarProps = {
  reading: Reading
  matches: number
  /** What is asked: another question is answered aloud. */
  asked: string
  /** Why it is not known to be so any more. */
  children: ReactNode
}

/** How far all tasks were read, what of them matches, and the reading in the reader's hands. */
export function ReadingBar({ reading, matches, asked, children }: ReadingBarProps) {
  const { state, progress, filters, created_after } = reading
  const says: ReadingSays = { state, progress, matches }
  const share = readingShare(says)
  const behind = filtersText(filters)
  return (
    <div className="flex flex-col gap-1 px-4 pb-2 text-sm md:px-6">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tabular-nums">{readingText(says, created_after)}</span>
        {behind && (
          <span className="min-w-0 wrap-anywhere text-muted">
            of the tasks with <span className="font-mono text-xs">{visibleText(behind)}</span>
          </span>
        )}
        {progress.unreadable && <span className="text-warn">Some rows could not be read.</span>}
        <Pausing reading={reading} />
        {children}
        <Controls reading={reading} />
      </div>
      {state.phase !== 'done' && (
        <div
          role="progressbar"
          aria-label="Reading tasks"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share === undefined ? undefined : Math.floor(share * 100)}
          aria-valuetext={readingText(says, created_after)}
          className="h-1 overflow-hidden rounded-full bg-subtle"
        >
          <div
            className="h-full rounded-full bg-accent"
            style={{ width: `${(share ?? 0) * 100}%` }}
          />
        </div>
      )}
      <Spoken says={says} asked={asked} />
    </div>
  )
}

/** Said when the reading is a good deal further, stops, or another question is asked. */
function Spoken({ says, asked }: { says: ReadingSays; asked: string }) {
  const moment = [says.state.phase, readingStep(says), asked].join(' ')
  const [spoken, setSpoken] = useState({ moment, text: readingSentence(says) })
  if (spoken.moment !== moment) setSpoken({ moment, text: readingSentence(says) })
  return (
    <div role="status" className="sr-only">
      {spoken.text}
    </div>
  )
}

function Controls({ reading }: { reading: Reading }) {
  const { phase } = reading.state
  if (phase === 'done') return null
  return (
    <span className="ml-auto flex gap-1">
      {phase === 'reading' ? (
        <Button onClick={() => reading.pause()}>
          <Icon name="pause" className="size-3.5" />
          Pause
        </Button>
      ) : (
        <Button
          onClick={() => {
            updates.pause(false)
            reading.resume()
          }}
        >
          <Icon name="play" className="size-3.5" />
          Continue
        </Button>
      )}
      {phase !== 'stopped' && (
        <Button variant="ghost" onClick={() => reading.stop()}>
          Stop
        </Button>
      )}
    </span>
  )
}

const reasons = {
  reader: 'Paused.',
  updates: 'Paused, as all updates are.',
  hidden: 'Paused while the tab is hidden.',
  offline: 'Offline. It goes on when the connection is back.',
}

/** Why it stands still, and whether anything has to be done. */
function Pausing({ reading: { state } }: { reading: Reading }) {
  if (state.phase === 'stopped') return <span className="font-medium text-warn">Stopped.</span>
  if (state.phase !== 'paused') return null
  const { why, until, automatic, error } = state
  if (why !== 'rate' && why !== 'error') {
    return <span className="font-medium text-warn">{reasons[why]}</span>
  }
  const title = error ? errorTitle(error) : 'The API asks to slow down'
  const facts = error instanceof ApiError ? errorFacts(error) : ''
  return (
    <span role="alert" className={automatic ? 'text-warn' : 'text-bad'}>
      <span className="font-medium wrap-anywhere">
        {title}
        {facts && ` (${facts.slice(0, 300)})`}.
      </span>{' '}
      {automatic ? <Countdown until={until} /> : 'What was read is kept; continue from there.'}
    </span>
  )
}

function Countdown({ until }: { until: number | undefined }) {
  const left = Math.ceil(((until ?? 0) - useNow()) / 1000)
  return (
    <span className="tabular-nums">
      Goes on by itself
      {/* Seen, not spoken: a live region would say every second. */}
      <span aria-hidden="true">{left > 0 ? ` in ${left} s.` : ' …'}</span>
    </span>
  )
}
