import type { Task } from '~/api/tasks.ts'
import type { SegmentTimes } from '~/viewers/segment.ts'
import { quickLanes } from './quick-lanes.ts'
import { readResult } from './result.ts'

type Lanes = SegmentTimes[][] | undefined

// A row that is scrolled away and back is drawn anew, and one that is looked at keeps its result.
const known = new WeakMap<object, { type: string | undefined; lanes: Lanes }>()

/** When something was found in the film, by definition; undefined of what is no such answer. */
export function lanesOf({ request_params: params, result }: Task): Lanes {
  if (params?.analysis_mode !== 'time_based_metadata' || !result) return undefined
  const format = params.response_format
  const before = known.get(result)
  if (before && before.type === format?.type) return before.lanes
  const lanes = read(result, format)
  known.set(result, { type: format?.type, lanes })
  return lanes
}

type Format = NonNullable<Task['request_params']>['response_format']

function read(result: NonNullable<Task['result']>, format: Format): Lanes {
  const quick = format?.type === 'segment_definitions' ? quickLanes(result.data) : undefined
  if (quick) return quick
  const whole = readResult(result, format)
  return whole.kind === 'segments' ? whole.definitions.map(({ segments }) => segments) : undefined
}
