/** The rates that films are made at; "23.976" is short for 24000/1001. */
export const frameRates = [23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60]

/** What is taken when neither the film nor the reader says. */
const DEFAULT_FRAME_RATE = 25

/** The rate itself behind its rounded name: 29.97 would be off by a frame after an hour. */
export function exactRate(rate: number): number {
  const nominal = Math.round(rate)
  const slowed = (nominal * 1000) / 1001
  return Math.abs(rate - slowed) < 0.005 ? slowed : rate
}

export type FrameFormat = 'edl' | 'otio'

/** Why a format cannot count so many frames in a second; undefined when it can. */
export function frameRateProblem(rate: number, format: FrameFormat): string | undefined {
  // A timecode has two digits for the frame.
  if (format === 'edl') {
    const fits = rate >= 1 && Math.round(rate) <= 100
    return fits ? undefined : 'An EDL counts from 1 to 100 frames a second'
  }
  return rate > 0 && rate <= 240 ? undefined : 'There are at most 240 frames a second'
}

/** The rate to count in, and what to say when it had to be guessed. */
export function readFrameRate(rate: number | undefined, format: FrameFormat) {
  const problem =
    rate === undefined ? 'The frame rate is not known' : frameRateProblem(rate, format)
  if (rate !== undefined && problem === undefined) return { rate, notes: [] }
  const note = `${problem}; ${DEFAULT_FRAME_RATE} are assumed.`
  return { rate: DEFAULT_FRAME_RATE, notes: [note] }
}

export const toFrames = (seconds: number, rate: number) => Math.round(seconds * exactRate(rate))

/**
 * `hh:mm:ss:ff` without dropped frames: it counts frames, so at 29.97 it falls behind the clock by
 * 3.6 s an hour, as every non-drop timecode does.
 */
export function formatFrames(frames: number, rate: number): string {
  const nominal = Math.round(rate)
  const whole = Math.floor(frames / nominal)
  const parts = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
    frames % nominal,
  ]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
