import {
  keepPreviousData,
  queryOptions,
  replaceEqualDeep,
  type QueryClient,
} from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { sessionNumber, type Connection } from './connection.ts'
import { ApiError } from './errors.ts'
import { askForPage, takeFirstPage } from './first-page.ts'
import {
  analysisModes,
  isSafeId,
  taskStatuses,
  type TaskFilters,
  type TaskListParams,
} from './list-params.ts'
import { pageInfoSchema, taskSchema, type PageInfo, type Task } from './task-schema.ts'

export type { Task, TaskFilters, TaskListParams }
export { analysisModes, isSafeId, taskStatuses }

export type TaskPage = {
  tasks: Task[]
  page_info: PageInfo
  /** Rows the API sent that hold no readable task. */
  unreadable: number
  /** How many rows it sent at all: a page that is not full is the last one. */
  sent: number
  /** Length of the answer in characters: large pages are asked for less often. */
  size: number
}
export type TaskDetail = { task: Task; text: string; body: unknown }

const DETAIL_TIMEOUT = 30_000

// A status not known here is not waited for: polling must end by itself.
export const isRunning = ({ status }: Task) => ['queued', 'pending', 'processing'].includes(status)

/** Ready, but the answer was cut at a token limit: never to be shown as simply ready. */
export const isCut = ({ status, result }: Task) =>
  status === 'ready' && result?.finish_reason === 'length'

/** Ready, and the API says that something is the matter with the answer: not simply ready either. */
export const isWarned = (task: Task) =>
  task.status === 'ready' && task.error !== undefined && !isCut(task)

/** List and detail may disagree for a moment: a finished task never goes back to running. */
export const laterOf = (known: Task, fresh: Task): Task =>
  isRunning(fresh) && !isRunning(known) ? known : fresh

export async function fetchTaskPage(
  params: TaskListParams,
  signal: AbortSignal,
  as?: Connection,
): Promise<TaskPage> {
  const { body, text } = await askForPage(params, signal, as)
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
  const sent = envelope.output.data.length
  return { tasks: [...byId.values()], page_info, unreadable, sent, size }
}

export async function fetchTask(taskId: string, signal: AbortSignal): Promise<TaskDetail> {
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

/** The newest tasks, and those that were the newest when first looked. */
type ListHead = { tasks: Task[]; first: Task[] }

// Enough to count "3 new tasks"; beyond it "10+" says as much.
export const NEWEST_LIMIT = 10
// Rows that left the page while they ran are asked for one by one, so few at a time.
const MOST_STRAYS = 4

export const taskQueries = {
  all: () => ['tasks', sessionNumber()] as const,
  lists: () => [...taskQueries.all(), 'list'] as const,
  list: (params: TaskListParams) =>
    queryOptions({
      queryKey: [...taskQueries.lists(), params],
      queryFn: async ({ signal, client, queryKey }) => {
        const taken = takeFirstPage(params, signal) ?? askForPage(params, signal)
        const { body, text } = await taken
        const fresh = readTaskPage(body, text.length)
        return withLater(fresh, client.getQueryData<TaskPage>(queryKey)?.tasks ?? [])
      },
      placeholderData: keepPreviousData,
      staleTime: 30_000,
    }),
  /** The page on screen once more: its unfinished rows are patched in place, none is inserted. */
  changes: (params: TaskListParams) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'changes', params],
      queryFn: async ({ signal, client }) => {
        const fresh = await fetchTaskPage(params, signal)
        const shown = client.getQueryData(taskQueries.list(params).queryKey)?.tasks ?? []
        patchLists(client, fresh.tasks)
        const listed = new Set(fresh.tasks.map(({ task_id }) => task_id))
        const strays = shown.filter((task) => isRunning(task) && !listed.has(task.task_id))
        const looks = strays
          .slice(0, MOST_STRAYS)
          .map(({ task_id }) => client.fetchQuery({ ...taskQueries.detail(task_id), staleTime: 0 }))
        await Promise.allSettled(looks)
        return { size: fresh.size }
      },
      gcTime: 0,
    }),
  /** The head of the same list, to learn of new tasks without touching the rows on screen. */
  newest: (filters: TaskFilters) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'newest', filters],
      queryFn: async ({ signal, client, queryKey }): Promise<ListHead> => {
        const page = { ...filters, page: 1, page_limit: NEWEST_LIMIT }
        const { tasks } = await fetchTaskPage(page, signal)
        return { tasks, first: client.getQueryData<ListHead>(queryKey)?.first ?? tasks }
      },
    }),
  detail: (taskId: string) =>
    queryOptions({
      queryKey: [...taskQueries.all(), 'detail', taskId],
      queryFn: async ({ signal, client }) => {
        const detail = withKnownResult(client, await fetchTask(taskId, signal))
        patchLists(client, [detail.task])
        return detail
      },
      staleTime: 60_000,
    }),
}

/** A whole new answer may be behind, too: rows that were seen finished stay so. */
function withLater(page: TaskPage, known: Task[]): TaskPage {
  const byId = new Map(known.map((task) => [task.task_id, task]))
  const tasks = page.tasks.map((task) => laterOf(byId.get(task.task_id) ?? task, task))
  return { ...page, tasks }
}

/** With the result object of a row that says the same: it is the long part, and was read already. */
function withKnownResult(client: QueryClient, detail: TaskDetail): TaskDetail {
  const { task } = detail
  const rows = client
    .getQueriesData<TaskPage>({ queryKey: taskQueries.lists() })
    .flatMap(([, page]) => page?.tasks.find(({ task_id }) => task_id === task.task_id) ?? [])
  const known = rows.find(({ result }) => result)?.result
  if (!known || !task.result) return detail
  return { ...detail, task: { ...task, result: replaceEqualDeep(known, task.result) } }
}

/** Rows on screen learn what a later answer says of them; order and number of rows stay. */
function patchLists(client: QueryClient, fresh: Task[]) {
  const byId = new Map(fresh.map((task) => [task.task_id, task]))
  client.setQueriesData<TaskPage>({ queryKey: taskQueries.lists() }, (page) => {
    if (!page?.tasks.some(({ task_id }) => byId.has(task_id))) return page
    const tasks = page.tasks.map((task) => {
      const later = byId.get(task.task_id)
      return later ? laterOf(task, later) : task
    })
    return { ...page, tasks }
  })
}
