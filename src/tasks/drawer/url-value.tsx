import { useState } from 'react'
import { countOf } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { readLink } from '~/viewers/safe-link.ts'
import { Breakable } from './breakable.tsx'

type UrlValueProps = {
  url: string
  /** The URL with its secrets masked; the same text when it holds none (S14). */
  masked: string
  /** What it is the URL of: "video", "webhook". */
  what: string
  canOpen?: boolean
}

// An inline data: URL can be megabytes; its head says as much to a reader.
const SHOWN = 3_000

export function UrlValue({ url, masked, what, canOpen = false }: UrlValueProps) {
  const [revealed, setRevealed] = useState(false)
  const secret = masked !== url
  const shown = secret && !revealed ? masked : url
  const link = canOpen ? readLink(url) : undefined
  return (
    <div className="flex items-start gap-1">
      <bdi className="min-w-0 wrap-anywhere">
        <Breakable text={shown.slice(0, SHOWN)} />
        {shown.length > SHOWN && (
          <span className="text-muted">
            … {countOf(shown.length - SHOWN, 'more character')}; copying takes all
          </span>
        )}
      </bdi>
      <div className="-my-1 flex shrink-0">
        {secret && (
          <Button
            variant="ghost"
            className="w-7 px-0"
            aria-label={`Reveal ${what} URL`}
            title={revealed ? `Hide what is secret in the ${what} URL` : `Reveal ${what} URL`}
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            <Icon name="eye" />
          </Button>
        )}
        <CopyButton text={url} label={`Copy ${what} URL`} />
        {link && (
          <a
            href={link.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            referrerPolicy="no-referrer"
            aria-label={`Open ${what} URL on ${visibleText(link.host)}`}
            title={`Open on ${visibleText(link.host)}`.slice(0, 300)}
            className="flex size-7 items-center justify-center rounded-md text-muted hover:bg-subtle hover:text-ink"
          >
            <Icon name="external" />
          </a>
        )}
      </div>
    </div>
  )
}
