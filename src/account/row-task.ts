import * as v from 'valibot'
import { taskSchema } from '~/api/task-schema.ts'
import type { Task } from '~/api/tasks.ts'
import { FLAG } from './row-columns.ts'
import type { TaskIndex } from './task-index.ts'

// A description may be pages long; the list shows the beginning, and the details are asked for.
const MOST_DESCRIPTION = 300

/** What was asked, as text, without the prompt: most tasks share theirs with many others. */
export function readRequest({ request_params: params }: Task): string | undefined {
  if (!params) return undefined
  const format = params.response_format
  const definitions = format?.segment_definitions?.map(({ id, description }) => ({
    id,
    description: description?.slice(0, MOST_DESCRIPTION),
  }))
  return JSON.stringify({
    analysis_mode: params.analysis_mode,
    response_format: format && { type: format.type, segment_definitions: definitions },
    temperature: params.temperature,
    max_tokens: params.max_tokens,
    min_segment_duration: params.min_segment_duration,
    max_segment_duration: params.max_segment_duration,
    start_time: params.start_time,
    end_time: params.end_time,
  })
}

const summaries = new WeakSet<Task>()

/** Rebuilt from the index: without the text of its result, and prompts as the list cuts them. */
export const isSummary = (task: Task) => summaries.has(task)

const time = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? undefined : new Date(value).toISOString()
const number = (value: number | undefined) => (Number.isNaN(value) ? undefined : value)

/** The task of a row, under the API's names. */
export function readRow(index: TaskIndex, row: number): Task {
  const { columns: c, sources } = index
  const flags = c.flags[row] ?? 0
  const source = c.source[row] ?? 0
  const errorCode = index.errorCodes.text(c.errorCode[row] ?? 0)
  const message = index.errors.text(c.error[row] ?? 0)
  const duration = flags & FLAG.lent ? undefined : number(c.duration[row])
  const task = v.parse(taskSchema, {
    task_id: index.idOf(row),
    custom_id: index.names.text(c.custom[row] ?? 0),
    status: index.statuses.text((c.state[row] ?? 0) >> 1),
    created_at: time(c.created[row]) ?? '',
    completed_at: time(c.completed[row]),
    video_source: source
      ? {
          ...sources.item(source),
          system_metadata: duration === undefined ? undefined : { duration },
        }
      : undefined,
    request_params: readParams(index, row, flags),
    result:
      flags & FLAG.result
        ? {
            finish_reason: index.finishes.text(c.finish[row] ?? 0),
            usage: { output_tokens: number(c.output[row]), input_tokens: number(c.input[row]) },
          }
        : undefined,
    error: message === undefined ? undefined : { message, code: errorCode },
    batch_id: index.batches.text(c.batch[row] ?? 0),
  })
  summaries.add(task)
  return task
}

function readParams(index: TaskIndex, row: number, flags: number) {
  const request = index.requests.text(index.columns.request[row] ?? 0)
  if (request === undefined) return undefined
  const prompt = index.prompts.text(index.columns.prompt[row] ?? 0) ?? ''
  const params: unknown = JSON.parse(request)
  return {
    ...(typeof params === 'object' && params),
    ...(flags & FLAG.prompt && { prompt }),
    ...(flags & FLAG.prompt2 && { prompt_v2: { input_text: prompt } }),
  }
}
