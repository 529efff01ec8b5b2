import { outputPerFilmMinute, tookPerFilmMinute } from '~/account/duration-figures.ts'
import { countTroubles, figuresOverTime, sumUp } from '~/account/overview.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { statusParts } from './status-parts.ts'

/** The reader's own: the address writes dates by it. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export type Figures = ReturnType<typeof readFigures>

/** All that the charts show, from the rows that match. */
export function readFigures(index: TaskIndex, rows: Uint32Array) {
  const time = figuresOverTime(index, rows, timeZone)
  return {
    time,
    statuses: time ? statusParts(time) : [],
    totals: sumUp(index, rows),
    took: tookPerFilmMinute(index, rows),
    tokens: outputPerFilmMinute(index, rows),
    troubles: countTroubles(index, rows),
  }
}
