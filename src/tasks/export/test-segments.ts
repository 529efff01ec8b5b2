import { readResult } from '~/tasks/result.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'

export type TestSegment = { start_time?: unknown; end_time?: unknown; metadata?: unknown }

/** Groups as the app reads them from an answer, so that tests begin where the product does. */
export function makeGroups(answer: string | Record<string, TestSegment[]>): SegmentGroup[] {
  const data = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const result = readResult({ data }, { type: 'segment_definitions' })
  return result.kind === 'segments' ? result.definitions : []
}

/** As the segments of a real task came: keys in alphabetical order, whole seconds as integers. */
export const beach =
  '{"scenes":[{"end_time":8,"metadata":{"characters":["Golden Retriever"],"on_screen_text":[],' +
  '"setting":"A sandy beach at sunset","summary":"A golden retriever runs along the shore.",' +
  '"tags":["dog","beach"]},"start_time":0},{"end_time":62.5,"metadata":{"setting":"A pier",' +
  '"summary":"The dog rests."},"start_time":8}]}'

export const options = {
  name: 'beach-dog_6a4c4d699dc43a05357164e5',
  title: 'beach-dog.mp4',
  frameRate: 25,
  duration: 62.5,
}
