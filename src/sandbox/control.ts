import * as v from 'valibot'
import { json } from './answer.ts'
import { faultSchema } from './faults/fault-schema.ts'
import { createFaults } from './faults/faults.ts'
import { isKey } from './keys.ts'
import type { Sandbox } from './sandbox.ts'
import type { SandboxAsset, SandboxTask } from './types.ts'

export type SeenRequest = { method: string; path: string; query: string; at: string }

/** What the served sandbox keeps of a key besides its account. */
export type Bench = { faults: ReturnType<typeof createFaults>; requests: SeenRequest[] }
export const createBench = (): Bench => ({ faults: createFaults(), requests: [] })

// Only what the sandbox needs to keep its lists is checked: a test may well want a strange task.
const hasText = (value: object, key: string) =>
  key in value && typeof Object.entries(value).find(([name]) => name === key)?.[1] === 'string'
const isTask = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  ['task_id', 'status', 'created_at'].every((key) => hasText(value, key))
const isAsset = (value: unknown) =>
  typeof value === 'object' && value !== null && hasText(value, '_id')

const tasksSchema = v.array(v.custom<SandboxTask>(isTask, 'task_id, status, created_at needed'))
const accountSchema = v.strictObject({
  tasks: v.exactOptional(tasksSchema),
  assets: v.exactOptional(v.array(v.custom<SandboxAsset>(isAsset, '_id needed'))),
  totals: v.exactOptional(v.boolean()),
  legacy: v.exactOptional(v.boolean()),
  rateLimit: v.exactOptional(v.strictObject({ requests: v.number(), seconds: v.number() })),
  live: v.exactOptional(v.boolean()),
  latencyMs: v.exactOptional(v.number()),
  refused: v.exactOptional(v.boolean()),
})
const changeSchema = v.record(v.string(), v.unknown())

type ControlOptions = {
  sandbox: Sandbox
  benches: Map<string, Bench>
  benchOf: (key: string) => Bench
}

/** The address through which a test, or a person with curl, arranges an account. */
export function createControl({ sandbox, benches, benchOf }: ControlOptions) {
  return async (request: Request) => {
    const { pathname } = new URL(request.url)
    const [, key = '', what = '', id = ''] =
      /^\/control\/accounts\/([^/]+)(?:\/([a-z]+)(?:\/([^/]+))?)?$/.exec(pathname) ?? []
    if (!isKey(key)) return json(404, { message: 'No such key or control address.' })
    const body: unknown = await request.json().catch(() => undefined)
    const operation = `${request.method} ${what}${id && '/id'}`
    try {
      return run(operation, key, decodeURIComponent(id), body)
    } catch (error) {
      if (!v.isValiError(error)) throw error
      const [issue] = error.issues
      return json(400, { message: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}` })
    }
  }

  function run(operation: string, key: string, id: string, body: unknown) {
    if (operation === 'PUT ') {
      sandbox.put(key, v.parse(accountSchema, body))
      benches.get(key)?.faults.clear()
      benches.delete(key)
      return done()
    }
    if (operation === 'POST faults') benchOf(key).faults.add(v.parse(faultSchema, body))
    else if (operation === 'DELETE faults') benchOf(key).faults.clear()
    else if (operation === 'GET faults') return json(200, benchOf(key).faults.list())
    else if (operation === 'GET requests') return json(200, benchOf(key).requests)
    else return runOnTasks(operation, key, id, body)
    return done()
  }

  function runOnTasks(operation: string, key: string, id: string, body: unknown) {
    const store = sandbox.account(key)?.store
    if (!store) return json(404, { message: 'No such account.' })
    if (operation === 'POST tasks') {
      // Newest first, as a list is written; of two made at the same time the first stays on top.
      for (const task of v.parse(tasksSchema, body).toReversed()) store.add(task)
      return done()
    }
    const task = store.find(id)
    if (!task) return json(404, { message: 'No such task or control address.' })
    if (operation === 'DELETE tasks/id') store.remove(id)
    else if (operation === 'PATCH tasks/id') {
      const changed = merge(task, v.parse(changeSchema, body))
      if (changed.created_at === task.created_at) store.replace(changed)
      else store.add(changed)
    } else return json(404, { message: 'No such control address.' })
    return done()
  }
}

const done = () => new Response(null, { status: 204 })

const removable = new Set(['completed_at', 'result', 'error', 'webhooks', 'batch_id'])

/** `null` takes a field away where the API would leave it out rather than send null. */
function merge(task: SandboxTask, change: Record<string, unknown>): SandboxTask {
  const merged = Object.entries({ ...task, ...change, task_id: task.task_id })
  const kept = merged.filter(([name, value]) => value !== null || !removable.has(name))
  return v.parse(v.custom<SandboxTask>(isTask), Object.fromEntries(kept))
}
