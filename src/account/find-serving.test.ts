import { expect, test } from 'vitest'
import { apiFilters, findServing } from './find-serving.ts'
import type { ReadingState } from './reading-state.ts'

const reading: ReadingState = { phase: 'reading' }
const done: ReadingState = { phase: 'done', reached: 'end' }
const stopped: ReadingState = { phase: 'stopped' }
const waiting: ReadingState = { phase: 'paused', why: 'rate', automatic: true }
const held: ReadingState = { phase: 'paused', why: 'reader', automatic: false }

const known = (filters: object, state: ReadingState, created_after?: number) => ({
  filters,
  state,
  created_after,
  isReadTo: (after?: number) =>
    state.phase === 'done' && (created_after ?? -Infinity) <= (after ?? -Infinity),
})
const failed = { status: 'failed' }

test.each([
  ['nothing was read', [], failed, undefined, undefined],
  ['the same one serves, however it stands', [known(failed, stopped)], failed, undefined, 0],
  ['a broader one that is complete serves', [known({}, done)], failed, undefined, 0],
  ['so does one under way', [known({}, reading)], failed, undefined, 0],
  ['and one that goes on by itself', [known({}, waiting)], failed, undefined, 0],
  ['but not one that was stopped', [known({}, stopped)], failed, undefined, undefined],
  ['or that the reader paused', [known({}, held)], failed, undefined, undefined],
  ['a narrower one does not serve', [known(failed, done)], {}, undefined, undefined],
  ['nor does another value', [known({ status: 'ready' }, done)], failed, undefined, undefined],
  [
    'what is complete goes before the same',
    [known(failed, held), known({}, done)],
    failed,
    undefined,
    1,
  ],
  [
    'the same goes before a broader one',
    [known({}, reading), known(failed, reading)],
    failed,
    undefined,
    1,
  ],
  ['a broader one that ends earlier does not serve', [known({}, done, 5)], failed, 4, undefined],
  ['nor one that is to end earlier', [known({}, reading, 5)], failed, undefined, undefined],
  ['the same one does: it goes on', [known({}, done, 5)], {}, undefined, 0],
  ['one that reads further does', [known({}, done, 5)], failed, 6, 0],
] as const)('%s', (_, readings, filters, created_after, place) => {
  const found = findServing(readings, filters, created_after)
  expect(found).toBe(place === undefined ? undefined : readings[place])
})

test.each([
  [{}, {}],
  [{ status: { only: ['failed'] } }, { status: 'failed' }],
  [{ status: { only: ['failed', 'ready'] } }, {}],
  [{ status: { not: ['failed'] } }, {}],
  [{ status: { only: ['cut'] } }, { status: 'ready' }],
  [{ status: { only: ['dreaming'] } }, {}],
  [{ analysis_mode: { only: ['general'] } }, { analysis_mode: 'general' }],
  [{ custom_id: { only: ['a'] } }, {}],
  [{ asset_id: { only: ['a'] } }, { asset_id: 'a' }],
  [{ asset_id: { only: ['a'] }, source: { only: ['base64_string'] } }, {}],
  [{ asset_id: { only: ['a'] }, video_url: { only: ['https://a.b/c'] } }, {}],
])('of %j the API can filter by %j', (query, filters) => {
  expect(apiFilters(query)).toEqual(filters)
})
