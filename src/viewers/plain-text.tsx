import { classNames } from '~/lib/class-names.ts'

type PlainTextProps = { text: string; mono?: boolean }

// Laid out at once, 5 MB hold the page up; in pieces the browser lays out only what is in view.
const PIECE = 20_000

/** Text exactly as it is, with its own line breaks, at any length. */
export const PlainText = ({ text, mono = false }: PlainTextProps) => (
  <pre
    className={classNames(
      'max-w-[80ch] text-base wrap-anywhere whitespace-pre-wrap',
      mono ? 'font-mono text-sm' : 'font-sans',
    )}
  >
    {text.length <= PIECE
      ? text
      : piecesOf(text).map((piece, index) => (
          <span
            key={index}
            className="block [contain-intrinsic-size:auto_300rem] [content-visibility:auto]"
          >
            {piece}
          </span>
        ))}
  </pre>
)

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
