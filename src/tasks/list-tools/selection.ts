import { onSessionChange } from '~/api/connection.ts'
import { idsOf, listedPage, type ListedTasks } from './listed-tasks.ts'

// With the list each was chosen in: it knows the task still when another page is shown.
let chosen = new Map<string, ListedTasks['task']>()
let anchor: string | undefined
let listed: ListedTasks = listedPage([])
let version = 0
const listeners = new Set<() => void>()

function changed() {
  version += 1
  for (const listener of listeners) listener()
}

/** The tasks the reader has chosen, by ID: it stays while the list is filtered, sorted or read. */
export const selection = {
  has: (taskId: string) => chosen.has(taskId),
  size: () => chosen.size,
  version: () => version,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  put(taskIds: readonly string[], isOn: boolean) {
    for (const taskId of taskIds) {
      if (isOn) chosen.set(taskId, listed.task)
      else chosen.delete(taskId)
    }
    changed()
  },
  toggle(taskId: string) {
    anchor = taskId
    selection.put([taskId], !chosen.has(taskId))
  },
  /** From the task chosen last to this one, as the list has them; all get what this one gets. */
  reach(taskId: string) {
    const ids = idsOf(listed)
    const from = anchor === undefined ? -1 : ids.indexOf(anchor)
    const to = ids.indexOf(taskId)
    if (from === -1 || to === -1) return selection.toggle(taskId)
    const isOn = !chosen.has(taskId)
    anchor = taskId
    return selection.put(ids.slice(Math.min(from, to), Math.max(from, to) + 1), isOn)
  },
  putAll: (isOn: boolean) => selection.put(idsOf(listed), isOn),
  listed: () => listed,
  /** What is listed now: a range and "all" are of it. */
  setListed(now: ListedTasks) {
    listed = now
    changed()
  },
  clear() {
    chosen = new Map()
    anchor = undefined
    changed()
  },
  /** How many of the list are chosen. */
  among() {
    if (chosen.size === 0) return 0
    const { count, idAt } = listed
    let among = 0
    for (let place = 0; place < count; place += 1) if (chosen.has(idAt(place))) among += 1
    return among
  },
  task: (taskId: string) => listed.task(taskId) ?? chosen.get(taskId)?.(taskId),
  /** The chosen ones in the order of the list, and after them those it does not show. */
  ids(): string[] {
    const shown = idsOf(listed).filter((taskId) => chosen.has(taskId))
    const isShown = new Set(shown)
    return [...shown, ...[...chosen.keys()].filter((taskId) => !isShown.has(taskId))]
  },
}

// Nothing of one session is there in the next.
onSessionChange(selection.clear)
