import type { SampleData, SandboxTask } from '~/sandbox/types.ts'
import { makeAssets } from './assets.ts'
import { workingTimes } from './calendar.ts'
import { toTask } from './entry.ts'
import { makeSittings } from './plan.ts'

export { sampleFilmAssetId } from './sample-film.ts'

const sittings = 420

/** The demo's account: the same for everybody, dated back from now. */
export function makeSampleData(now: number): SampleData {
  const times = workingTimes(sittings, now)
  const tasks = makeSittings(sittings).flatMap((sitting, at) =>
    sitting.map(({ entry, after }, place): SandboxTask => {
      const created = (times[at] ?? now) + after * 1000
      // IDs begin with a clock of their own: they must not change with the day.
      return toTask(entry, created, 0x6ab00000 + at * 12_000 + Math.round(after) + place)
    }),
  )
  return { tasks, assets: makeAssets(now) }
}
