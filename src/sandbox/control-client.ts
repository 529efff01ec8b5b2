import type { AccountOptions } from './account.ts'
import type { SeenRequest } from './control.ts'
import type { FaultInput } from './faults/fault-schema.ts'
import type { SandboxTask } from './types.ts'

type TaskChange = { [K in keyof SandboxTask]?: SandboxTask[K] | null }

/** An account of a served sandbox, arranged by a test. */
export function openAccount(baseUrl: string, key: string) {
  const address = `${baseUrl}/control/accounts/${key}`

  async function send(method: string, path: string, body?: unknown) {
    const response = await fetch(address + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }

  return {
    key,
    /** Replaces the account; its faults and its memory of requests are gone too. */
    put: async (options: AccountOptions) => void (await send('PUT', '', options)),
    addTasks: async (tasks: SandboxTask[]) => void (await send('POST', '/tasks', tasks)),
    /** `null` takes away completed_at, result, error, webhooks or batch_id. */
    patchTask: async (id: string, change: TaskChange) =>
      void (await send('PATCH', `/tasks/${id}`, change)),
    removeTask: async (id: string) => void (await send('DELETE', `/tasks/${id}`)),
    fault: async (fault: FaultInput) => void (await send('POST', '/faults', fault)),
    /** How many requests the faults have struck. */
    struck: async () => {
      const faults: { struck: number }[] = await (await send('GET', '/faults')).json()
      return faults.reduce((sum, { struck }) => sum + struck, 0)
    },
    /** Ends every fault, and lets go of the answers that were held. */
    clearFaults: async () => void (await send('DELETE', '/faults')),
    requests: async (): Promise<SeenRequest[]> => (await send('GET', '/requests')).json(),
  }
}
