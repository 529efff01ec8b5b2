import { formatTimecode, parseTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'

type TimeButtonProps = {
  /** As the answer wrote it. */
  text: string
  /** Whose time it is: a row may hold the same time twice, and its own start. */
  name: string | undefined
  onSeek: ((seconds: number) => void) | undefined
}

/** A time that an answer says, leading to that moment of the film. */
export function TimeButton({ text, name, onSeek }: TimeButtonProps) {
  const seconds = parseTimecode(text)
  if (seconds === undefined) return <bdi className="wrap-anywhere">{visibleText(text)}</bdi>
  const timecode = formatTimecode(seconds)
  if (!onSeek) return <span title={text}>{timecode}</span>
  return (
    <button
      type="button"
      title={text}
      aria-label={name ? `Go to ${timecode}, ${visibleText(name)}` : `Go to ${timecode}`}
      onClick={() => onSeek(seconds)}
      className={timeLook}
    >
      {timecode}
    </button>
  )
}

/** Every time that seeks looks like a link, because it leads somewhere. */
export const timeLook =
  '-my-0.5 rounded-sm py-0.5 text-accent tabular-nums underline decoration-1 underline-offset-2 hover:decoration-2'
