import type { Task } from '~/api/tasks.ts'
import { formatNumber } from '~/lib/numbers.ts'

/** What the list holds, in its order, to be chosen from and taken away. */
export type ListedTasks = {
  count: number
  idAt: (place: number) => string
  /** As the list gave it; undefined when it is not known any more. */
  task: (taskId: string) => Task | undefined
  /** What the list is: `on this page`, `that match`. */
  where: string
  /** Results were not kept; a file without them says so. */
  hasResults: boolean
}

/** The tasks of one page. */
export function listedPage(tasks: readonly Task[]): ListedTasks {
  const byId = new Map(tasks.map((task) => [task.task_id, task]))
  return {
    count: tasks.length,
    idAt: (place) => tasks[place]?.task_id ?? '',
    task: (taskId) => byId.get(taskId),
    where: 'on this page',
    hasResults: true,
  }
}

export const selectAllText = ({ count, where }: ListedTasks) =>
  `Select all ${formatNumber(count)} ${where}`

export const idsOf = ({ count, idAt }: ListedTasks) =>
  Array.from({ length: count }, (_, place) => idAt(place))
