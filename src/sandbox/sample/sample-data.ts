import type { SampleData, SandboxTask } from '~/sandbox/types.ts'
import { makeAssets } from './assets.ts'
import { workingTimes } from './calendar.ts'
import { type Entry, toTask } from './entry.ts'
import { languageEntries } from './languages.ts'
import { makeSittings } from './plan.ts'
import { sampleFilmEntries } from './sample-tasks.ts'
import { newest, showcase } from './showcase.ts'

export { sampleFilmAssetId } from './sample-film.ts'

const sittings = 430
const minute = 60_000

// IDs begin with a clock of their own: they must not change with the day.
const clock = 0x6ab00000

export type Told = { entry: Entry; task: SandboxTask }

/** The tasks with what they were made from. */
export function tellTasks(now: number): Told[] {
  const told: Told[] = []
  const tell = (entry: Entry, created: number, stamp: number) =>
    told.push({ entry, task: toTask(entry, created, stamp) })

  const times = workingTimes(sittings, now)
  for (const [at, sitting] of makeSittings(sittings).entries()) {
    const start = times[at] ?? now
    for (const [place, { entry, after }] of sitting.entries()) {
      tell(entry, start + after * 1000, clock + at * 12_000 + Math.round(after) + place)
    }
  }
  const today = clock + sittings * 12_000
  for (const [at, entry] of languageEntries.entries()) {
    tell(entry, now - (at * 6.3 + 1.4) * 1440 * minute, today - (at + 1) * 540_000)
  }
  // Two of the showcase, then one that can be played: a varied first page.
  const mixed = showcase.flatMap((entry, at) => {
    const sample = at % 2 ? undefined : sampleFilmEntries[at / 2]
    return sample ? [sample, entry] : [entry]
  })
  for (const [at, entry] of mixed.entries()) {
    tell(entry, now - (9 + at * 6.9 + ((at * 29) % 13) * 0.9) * minute, today + 20_000 - at * 430)
  }
  for (const [at, entry] of newest.entries()) {
    tell(entry, now - (0.5 + at * 0.6) * minute, today + 22_000 - at * 37)
  }
  return told
}

/** The demo's account: the same for everybody, dated back from now. */
export const makeSampleData = (now: number): SampleData => ({
  tasks: tellTasks(now).map(({ task }) => task),
  assets: makeAssets(now),
})
