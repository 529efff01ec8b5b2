import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { connectWithKey, disconnect } from './connection.ts'
import { taskQueries } from './tasks.ts'

// Whoever reads a result keeps what was read by its object, and 50,000 segments take their time.

const stored = new Map<string, string>()
let result: object

beforeEach(() => {
  result = { data: '{"scenes":[]}', finish_reason: 'stop', usage: { output_tokens: 8 } }
  vi.stubGlobal('window', { location: { origin: 'http://app.test' } })
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  })
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    const task = { task_id: 'a', status: 'ready', created_at: '', result }
    return Response.json(pathname.endsWith('/a') ? task : { data: [task], page_info: {} })
  })
  connectWithKey('the-key')
  return () => {
    disconnect('signed-out')
    vi.unstubAllGlobals()
  }
})

async function look(change: object) {
  const client = new QueryClient()
  const list = taskQueries.list({ page: 1, page_limit: 10 })
  const row = (await client.fetchQuery(list)).tasks[0]?.result
  result = { ...result, ...change }
  const { task } = await client.fetchQuery(taskQueries.detail('a'))
  const listed = client.getQueryData(list.queryKey)?.tasks[0]?.result
  client.clear()
  return { row, whole: task.result, listed }
}

test('a task that is looked at has the result object of its row, and the row keeps it', async () => {
  const { row, whole, listed } = await look({})
  expect(row).toBeDefined()
  expect(whole).toBe(row)
  expect(listed).toBe(row)
})

test('another result than that of the row takes its place', async () => {
  const { row, whole, listed } = await look({ data: '{"shots":[]}' })
  expect(whole).toMatchObject({ data: '{"shots":[]}', finish_reason: 'stop' })
  expect(row).toMatchObject({ data: '{"scenes":[]}' })
  expect(listed).toEqual(whole)
})
