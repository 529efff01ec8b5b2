import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '~/ui/icon.tsx'

type KeyFieldProps = { invalid: boolean; describedBy: string }

const HIDE_AFTER = 10_000

/** Not a login: the browser is asked neither to remember nor to correct it (S12). */
export function KeyField({ invalid, describedBy }: KeyFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [revealed, setRevealed] = useState(false)

  // Who was just signed out stands here without a click: the keyboard goes where the work is.
  useEffect(() => field.current?.focus(), [])

  useEffect(() => {
    if (!revealed) return
    const hide = () => setRevealed(false)
    const timer = setTimeout(hide, HIDE_AFTER)
    window.addEventListener('blur', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
    }
  }, [revealed])

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        API key
      </label>
      <div className="relative">
        <input
          ref={field}
          id={id}
          name="key"
          type={revealed ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          data-1p-ignore=""
          data-lpignore="true"
          aria-invalid={invalid}
          aria-describedby={invalid ? describedBy : undefined}
          className="h-9 w-full rounded-md border border-line-strong bg-surface pr-10 pl-3 font-mono text-base aria-invalid:border-bad"
        />
        <button
          type="button"
          aria-label={revealed ? 'Hide key' : 'Show key'}
          aria-pressed={revealed}
          title={revealed ? 'Hide key' : 'Show key'}
          onClick={() => setRevealed(!revealed)}
          className="absolute inset-y-1 right-1 flex w-8 items-center justify-center rounded-sm text-muted hover:text-ink aria-pressed:text-accent"
        >
          <Icon name="eye" />
        </button>
      </div>
      <p className="text-xs text-muted">
        From the API keys page of the TwelveLabs Playground. It stays in this tab.
      </p>
    </div>
  )
}
