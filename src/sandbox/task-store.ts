import type { SandboxTask } from './types.ts'

/** What becomes of a task, and when. `change` runs when its time has come, not before. */
export type Step = { at: number; change: (task: SandboxTask) => SandboxTask }

type Entry = { task: SandboxTask; createdAt: number; steps: Step[] }

export type TaskStore = ReturnType<typeof createTaskStore>

/**
 * Tasks by creation time. Nothing is sorted or copied for a request: an account of 100,000 tasks
 * answers a page in well under a millisecond, a filter seen for the first time in a few.
 */
export function createTaskStore(tasks: SandboxTask[]) {
  // Oldest first, so that a new task is a push; pages are read from the end.
  // Of two made at the same time the one given first is the newer, as in a list.
  const entries = tasks
    .map((task) => toEntry(task, []))
    .reverse()
    .sort((a, b) => a.createdAt - b.createdAt)
  const byId = new Map(entries.map((entry) => [entry.task.task_id, entry]))
  const moving = new Set<Entry>()
  const filtered = new Map<string, SandboxTask[]>()

  function add(task: SandboxTask, steps: Step[] = []) {
    remove(task.task_id)
    const entry = toEntry(task, steps)
    let index = entries.length
    while (index > 0 && (entries[index - 1]?.createdAt ?? 0) > entry.createdAt) index -= 1
    entries.splice(index, 0, entry)
    byId.set(task.task_id, entry)
    if (steps.length > 0) moving.add(entry)
    filtered.clear()
  }

  function remove(id: string) {
    const entry = byId.get(id)
    if (!entry) return
    entries.splice(entries.indexOf(entry), 1)
    byId.delete(id)
    moving.delete(entry)
    filtered.clear()
  }

  /** A task changed by hand stays as it was put: what was planned for it is off. */
  function replace(task: SandboxTask) {
    const entry = byId.get(task.task_id)
    if (!entry) return
    entry.task = task
    moving.delete(entry)
    filtered.clear()
  }

  function plan(id: string, steps: Step[]) {
    const entry = byId.get(id)
    if (!entry) return
    entry.steps = steps
    moving.add(entry)
  }

  /** Time passes only when somebody looks: whatever was due by now has happened. */
  function advance(now: number) {
    for (const entry of moving) {
      for (let step = entry.steps[0]; step && step.at <= now; step = entry.steps[0]) {
        entry.task = step.change(entry.task)
        entry.steps.shift()
        filtered.clear()
      }
      if (entry.steps.length === 0) moving.delete(entry)
    }
  }

  /** `key` names the filter, so that the next page of the same list finds its work done. */
  function select(key: string, accept: (task: SandboxTask) => boolean) {
    const known = filtered.get(key)
    if (known) return known
    const found: SandboxTask[] = []
    for (const { task } of entries) if (accept(task)) found.push(task)
    if (filtered.size >= 50) filtered.clear()
    filtered.set(key, found)
    return found
  }

  return { add, remove, replace, plan, advance, select, find: (id: string) => byId.get(id)?.task }
}

/** Page 1 is the end of the list, newest first. */
export function readPage<T>(oldestFirst: T[], page: number, limit: number) {
  const end = oldestFirst.length - (page - 1) * limit
  return oldestFirst.slice(Math.max(0, end - limit), Math.max(0, end)).reverse()
}

const toEntry = (task: SandboxTask, steps: Step[]): Entry => ({
  task,
  createdAt: Date.parse(task.created_at),
  steps,
})
