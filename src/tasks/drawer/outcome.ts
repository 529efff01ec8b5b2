import { isCut, type Task } from '~/api/tasks.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { filmDuration } from '~/api/task-values.ts'

/** What happened to a task that is not simply on its way or done, and what to do about it. */
export type Outcome = {
  kind: 'failed' | 'cut' | 'warning' | 'canceled'
  title: string
  advice: string[]
}

/** Undefined when there is nothing to say. An `error` alone is no failure: it may be a warning. */
export function readOutcome(task: Task): Outcome | undefined {
  if (task.status === 'failed') {
    return { kind: 'failed', title: 'This task failed', advice: adviceOnFailure(task) }
  }
  if (task.status === 'canceled') {
    const advice = ['It was stopped before it was done, so there is no result.']
    return { kind: 'canceled', title: 'This task was canceled', advice }
  }
  if (isCut(task)) return { kind: 'cut', ...explainCut(readCut(task)) }
  if (!task.error) return undefined
  if (task.status !== 'ready') {
    const advice = ['The API reports this beside the status; the task is not marked as failed.']
    return { kind: 'warning', title: 'The API reports a problem', advice }
  }
  const advice = ['The task did not fail, and its result is below. Check it against the warning.']
  return { kind: 'warning', title: 'Ready, with a warning', advice }
}

export type Cut = {
  by: 'max_tokens' | 'context' | 'unknown'
  output: number | undefined
  max: number | string | undefined
}

/** Which limit ended the answer. By the numbers: the wording of `error` is no contract. */
export function readCut({ result, request_params: params }: Task): Cut {
  const output = result?.usage?.output_tokens
  const max = params?.max_tokens
  if (output === undefined || max === undefined) return { by: 'unknown', output, max }
  if (typeof max === 'string') return { by: 'context', output, max }
  return { by: output >= max ? 'max_tokens' : 'context', output, max }
}

const count = (value: number | string | undefined) =>
  typeof value === 'number' ? formatNumber(value) : (value ?? 'unknown')

function explainCut({ by, output, max }: Cut): Omit<Outcome, 'kind'> {
  if (by === 'max_tokens') {
    return {
      title: 'Ready, but the answer was cut at max_tokens',
      advice: [
        `It stopped at ${count(output)} output tokens; max_tokens is ${count(max)}. What comes after was never written.`,
        'To get all of it, ask again with a higher max_tokens, for a shorter answer, or about a shorter part of the film.',
      ],
    }
  }
  if (by === 'context') {
    return {
      title: 'Ready, but the answer was cut at the context window',
      advice: [
        `It stopped at ${count(output)} output tokens, before max_tokens (${count(max)}): input and output together filled the model’s context window.`,
        'A higher max_tokens does not help. Ask again about a shorter part of the film, or with a shorter prompt.',
      ],
    }
  }
  return {
    title: 'Ready, but the answer was cut at a token limit',
    advice: [
      `The API did not send both numbers to tell which limit: output tokens ${count(output)}, max_tokens ${count(max)}.`,
      'Ask again with a higher max_tokens; if it is cut again, about a shorter part of the film.',
    ],
  }
}

function adviceOnFailure(task: Task): string[] {
  const { url } = task.video_source ?? {}
  const advice = ['There is no result. A failed task is not tried again: create a new one.']
  if (!task.error?.message) advice.push('The API gave no reason.')
  // The length is known once the file was read, so without it the file is the first suspect.
  if (task.video_source && filmDuration(task) === undefined) {
    advice.push(
      'The film’s length is not known, so the file was probably never read. Check it first.',
    )
  }
  if (url && isSignedUrl(url)) {
    advice.push('The source is a signed URL: it may have expired before the API could load it.')
  }
  return advice
}
