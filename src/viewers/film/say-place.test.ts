import { expect, test } from 'vitest'
import type { Segment, SegmentGroup } from '~/viewers/segment.ts'
import { sayPlace } from './say-place.ts'

const segment = (index: number, start: number, end: number): Segment => ({
  index,
  start,
  end,
  startText: String(start),
  endText: String(end),
  metadata: [],
})
const scenes: SegmentGroup = { id: 'scenes', segments: [segment(0, 0, 12), segment(1, 12, 24)] }
const titles: SegmentGroup = { id: 'titles', segments: [segment(0, 14, 16)] }
const crowd: SegmentGroup = {
  id: 'crowd',
  segments: [segment(0, 0, 60), segment(1, 1, 60), segment(2, 2, 60)],
}

test.each<[SegmentGroup[], number, string]>([
  [[], 3.7, 'Stopped at 0:03'],
  [[titles], 3.7, 'Stopped at 0:03, in no segment'],
  [[scenes, titles], 15.04, 'Stopped at 0:15, in scenes 0:12–0:24, titles 0:14–0:16'],
  [
    [scenes, titles, crowd],
    15,
    'Stopped at 0:15, in scenes 0:12–0:24, titles 0:14–0:16, crowd 0:00–1:00, crowd 0:01–1:00 and 1 more',
  ],
])('a film that is stopped says where it stands', (definitions, seconds, words) => {
  expect(sayPlace(definitions, seconds)).toBe(words)
})
