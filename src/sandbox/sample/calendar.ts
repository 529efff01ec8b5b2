import { Random } from './random.ts'

const hour = 3_600_000
const days = 60

/** How busy an hour is (UTC): an office day, quiet weekends, a nightly script, some hot days. */
function weigh(time: number, random: Random) {
  const date = new Date(time)
  const weekend = date.getUTCDay() % 6 === 0
  const hours = date.getUTCHours()
  const office = hours >= 7 && hours < 18
  const lunch = hours === 12 ? 0.5 : 1
  const base = office ? lunch : hours === 2 ? 0.5 : 0.04
  return base * (weekend ? 0.12 : 1) * random.between(0.4, 1.6)
}

/** So many starting times over the past 60 days, oldest first, where a team would have worked. */
export function workingTimes(count: number, now: number): number[] {
  const random = new Random('calendar')
  // The newest hours are left to the hand-made tasks.
  const first = now - days * 24 * hour + 2 * hour
  const hours: { at: number; sum: number }[] = []
  let sum = 0
  let heat = 1
  for (let at = first; at < now - 7 * hour; at += hour) {
    if (hours.length % 24 === 0) heat = random.chance(0.14) ? 2.6 : random.between(0.6, 1.3)
    hours.push({ at, sum })
    sum += weigh(at, random) * heat
  }
  const draws = Array.from({ length: count }, () => random.next()).sort((a, b) => a - b)
  let slot = 0
  return draws.map((draw) => {
    while ((hours[slot + 1]?.sum ?? Infinity) <= draw * sum) slot++
    return (hours[slot]?.at ?? first) + random.next() * hour
  })
}

/** Most answers of the API carry no milliseconds; some do. */
export function timestamp(time: number, withMillis: boolean) {
  const text = new Date(time).toISOString()
  return withMillis ? text : `${text.slice(0, 19)}Z`
}
