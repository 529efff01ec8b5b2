import { formatTimecode } from '~/lib/timecode.ts'
import { timeLook } from './time-button.tsx'

type JsonSeekProps = { seconds: number; onSeek: (seconds: number) => void }

/** The keys reach it as Enter on the row, so it is no stop of its own. */
export const JsonSeek = ({ seconds, onSeek }: JsonSeekProps) => (
  <button
    type="button"
    tabIndex={-1}
    onClick={(event) => {
      event.stopPropagation()
      onSeek(seconds)
    }}
    className={`ml-2 font-sans text-xs ${timeLook}`}
  >
    Go to {formatTimecode(seconds)}
  </button>
)
