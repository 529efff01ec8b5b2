import { json, notFound } from './answer.ts'
import type { Call } from './call.ts'
import { readManyOf, readPaging, refuseUnknown, toPageInfo } from './query.ts'
import { readPage } from './task-store.ts'
import type { SandboxTask, TaskStatus } from './types.ts'

const statuses = ['pending', 'processing', 'canceling', 'canceled', 'completed', 'expired'] as const
const modes = ['general', 'time_based_metadata'] as const
const DAY = 86_400_000

export function listBatches(call: Call) {
  const params = call.url.searchParams
  refuseUnknown(params, ['page', 'page_limit', 'status', 'analysis_mode'])
  const paging = readPaging(params)
  const wantedStatuses = readManyOf(params, 'status', statuses)
  const wantedModes = readManyOf(params, 'analysis_mode', modes)

  const found = readBatches(call).filter(
    ({ status, analysis_mode }) =>
      (wantedStatuses.length === 0 || wantedStatuses.includes(status)) &&
      (wantedModes.length === 0 || wantedModes.includes(analysis_mode)),
  )
  return json(200, {
    data: readPage(found, paging.page, paging.page_limit),
    page_info: toPageInfo(paging, found.length, call.account.totals),
  })
}

export function retrieveBatch(call: Call) {
  const batch = readBatches(call).find(({ batch_id }) => batch_id === call.id)
  if (!batch) throw notFound('batch', call.id)
  return json(200, batch)
}

// A batch is nothing but its tasks: kept apart, its counters could disagree with them.
function readBatches({ account }: Call) {
  const tasks = account.store.select('batches', ({ batch_id }) => batch_id !== undefined)
  const batches = new Map<string, SandboxTask[]>()
  for (const task of tasks) {
    const id = task.batch_id ?? ''
    const items = batches.get(id)
    if (items) items.push(task)
    else batches.set(id, [task])
  }
  return [...batches].map(([id, items]) => toBatch(id, items))
}

function toBatch(batch_id: string, tasks: SandboxTask[]) {
  const count = (...wanted: TaskStatus[]) =>
    tasks.filter(({ status }) => wanted.includes(status)).length
  const created_at = tasks[0]?.created_at ?? ''
  const items = {
    total_items: tasks.length,
    queued_items: count('queued', 'pending'),
    processing_items: count('processing'),
    ready_items: count('ready'),
    failed_items: count('failed'),
    canceled_items: count('canceled'),
  }
  const status = toStatus(items)
  const ended = tasks
    .map(({ completed_at }) => completed_at ?? created_at)
    .sort()
    .at(-1)
  return {
    batch_id,
    analysis_mode: tasks[0]?.request_params?.analysis_mode ?? ('general' as const),
    model_name: 'pegasus1.5',
    status,
    created_at,
    expires_at: new Date(Date.parse(created_at) + DAY).toISOString(),
    ...items,
    ...(status === 'completed' && { completed_at: ended }),
    ...(status === 'canceled' && { canceled_at: ended }),
  }
}

// Never failed: a batch whose items all failed is completed, and its counters say so.
function toStatus(items: {
  total_items: number
  queued_items: number
  processing_items: number
  canceled_items: number
}): (typeof statuses)[number] {
  if (items.queued_items === items.total_items) return 'pending'
  if (items.queued_items + items.processing_items > 0) return 'processing'
  return items.canceled_items === items.total_items ? 'canceled' : 'completed'
}
