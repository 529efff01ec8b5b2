import type { Task } from '~/api/tasks.ts'
import { filmDuration } from '~/api/task-values.ts'

export type TokenUse = {
  input: number | undefined
  output: number | undefined
  /** The part of max_tokens that the answer used, from 0 to 1. */
  share: number | undefined
  /** Per minute of what was asked about; `part` when that was less than the whole film. */
  perMinute: { input: number | undefined; output: number | undefined; part: boolean } | undefined
}

export function readTokenUse(task: Task): TokenUse {
  const { input_tokens: input, output_tokens: output } = task.result?.usage ?? {}
  const max = task.request_params?.max_tokens
  const share =
    output !== undefined && typeof max === 'number' && max > 0
      ? Math.min(1, output / max)
      : undefined
  const film = askedSeconds(task)
  const per = (tokens: number | undefined) =>
    tokens === undefined || film === undefined ? undefined : tokens / (film.seconds / 60)
  const perMinute = film && { input: per(input), output: per(output), part: film.part }
  return { input, output, share, perMinute }
}

// Definitions with ranges of their own may overlap: then no one length is right, so none is given.
function askedSeconds(task: Task): { seconds: number; part: boolean } | undefined {
  const { start_time, end_time, response_format } = task.request_params ?? {}
  const definitions = response_format?.segment_definitions ?? []
  if (definitions.some(({ time_ranges }) => time_ranges?.length)) return undefined
  const duration = filmDuration(task)
  const end = Math.min(end_time ?? Infinity, duration ?? Infinity)
  const seconds = end - (start_time ?? 0)
  if (!(seconds > 0) || !Number.isFinite(seconds)) return undefined
  return { seconds, part: start_time !== undefined || end_time !== undefined }
}
