import { openAccount } from '~/sandbox/control-client.ts'
import { makeSampleData } from '~/sandbox/sample/sample-data.ts'

export type Account = ReturnType<typeof openAccount>

const unfinished = new Set<string>(['queued', 'pending', 'processing'])

const TASKS = 24

/** Sample tasks of every kind that are over: what stands still can be compared with what is shown. */
export async function openSoakAccount(sandbox: string, seed: number): Promise<Account> {
  const account = openAccount(sandbox, `tlk_soak_${seed}`)
  const { tasks, assets } = makeSampleData(Date.now())
  const over = tasks.filter(({ status }) => !unfinished.has(status))
  const each = over.length / TASKS
  await account.put({ tasks: over.filter((_, index) => index % each < 1), assets })
  return account
}

/** The IDs the API itself gives for the address of a list. */
export async function idsFor(sandbox: string, { key }: Account, address: string) {
  const asked = new URL(address).searchParams
  const query = new URLSearchParams({ page_limit: '20' })
  for (const name of ['page', 'page_limit', 'status', 'analysis_mode']) {
    const value = asked.get(name)
    if (value !== null) query.set(name, value)
  }
  const response = await fetch(`${sandbox}/v1.3/analyze/tasks?${query}`, {
    headers: { 'x-api-key': key },
  })
  const { data }: { data: { task_id: string }[] } = await response.json()
  return data.map(({ task_id }) => task_id)
}
