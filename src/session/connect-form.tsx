import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { connectWithKey } from '~/api/connection.ts'
import { ApiError } from '~/api/errors.ts'
import { fetchTaskPage } from '~/api/tasks.ts'
import { formatElapsed } from '~/lib/time.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { KeyField } from './key-field.tsx'

const DAY = 86_400_000

type Attempt = { state: 'idle' } | { state: 'trying' } | { state: 'refused'; because: string }

/** Connects by asking for the first page of tasks: only a key that works is kept. */
export function ConnectForm() {
  const [attempt, setAttempt] = useState<Attempt>({ state: 'idle' })
  const isTrying = attempt.state === 'trying'
  const trying = useRef<AbortController>(null)
  // Who goes back to the sample data meanwhile is not to be connected there.
  useEffect(() => () => trying.current?.abort(), [])

  const connect = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isTrying) return
    const typed = new FormData(event.currentTarget).get('key')
    const key = typeof typed === 'string' ? typed.trim() : ''
    if (!key) return setAttempt({ state: 'refused', because: 'Paste your API key first.' })
    if (!/^[\x21-\x7e]{1,256}$/.test(key)) {
      const because =
        'This cannot be a key: a key is at most 256 letters, digits and signs, with no spaces.'
      return setAttempt({ state: 'refused', because })
    }
    setAttempt({ state: 'trying' })
    try {
      const { signal } = (trying.current = new AbortController())
      await fetchTaskPage({ page: 1, page_limit: 20 }, signal, { kind: 'key', key })
      connectWithKey(key)
    } catch (error) {
      // Signing out of the sample data ends what is under way, too.
      const isGivenUp = error instanceof DOMException && error.name === 'AbortError'
      setAttempt(isGivenUp ? { state: 'idle' } : { state: 'refused', because: explain(error) })
    }
  }

  return (
    <form onSubmit={(event) => void connect(event)} className="flex flex-col gap-3" noValidate>
      <KeyField invalid={attempt.state === 'refused'} describedBy="key-problem" />
      {attempt.state === 'refused' && (
        <p id="key-problem" role="alert" className="flex gap-2 text-sm wrap-anywhere text-bad">
          <Icon name="cross" className="mt-0.5 size-4" />
          <span>{attempt.because}</span>
        </p>
      )}
      {/* Not disabled: that would take the focus from it. */}
      <Button type="submit" variant="primary" size="md" aria-disabled={isTrying}>
        {isTrying ? 'Connecting…' : 'Connect'}
      </Button>
    </form>
  )
}

/** What happened, in the API's words where it had any, and what to do next. */
function explain(error: unknown): string {
  if (!(error instanceof ApiError))
    return 'This page met an error of its own, and the key was not stored. Load it again.'
  // It stands inside a sentence, which has an end of its own.
  const message = error.message.replace(/\.$/, '')
  const said = [error.status, error.code, message].filter(Boolean).join(' · ')
  switch (error.kind) {
    case 'identity':
      return `The API refused this key and it was not stored (${said}). Check that it was copied whole and is still valid.`
    case 'permission':
      return `The API knows this key but does not let it list tasks, so it was not stored (${said}). Check the plan and the region of its account.`
    case 'rate':
      return `The API asks to slow down, so the key was not stored (${said}). Wait ${formatElapsed(Math.min(error.retryAfter ?? 60_000, DAY))}, then connect again.`
    case 'unexpected-body':
      return error.unexpected === 'html'
        ? `A web page came instead of an answer (${error.status}), so the key was not stored. It comes from a network that asks for a login, or the server of this page does not forward /api/v1.3 to the API. Log in there, or set the server up as the README says.`
        : `The answer was not what the API documents, so the key was not stored (${said}). Try again.`
    default:
      return `The key could not be checked and was not stored: ${said}. Try again.`
  }
}
