import type { ReactNode } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import { splitTimes } from './text-times.ts'
import { timeLook } from './time-button.tsx'

type TextTimeProps = { seconds: number; children: ReactNode }

/**
 * A time where the text says it. It knows no film: a click is heard by what the text stands in, so
 * that a long text is not set again when the page around it changes.
 */
export const TextTime = ({ seconds, children }: TextTimeProps) => (
  <button
    type="button"
    data-seek={seconds}
    title={`Go to ${formatTimecode(seconds)} in the film`}
    className={timeLook}
  >
    {children}
  </button>
)

export const TextWithTimes = ({ text }: { text: string }) =>
  splitTimes(text).map((part, index) =>
    part.seconds === undefined ? (
      part.text
    ) : (
      <TextTime key={index} seconds={part.seconds}>
        {part.text}
      </TextTime>
    ),
  )
