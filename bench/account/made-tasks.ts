import { readTaskPage, type Task } from '~/api/tasks.ts'
import { makeManyTasks } from '~/sandbox/many-tasks.ts'

export const PAGE = 50

/** Each page read as from the network, so that nobody shares texts by accident. */
export function* readPages(count: number, from: number, to: number): Generator<Task[]> {
  const tasks = makeManyTasks(count, Date.parse('2026-11-20T10:00:00Z'))
  for (let at = from; at < to; at += PAGE) {
    const text = JSON.stringify({ data: tasks.slice(at, Math.min(to, at + PAGE)) })
    yield readTaskPage(JSON.parse(text), text.length).tasks
  }
}
