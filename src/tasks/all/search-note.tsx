import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { countOf, formatNumber, formOf } from '~/lib/numbers.ts'
import { cutPromptRows } from '~/account/cut-prompts.ts'
import { countAnswers, countByAnswer } from '~/account/searched-answers.ts'
import { ApiError } from '~/api/errors.ts'
import { taskQueries } from '~/api/tasks.ts'
import { errorClause } from '~/tasks/request-error.ts'
import { announce } from '~/ui/announcer.tsx'
import { Button } from '~/ui/button.tsx'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import type { useAllTasks } from './use-all-tasks.ts'

// The API is asked for four at a time: one place is left for what the reader opens.
const LANES = 3

// Not kept: of the answer only the prompt is wanted.
const wholeTask = (taskId: string) => ({ ...taskQueries.detail(taskId), gcTime: 0 })

type Loading = { done: number; of: number; error?: Error | undefined; stop: () => void }

type SearchNoteProps = { live: ReturnType<typeof useAllTasks> }

const WHERE = 'Looked for in custom IDs, prompts, sources, errors and task IDs'

/** Where words are looked for; how far is said once what they found is on screen. */
export function SearchNote({ live }: SearchNoteProps) {
  const painted = useAfterPaint(live, null)
  return painted ? <SearchedSoFar live={painted} /> : <p className="text-sm text-muted">{WHERE}.</p>
}

/**
 * There is not room for every answer, and the list cuts prompts, so words behind the cut are not
 * found: said, with a way to have them.
 */
function SearchedSoFar({ live }: SearchNoteProps) {
  const { account, version, query, asked, view, isLooking } = live
  const client = useQueryClient()
  const [loading, setLoading] = useState<Loading>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const others = JSON.stringify({ ...query, q: undefined })
  const { cut, answers } = useMemo(
    // Of what matches apart from the words: they may be found in what was cut off.
    () => {
      const all = { ...query, q: undefined }
      return { cut: cutPromptRows(account.index, all), answers: countAnswers(account.index, all) }
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of the index, `others` the query
    [account, version, others],
  )
  const byAnswer = useMemo(
    () => countByAnswer(account.index, view.rows, query.q),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of the index, `asked` the query
    [account, version, asked],
  )
  const load = async () => {
    const ids = [...cut].map(account.index.idOf)
    const of = ids.length
    const aborter = new AbortController()
    stop.current = aborter
    let done = 0
    const tell = (error?: Error) => setLoading({ done, of, error, stop: () => aborter.abort() })
    const say = () => announce(`Loaded ${formatNumber(done)} of ${countOf(of, 'whole prompt')}`)
    tell()
    say()
    const lane = async () => {
      for (let id = ids.shift(); id && !aborter.signal.aborted; id = ids.shift()) {
        try {
          account.learnWhole((await client.fetchQuery(wholeTask(id))).task)
        } catch (error) {
          if (!(error instanceof ApiError) || error.kind !== 'gone') throw error
          account.remove(id)
        }
        done += 1
        setLoading((now) => now && { ...now, done })
        // Heard at each quarter of the way: at each prompt nothing else could be.
        if (Math.floor((done * 4) / of) > Math.floor(((done - 1) * 4) / of)) say()
      }
    }
    try {
      await Promise.all(Array.from({ length: LANES }, lane))
      setLoading(undefined)
    } catch (error) {
      aborter.abort()
      tell(error instanceof Error ? error : undefined)
    }
  }
  if (loading && !loading.error) {
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        <span
          role="progressbar"
          aria-label="Loading whole prompts"
          aria-valuemin={0}
          aria-valuemax={loading.of}
          aria-valuenow={loading.done}
          className="tabular-nums"
        >
          Loading whole prompts: {formatNumber(loading.done)} of {formatNumber(loading.of)}
        </span>
        <Button variant="ghost" onClick={loading.stop}>
          Stop loading prompts
        </Button>
      </p>
    )
  }
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
      {loading?.error && (
        <span role="alert" className="text-bad">
          Not all prompts were loaded{errorClause(loading.error)}.
        </span>
      )}
      <span>
        {WHERE}
        {inAnswers({ ...answers, isLooking })}
        {byAnswer > 0 &&
          ` ${formatNumber(byAnswer)} ${formOf(byAnswer, 'matches', 'match')} by the answer alone.`}
        {cut.length > 0 &&
          ` Prompts are searched as listed, up to 30 characters; ${formatNumber(cut.length)} may go on.`}
      </span>
      {cut.length > 0 && (
        <Button variant="ghost" onClick={() => void load()}>
          Load {countOf(cut.length, 'whole prompt')}
        </Button>
      )}
    </p>
  )
}

type Answers = { kept: number; missing: number; isLooking: boolean }

function inAnswers({ kept, missing, isLooking }: Answers): string {
  if (kept + missing === 0) return '.'
  const all = formatNumber(kept + missing)
  if (isLooking) return `; ${formatNumber(kept)} of ${all} answers are being searched.`
  if (missing === 0) return `, and in ${countOf(kept, 'answer')}.`
  return `, and in ${formatNumber(kept)} of ${all} answers: there was no room to keep the others.`
}
