import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { ErrorFallback } from './error-fallback.tsx'
import { isSafeMarkdown } from './markdown-cost.ts'
import { looksLikeMarkdown, splitMarkdown } from './markdown-text.ts'
import { PlainText } from './plain-text.tsx'
import { countText } from './text-count.ts'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

type TextViewerProps = { text: string }

/** A text set to be read; its exact form is one click away. */
export function TextViewer({ text }: TextViewerProps) {
  const [raw, setRaw] = useState(false)
  const { words, characters } = countText(text)
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-sm text-muted tabular-nums">
          {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'} ·{' '}
          {characters.toLocaleString('en')} {characters === 1 ? 'character' : 'characters'}
        </p>
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
      {raw ? <PlainText text={text} mono /> : <Article text={text} />}
    </div>
  )
}

function Article({ text }: TextViewerProps) {
  // Plain text stands at once; it is set in the background, so opening a long one is no stall.
  const set = useDeferredValue(text, '')
  const { head, rest } = splitMarkdown(text)
  if (set !== text || !looksLikeMarkdown(head)) return <PlainText text={text} />
  if (!isSafeMarkdown(head)) {
    return (
      <>
        <p className="text-sm text-muted">Too intricate to set as Markdown: shown as plain text.</p>
        <PlainText text={text} />
      </>
    )
  }
  const plain = <PlainText text={head} />
  return (
    <>
      <ErrorFallback key={head} fallback={plain}>
        <Suspense fallback={plain}>
          <Markdown text={head} />
        </Suspense>
      </ErrorFallback>
      {rest && (
        <>
          <p className="border-t border-line pt-3 text-sm text-muted">
            The first {head.length.toLocaleString('en')} characters are set as Markdown; the rest
            follows as plain text.
          </p>
          <PlainText text={rest} />
        </>
      )}
    </>
  )
}
