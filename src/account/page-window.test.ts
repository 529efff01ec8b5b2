import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { windowUpTo } from './page-window.ts'

test.each([
  [0, 1, 50],
  [50, 2, 50],
  [49, 2, 49],
  [-7, 1, 50],
  [1000, 21, 50],
])('a page that begins at %i or before is page %i of %i', (latest, page, page_limit) => {
  expect(windowUpTo(latest)).toMatchObject({ page, page_limit })
})

test('a page begins where it is to, or before, and brings something beyond', () => {
  fc.assert(
    fc.property(fc.nat(200_000), (latest) => {
      const { page, page_limit, start } = windowUpTo(latest)
      expect(start).toBe((page - 1) * page_limit)
      expect(start).toBeLessThanOrEqual(latest)
      expect(start + page_limit).toBeGreaterThan(latest + 1)
      expect(page_limit).toBeLessThanOrEqual(50)
    }),
  )
})
