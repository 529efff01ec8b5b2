import type { Task } from '~/api/tasks.ts'
import type { SegmentTimes } from '~/viewers/segment.ts'
import { quickLanes } from './quick-lanes.ts'
import { readResult } from './result.ts'

// A row that is scrolled away and back is drawn anew, of the same task.
const known = new WeakMap<Task, SegmentTimes[][] | undefined>()

/** When something was found in the film, by definition; undefined of what is no such answer. */
export function lanesOf(task: Task): SegmentTimes[][] | undefined {
  if (!known.has(task)) known.set(task, read(task))
  return known.get(task)
}

function read({ request_params: params, result }: Task) {
  if (params?.analysis_mode !== 'time_based_metadata' || !result) return undefined
  const format = params.response_format
  const quick = format?.type === 'segment_definitions' ? quickLanes(result.data) : undefined
  if (quick) return quick
  const whole = readResult(result, format)
  return whole.kind === 'segments' ? whole.definitions.map(({ segments }) => segments) : undefined
}
