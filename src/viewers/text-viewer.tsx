import { memo, useRef, useState, type MouseEvent } from 'react'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { latePart, MissingNote } from '~/ui/late-part.tsx'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { ErrorFallback } from './error-fallback.tsx'
import { FindBar } from './find-bar.tsx'
import { sayFound } from './find-text.ts'
import { isSafeMarkdown } from './markdown-cost.ts'
import { looksLikeMarkdown, splitMarkdown } from './markdown-text.ts'
import { PlainText } from './plain-text.tsx'
import { countText } from './text-count.ts'
import { useFind } from './use-find.ts'

type MarkdownProps = { text: string; withTimes: boolean }

const Markdown = latePart<MarkdownProps>({
  load: async () => (await import('./markdown.tsx')).Markdown,
  Waiting: ({ text }) => <PlainText text={text} />,
  Missing: ({ text, onRetry }) => (
    <>
      <MissingNote onRetry={onRetry} />
      <PlainText text={text} />
    </>
  ),
})

type TextViewerProps = {
  text: string
  /** With it the times in the text become buttons that lead there. */
  onSeek?: ((seconds: number) => void) | undefined
}

/** A text set to be read; its exact form is one click away. */
export function TextViewer({ text, onSeek }: TextViewerProps) {
  const [raw, setRaw] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const find = useFind(body)
  const seek = (event: MouseEvent) => {
    const time = event.target instanceof Element && event.target.closest('[data-seek]')
    if (time) onSeek?.(Number(time.getAttribute('data-seek')))
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
        <TextCount text={text} />
        <FindBar
          label="Find in result"
          placeholder="Find in text"
          query={find.query}
          status={sayFound(find.count, find.at)}
          canStep={find.count > 0}
          onSearch={find.search}
          onStep={find.step}
        />
        <Button
          variant="ghost"
          aria-pressed={raw}
          onClick={() => setRaw(!raw)}
          className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          Raw
        </Button>
        <CopyButton text={text} label="Copy text">
          Copy
        </CopyButton>
      </div>
      {/* The buttons inside are what is pressed, with keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={body} onClick={onSeek && seek} className="flex flex-col gap-3">
        {raw ? <PlainText text={text} mono /> : <Article text={text} withTimes={Boolean(onSeek)} />}
      </div>
    </div>
  )
}

const TextCount = memo(({ text }: { text: string }) => {
  const { words, characters } = countText(text)
  return (
    <p className="basis-full text-sm text-muted tabular-nums @2xl:basis-auto">
      {countOf(words, 'word')} · {countOf(characters, 'character')}
    </p>
  )
})

type ArticleProps = { text: string; withTimes: boolean }

// Not set again at each key of a search: a long text takes its time.
const Article = memo(({ text, withTimes }: ArticleProps) => {
  // Plain text stands at once; it is set in the background, so opening a long one is no stall.
  const set = useAfterPaint(text, '')
  const { head, rest } = splitMarkdown(text)
  if (set !== text || !looksLikeMarkdown(head))
    return <PlainText text={text} withTimes={withTimes} />
  if (!isSafeMarkdown(head)) {
    return (
      <>
        <p className="text-sm text-muted">Too intricate to set as Markdown: shown as plain text.</p>
        <PlainText text={text} withTimes={withTimes} />
      </>
    )
  }
  return (
    <>
      <ErrorFallback key={head} fallback={<PlainText text={head} />}>
        <Markdown text={head} withTimes={withTimes} />
      </ErrorFallback>
      {rest && (
        <>
          <p className="border-t border-line pt-3 text-sm text-muted">
            The first {formatNumber(head.length)} characters are set as Markdown; the rest follows
            as plain text.
          </p>
          <PlainText text={rest} withTimes={withTimes} />
        </>
      )}
    </>
  )
})
