import { useRef, useState, type ReactNode } from 'react'
import { Button, buttonLook } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { sayFilmError, type FilmError } from './film-error.ts'

type FilmProblemProps = { error: FilmError; url: string; onRetry: () => void; children: ReactNode }

export function FilmProblem({ error, url, onRetry, children }: FilmProblemProps) {
  const [now] = useState(Date.now)
  const { title, text } = sayFilmError(error, url, now)
  return (
    <div role="alert" className="flex max-w-md flex-col items-center gap-2 text-center">
      <p className="flex items-center gap-1.5 font-medium">
        <Icon name="warning" className="size-4 text-warn" />
        {title}
      </p>
      <p className="text-sm text-muted">{text}</p>
      {error.detail && (
        <p className="font-mono text-xs wrap-anywhere text-muted">{error.detail.slice(0, 200)}</p>
      )}
      <div className="flex flex-wrap justify-center gap-2 pt-1">
        <Button onClick={onRetry}>Try again</Button>
        {error.kind !== 'local' && (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            referrerPolicy="no-referrer"
            className={buttonLook('secondary', 'sm')}
          >
            <Icon name="external" />
            Open the link
          </a>
        )}
        {children}
      </div>
    </div>
  )
}

type LocalFileProps = { onChoose: (file: File) => void }

/** The film from the reader's own disk; it stays in the browser. */
export function LocalFileButton({ onChoose }: LocalFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>Choose a local file</Button>
      <input
        ref={input}
        type="file"
        accept="video/*"
        aria-label="Local film file"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
    </>
  )
}
