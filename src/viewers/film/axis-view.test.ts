import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createAxisView } from './axis-view.ts'
import { tickStep } from './time-axis.ts'

test('its times are as far apart as its width and zoom ask for, however it came to them', () => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    draw()
    return 0
  })
  const change = fc.oneof(
    fc.record({ width: fc.integer({ min: 288, max: 1400 }) }),
    fc.record({ zoom: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 20_000 }), fc.array(change), (length, changes) => {
      const axis = createAxisView({ from: 0, to: length })
      axis.measure(500)
      for (const one of changes) {
        if ('width' in one) axis.measure(one.width)
        else axis.zoom(one.zoom)
        expect(tickStep(axis.drawn().pixelsPerSecond)).toBe(tickStep(axis.pixelsPerSecond()))
      }
    }),
  )
  vi.unstubAllGlobals()
})
