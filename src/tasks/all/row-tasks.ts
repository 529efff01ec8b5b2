import type { TaskIndex } from '~/account/task-index.ts'
import type { Task } from '~/api/tasks.ts'

type Known = { changed: number; task: Task }

// A screen shows some forty rows; the rest is for scrolling to and fro.
const MOST = 1000
const known = new WeakMap<TaskIndex, Map<number, Known>>()

/** The task of a row, the same object as long as nothing of it changes: its row is not drawn anew. */
export function taskOfRow(index: TaskIndex, row: number): Task {
  let tasks = known.get(index)
  if (!tasks) known.set(index, (tasks = new Map()))
  const before = tasks.get(row)
  const changed = index.changed(row)
  if (before?.changed === changed) return before.task
  if (tasks.size >= MOST) tasks.clear()
  const task = index.task(row)
  tasks.set(row, { changed, task })
  return task
}
