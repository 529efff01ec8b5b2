import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { sessionNumber, type Connection } from './connection.ts'
import { ApiError } from './errors.ts'
import { pageInfoSchema, taskSchema, type PageInfo, type Task } from './task-schema.ts'

export type { Task }

export const taskStatuses = [
  'queued',
  'pending',
  'processing',
  'ready',
  'failed',
  'canceled',
] as const
export const analysisModes = ['general', 'time_based_metadata'] as const

export type TaskFilters = {
  status?: string | undefined
  analysis_mode?: string | undefined
  video_url?: string | undefined
  asset_id?: string | undefined
  video_id?: string | undefined
}
export type TaskListParams = TaskFilters & { page: number; page_limit: number }

export type TaskPage = {
  tasks: Task[]
  page_info: PageInfo
  /** Rows the API sent that hold no readable task. */
  unreadable: number
  /** Length of the answer in characters: large pages are asked for less often. */
  size: number
}
export type TaskDetail = { task: Task; text: string; body: unknown }

const LIST_TIMEOUT = 20_000
const DETAIL_TIMEOUT = 30_000

// A status not known here is not waited for: polling must end by itself.
export const isRunning = ({ status }: Task) => ['queued', 'pending', 'processing'].includes(status)

/** Ready, but the answer was cut at a token limit: never to be shown as simply ready. */
export const isCut = ({ status, result }: Task) =>
  status === 'ready' && result?.finish_reason === 'length'

/** Only such an ID may become part of a path (S30): `..` would reach another resource. */
export const isSafeId = (id: string) => /^[A-Za-z0-9_-]{1,64}$/.test(id)

/** List and detail may disagree for a moment: a finished task never goes back to running. */
export const laterOf = (known: Task, fresh: Task): Task =>
  isRunning(fresh) && !isRunning(known) ? known : fresh

export async function fetchTaskPage(
  params: TaskListParams,
  signal: AbortSignal,
  as?: Connection,
): Promise<TaskPage> {
  const { body, text } = await request({
    path: '/analyze/tasks',
    query: params,
    signal,
    timeout: LIST_TIMEOUT,
    ...(as && { as }),
  })
  return readTaskPage(body, text.length)
}

const envelopeSchema = v.looseObject({ data: v.array(v.unknown()) })

/** Each row is read alone: one bad row costs itself, not the page (S28). */
export function readTaskPage(body: unknown, size: number): TaskPage {
  const envelope = v.safeParse(envelopeSchema, body)
  // `{}` must not look like "you have no tasks".
  if (!envelope.success) throw wrongShape('The answer holds no list of tasks')

  const byId = new Map<string, Task>()
  let unreadable = 0
  for (const row of envelope.output.data) {
    const task = v.safeParse(taskSchema, row)
    if (task.success) byId.set(task.output.task_id, task.output)
    else unreadable += 1
  }
  const page_info = v.parse(pageInfoSchema, envelope.output['page_info'])
  return { tasks: [...byId.values()], page_info, unreadable, size }
}

async function fetchTask(taskId: string, signal: AbortSignal): Promise<TaskDetail> {
  if (!isSafeId(taskId)) throw new ApiError('input', 'This is not the ID of a task')
  const path = `/analyze/tasks/${taskId}`
  const { body, text } = await request({ path, signal, timeout: DETAIL_TIMEOUT })
  const task = v.safeParse(taskSchema, body)
  if (!task.success) throw wrongShape('The answer holds no task')
  if (task.output.task_id !== taskId) throw wrongShape('The answer is about another task')
  return { task: task.output, text, body }
}

const wrongShape = (message: string) =>
  new ApiError('unexpected-body', message, { status: 200, unexpected: 'wrong-shape' })

// Enough to count "3 new tasks"; beyond it "10+" says as much.
const NEWEST_LIMIT = 10

export const taskQueries = {
  all: () => ['tasks', sessionNumber()] as const,
  list: (params: TaskListParams) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'list', params],
      queryFn: ({ signal }) => fetchTaskPage(params, signal),
      placeholderData: keepPreviousData,
      staleTime: 30_000,
    }),
  /** The head of the same list, to learn of new tasks without touching the rows on screen. */
  newest: (filters: TaskFilters) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'newest', filters],
      queryFn: ({ signal }) =>
        fetchTaskPage({ ...filters, page: 1, page_limit: NEWEST_LIMIT }, signal),
    }),
  /** The page on screen once more, to patch its unfinished rows in place. */
  changes: (params: TaskListParams) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'changes', params],
      queryFn: ({ signal }) => fetchTaskPage(params, signal),
      staleTime: Infinity,
      gcTime: 0,
    }),
  detail: (taskId: string) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'detail', taskId],
      queryFn: ({ signal }) => fetchTask(taskId, signal),
      staleTime: 60_000,
    }),
}
