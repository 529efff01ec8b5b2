import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReadingRuns, type PageRequest } from './reading-runs.ts'

// A model of a list that changes while it is read. A row is a number; the greater, the newer.

type Change =
  | { what: 'arrive'; many?: number }
  | { what: 'delete'; place: number }
  | { what: 'deleteMany'; place: number; many: number }
  | { what: 'leave'; place: number }
  | { what: 'enter'; place: number }
  | { what: 'both'; place: number; other: number }

type Act = { take: number; changes: Change[] }

const anyPlace = fc.double({ min: 0, max: 0.999, noNaN: true })
const someChange = (isFiltered: boolean): fc.Arbitrary<Change> =>
  fc.oneof(
    fc.constant<Change>({ what: 'arrive' }),
    anyPlace.map((place): Change => ({ what: 'delete', place })),
    fc.record({ what: fc.constant<'deleteMany'>('deleteMany'), place: anyPlace, many: fc.nat(90) }),
    ...(isFiltered
      ? [
          anyPlace.map((place): Change => ({ what: 'leave', place })),
          anyPlace.map((place): Change => ({ what: 'enter', place })),
          fc.record({ what: fc.constant<'both'>('both'), place: anyPlace, other: anyPlace }),
        ]
      : []),
  )

const someActs = (isFiltered: boolean) =>
  fc.array(
    fc.record({
      take: fc.nat(7),
      changes: fc.array(someChange(isFiltered), { maxLength: 4 }),
    }),
    { maxLength: 60 },
  )

type Setup = {
  size: number
  isFiltered: boolean
  totals: boolean
  sameTimes: number
  /** Each so manieth row has no time that can be read. */
  timeless: number
  acts: Act[]
}

const someSetup = fc
  .record({
    size: fc.oneof(fc.nat(120), fc.nat(1500)),
    isFiltered: fc.boolean(),
    totals: fc.boolean(),
    sameTimes: fc.constantFrom(1, 1, 5, 2000),
    timeless: fc.constantFrom(Infinity, Infinity, 50, 7),
  })
  .chain((setup) => someActs(setup.isFiltered).map((acts): Setup => ({ ...setup, acts })))

const deleted = (many: number): Change => ({ what: 'deleteMany', place: 0, many })

/** Once a page above a short run was taken for its continuation, because totals did not fall. */
const metByTotals: Setup = {
  size: 993,
  isFiltered: false,
  totals: true,
  sameTimes: 5,
  timeless: Infinity,
  acts: [
    { take: 0, changes: [] },
    { take: 2, changes: [] },
    { take: 0, changes: [deleted(56)] },
    { take: 0, changes: [deleted(88)] },
    { take: 0, changes: [deleted(29), deleted(37), deleted(1)] },
    { take: 0, changes: [deleted(2), deleted(39), deleted(5)] },
  ],
}

/** Once more than a page of new tasks was linked to the run below it, with a gap between the two. */
const pushedDown: Setup = {
  size: 109,
  isFiltered: false,
  totals: true,
  sameTimes: 1,
  timeless: Infinity,
  acts: [
    { take: 0, changes: [] },
    { take: 0, changes: [{ what: 'arrive', many: 120 }] },
  ],
}

class ModelList {
  rows: number[]
  readonly hidden: number[] = []
  next: number
  readonly stayed: Set<number>

  constructor(size: number, isFiltered: boolean) {
    const all = Array.from({ length: size }, (_, at) => size - 1 - at)
    this.rows = isFiltered ? all.filter((row) => row % 3 !== 0) : all
    this.hidden = isFiltered ? all.filter((row) => row % 3 === 0) : []
    this.next = size
    this.stayed = new Set(this.rows)
  }

  change(change: Change) {
    const place = 'place' in change ? Math.floor(change.place * this.rows.length) : 0
    if (change.what === 'both') {
      this.change({ what: 'leave', place: change.place })
      this.change({ what: 'enter', place: change.other })
    } else if (change.what === 'arrive') {
      for (let more = 0; more < (change.many ?? 1); more += 1) this.rows.unshift(this.next++)
    } else if (change.what === 'enter') {
      const [row] = this.hidden.splice(Math.floor(change.place * this.hidden.length), 1)
      if (row !== undefined) this.rows = [...this.rows, row].sort((a, b) => b - a)
    } else {
      const gone = this.rows.splice(place, change.what === 'deleteMany' ? change.many : 1)
      for (const row of gone) this.stayed.delete(row)
      if (change.what === 'leave') this.hidden.push(...gone)
    }
  }

  answer({ window }: PageRequest, totals: boolean) {
    const rows = this.rows.slice(window.start, window.start + window.page_limit)
    return { rows, sent: rows.length, total: totals ? this.rows.length : undefined }
  }
}

/** Reads with up to four requests under way, answered out of order, while the list changes. */
function readAll(runs: ReadingRuns, list: ModelList, totals: boolean, acts: Act[]) {
  const underWay: PageRequest[] = []
  const answered: { request: PageRequest; answer: ReturnType<ModelList['answer']> }[] = []
  let requests = 0
  for (let step = 0; !isDone(runs); step += 1) {
    if (step > 4000) throw new Error('Reading does not come to an end')
    while (underWay.length + answered.length < 4) {
      const request = runs.next()
      if (!request) break
      requests += 1
      underWay.push(request)
    }
    const act = acts[step]
    const pick = act?.take ?? 0
    for (const change of act?.changes ?? []) list.change(change)
    // What the server says and when it arrives are two moments.
    const [request] = underWay.splice(pick % Math.max(1, underWay.length), 1)
    if (request) answered.push({ request, answer: list.answer(request, totals) })
    if (pick % 2 && underWay.length > 0) continue
    const [next] = answered.splice(pick % Math.max(1, answered.length), 1)
    if (next) runs.take(next.request, next.answer)
  }
  for (const request of [...underWay, ...answered.map(({ request }) => request)]) {
    runs.giveUp(request)
  }
  return requests
}

const isDone = (runs: ReadingRuns) => runs.top?.ended === true

test('whatever comes and goes meanwhile, every task that stays is read', () => {
  fc.assert(
    fc.property(someSetup, ({ size, isFiltered, totals, sameTimes, timeless, acts }) => {
      const list = new ModelList(size, isFiltered)
      const runs = new ReadingRuns({
        shifts: isFiltered,
        created: (row) => (row % timeless === 0 ? NaN : Math.floor(row / sameTimes)),
      })
      readAll(runs, list, totals, acts)
      const missing = [...list.stayed].filter((row) => !runs.holds(row))
      expect(missing).toEqual([])
    }),
    { numRuns: 1500, examples: [[metByTotals]] },
  )
})

test('a second look from the top finds what came since, and stops at what is known', () => {
  // Of a list whose rows come in at the top only: others are looked at further down, too.
  const unfiltered = someSetup.filter(({ isFiltered }) => !isFiltered)
  fc.assert(
    fc.property(unfiltered, fc.nat(130), ({ size, totals, acts }, arrived) => {
      const list = new ModelList(size, false)
      const runs = new ReadingRuns({ shifts: false, created: (row) => row })
      readAll(runs, list, totals, acts)
      for (let count = 0; count < arrived; count += 1) list.change({ what: 'arrive' })
      runs.restart()
      const requests = readAll(runs, list, totals, [])
      expect(list.rows.filter((row) => !runs.holds(row))).toEqual([])
      expect(requests).toBeLessThanOrEqual(Math.ceil(arrived / 20) + 8)
    }),
    { examples: [[pushedDown, 0]] },
  )
})

test.each([
  [20_000, true, false, 0.05],
  [2_000, true, false, 0.15],
  [20_000, false, false, 0.25],
  [20_000, true, true, 0.35],
])(
  '%i tasks (totals: %s, by status: %s) are read with few requests more',
  (size, totals, by, more) => {
    const list = new ModelList(size, false)
    const runs = new ReadingRuns({ shifts: by, created: (row) => row })
    expect(readAll(runs, list, totals, [])).toBeLessThanOrEqual((size / 50) * (1 + more))
  },
)
