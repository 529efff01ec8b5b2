import { invalid, json, noEndpoint, notFound, Refusal } from './answer.ts'
import type { Call } from './call.ts'
import type { SandboxTask } from './types.ts'

export function retrieveTask({ account, id }: Call) {
  return json(200, findTask(account.store.find(id), id))
}

/** 200 and no body; before July 2026 it was a 204. */
export function deleteTask({ account, id }: Call) {
  const task = findTask(account.store.find(id), id)
  if (task.status === 'processing') {
    throw new Refusal(409, 'task_processing', 'A task that is being processed cannot be deleted.')
  }
  account.store.remove(id)
  return new Response(null, { status: 200 })
}

export function cancelTask({ account, id, now }: Call) {
  if (account.legacy) throw noEndpoint()
  if (!/^[0-9a-fA-F]{24}$/.test(id)) {
    throw invalid('task_id', 'It must be 24 hexadecimal digits.')
  }
  const task = findTask(account.store.find(id), id)
  if (task.batch_id) {
    throw new Refusal(409, 'task_owned_by_batch', 'The task belongs to a batch: cancel the batch.')
  }
  if (task.status === 'ready') {
    throw new Refusal(409, 'task_completed', 'The task is already completed.')
  }
  if (task.status === 'failed') {
    throw new Refusal(409, 'task_failed', 'The task has already failed.')
  }
  // Canceling twice is one cancellation: the first one's time stays.
  if (task.status !== 'canceled') account.store.replace(toCanceled(task, now))
  return json(200, { task_id: id, status: 'canceled' })
}

const toCanceled = (task: SandboxTask, now: number): SandboxTask => ({
  ...task,
  status: 'canceled',
  completed_at: new Date(now).toISOString(),
  error: { code: 'user_canceled', message: 'The task was canceled by the user.' },
})

function findTask(task: SandboxTask | undefined, id: string) {
  if (!task) throw notFound('task', id)
  return task
}
