import { memo, useEffect, useRef, useState } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { TextWithTimes } from './text-time.tsx'

type PlainTextProps = {
  text: string
  mono?: boolean
  /** Its times become buttons. */
  withTimes?: boolean
}

// Laid out at once, 5 MB hold the page up; in pieces the browser lays out only what is in view.
const PIECE = 20_000

/** Text exactly as it is, with its own line breaks, at any length. */
export const PlainText = memo(({ text, mono = false, withTimes = false }: PlainTextProps) => (
  <pre
    className={classNames(
      'max-w-[80ch] text-base wrap-anywhere whitespace-pre-wrap',
      mono ? 'font-mono text-sm' : 'font-sans',
    )}
  >
    {text.length <= PIECE ? (
      withTimes ? (
        <TextWithTimes text={text} />
      ) : (
        text
      )
    ) : (
      piecesOf(text).map((piece, index) => <Piece key={index} text={piece} withTimes={withTimes} />)
    )}
  </pre>
))

type PieceProps = { text: string; withTimes: boolean }

function Piece({ text, withTimes }: PieceProps) {
  const element = useRef<HTMLSpanElement>(null)
  const [wasSeen, setSeen] = useState(false)
  // An hour of dialogue has tens of thousands of times: only those that come into view are set.
  useEffect(() => {
    if (!withTimes || !element.current) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      setSeen(true)
      observer.disconnect()
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [withTimes])
  return (
    <span
      ref={element}
      className="block [contain-intrinsic-size:auto_300rem] [content-visibility:auto]"
    >
      {withTimes && wasSeen ? <TextWithTimes text={text} /> : text}
    </span>
  )
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    const piece = text.slice(at, at + PIECE)
    // After a line break where there is one, and never between the halves of a character.
    const line = piece.lastIndexOf('\n') + 1
    const isSplit = /[\udc00-\udfff]/.test(text.charAt(at + PIECE))
    const isLast = at + PIECE >= text.length
    const end = line > PIECE / 2 && !isLast ? at + line : at + PIECE + (isSplit ? 1 : 0)
    pieces.push(text.slice(at, end))
    at = end
  }
  return pieces
}
