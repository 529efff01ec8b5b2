import { dateFormat } from '~/lib/date-format.ts'
import { readerHours } from '~/lib/settings.ts'

export type Tick = { place: number; label: string }

type Parts = { year: number; month: number; day: number; minute: number; dayNumber: number }
type Step = {
  /** Another number in each stretch of time that gets a name. */
  stretch: (parts: Parts) => number
  /** Whether a stretch begins here. */
  begins: (parts: Parts) => boolean
  look: Intl.DateTimeFormatOptions
}

const DAY = 86_400_000
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
const everyMinutes = (minutes: number): Step => ({
  stretch: ({ dayNumber, minute }) => dayNumber * 1440 + Math.floor(minute / minutes),
  begins: ({ minute }) => minute % minutes === 0,
  look: clock,
})
// The epoch began on a Thursday; weeks begin on Monday.
const everyDays = (days: number): Step => ({
  stretch: ({ dayNumber }) => Math.floor((dayNumber + 3) / days),
  begins: ({ dayNumber, minute }) => (dayNumber + 3) % days === 0 && minute === 0,
  look: date,
})
const everyMonths = (months: number): Step => ({
  stretch: ({ year, month }) => Math.floor((year * 12 + month - 1) / months),
  begins: ({ month, day, minute }) => (month - 1) % months === 0 && day === 1 && minute === 0,
  look: months < 12 ? { month: 'short' } : { year: 'numeric' },
})

// From the finest to the coarsest; the first with few enough ticks is taken, or one that is coarser
// and names the same ones: columns of months are months and not the first days of them.
const steps: Step[] = [
  ...[1, 5, 10, 15, 30, 60, 120, 180, 360, 720].map(everyMinutes),
  ...[1, 2, 7, 14].map(everyDays),
  ...[1, 2, 3, 6, 12, 24, 60].map(everyMonths),
]

/**
 * Which of these moments to name on an axis, at most so many, and how: the hours of a day, the days
 * of a month, by the clock of a time zone. At midnight an hour is a day, in January a month a year.
 */
export function timeTicks(moments: readonly number[], most: number, timeZone?: string): Tick[] {
  const parts = moments.map(partsIn(timeZone))
  const named = steps.map((step) => placesOf(step, parts))
  const first = named.find((places) => places.length <= most) ?? []
  const isTold = (places: number[]) => first.length > 2 && places.length === first.length
  const at = named.indexOf(first)
  const nameAll = (places: number[], step: Step | undefined) =>
    places.map((place) => ({
      place,
      label: labelOf(moments[place], parts[place], step ?? everyDays(1), timeZone),
    }))
  if (first.length > 1 || moments.length === 1) {
    return nameAll(first, steps[Math.max(at, named.findLastIndex(isTold))])
  }
  // A single name is no scale: of few moments without a round one among them, the first and so on.
  const every = Math.ceil(moments.length / most)
  return nameAll(
    moments.flatMap((_, place) => (place % every ? [] : place)),
    steps[at - 1],
  )
}

/** Where stretches begin; the first moment may lie within one. */
const placesOf = ({ stretch, begins }: Step, parts: Parts[]) =>
  parts.flatMap((part, at) => {
    const before = parts[at - 1]
    const isNew = before ? stretch(before) !== stretch(part) : begins(part)
    return isNew ? at : []
  })

function labelOf(
  moment: number | undefined,
  part: Parts | undefined,
  { look }: Step,
  timeZone: string | undefined,
) {
  const isMidnight = look === clock && part?.minute === 0
  const isNewYear = look.month && !look.day && part?.month === 1
  const shown = isMidnight ? date : isNewYear ? ({ year: 'numeric' } as const) : look
  // An axis has no room for more than the reader asked for.
  const hourCycle = readerHours() ?? 'h23'
  return dateFormat({ ...shown, timeZone, hourCycle }).format(moment)
}

function partsIn(timeZone: string | undefined) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  return (moment: number): Parts => {
    const read = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    const number = (name: Intl.DateTimeFormatPartTypes) => Number(read.get(name))
    const [year, month, day] = [number('year'), number('month'), number('day')]
    const dayNumber = Date.UTC(year, month - 1, day) / DAY
    return { year, month, day, dayNumber, minute: number('hour') * 60 + number('minute') }
  }
}
