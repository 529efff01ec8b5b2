import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from '~/sandbox/control-client.ts'
import { startSandbox } from '~/sandbox/http-sandbox.ts'
import { makeTask, makeTasks } from '~/sandbox/make-task.ts'
import type { FaultInput } from './fault-schema.ts'

let server: Awaited<ReturnType<typeof startSandbox>>
let opened = 0

beforeAll(async () => {
  server = await startSandbox({ port: 0 })
})
afterAll(() => server.close())

/** An account with three tasks and this fault, and the task that is the newest. */
async function withFault(fault: FaultInput) {
  const account = openAccount(server.url, `tlk_fault_${(opened += 1)}`)
  const tasks = makeTasks(3)
  await account.put({ tasks })
  await account.fault(fault)
  const ask = (path = '/analyze/tasks', init: RequestInit = {}) =>
    fetch(`${server.url}/v1.3${path}`, { ...init, headers: { 'x-api-key': account.key } })
  return { account, tasks, ask, id: tasks[0]?.task_id ?? '' }
}

test.each([['reset'], ['close']])('%s: no answer at all', async (what) => {
  const { ask } = await withFault({ [what]: true })
  await expect(ask()).rejects.toThrow('fetch failed')
})

test.each([['cut'], ['truncate']])('%s: an answer that begins and breaks off', async (what) => {
  const { ask } = await withFault({ [what]: true })
  const response = await ask()
  expect(response.status).toBe(200)
  expect(response.headers.has('content-length')).toBe(what === 'truncate')
  await expect(response.text()).rejects.toThrow('terminated')
})

test('a body that stalls is half there, until the client gives up', async () => {
  const { account } = await withFault({ stall: true })
  const seen = await new Promise((resolve, reject) => {
    const headers = { 'x-api-key': account.key }
    const asked = request(`${server.url}/v1.3/analyze/tasks`, { headers }, (response) => {
      response.once('data', (chunk) => {
        resolve(String(chunk))
        asked.destroy()
      })
    })
    asked.on('error', reject).end()
  })
  expect(seen).toMatch(/^\{"data":\[/)
  expect(() => JSON.parse(String(seen))).toThrow(SyntaxError)
})

test('a body that drips is whole in the end', async () => {
  const { ask, tasks } = await withFault({ drip: { bytes: 500, everyMs: 1 } })
  expect((await (await ask()).json()).data).toHaveLength(tasks.length)
})

test('a body that says it is gzip, and is not, cannot be read', async () => {
  const { ask } = await withFault({ badGzip: true })
  await expect(ask().then((response) => response.text())).rejects.toThrow('terminated')
})

test('headers with several values, and a type that is not so', async () => {
  const { ask } = await withFault({
    status: 429,
    body: '<h1>Slow</h1>',
    contentType: 'application/json',
    headers: { 'retry-after': ['5', '60'] },
  })
  const { status, headers } = await ask()
  expect(status).toBe(429)
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('retry-after')).toBe('5, 60')
})

test('a field that is not so, in the list and in the task', async () => {
  const { ask, id } = await withFault({ fields: { status: 'processing' } })
  const { data } = await (await ask()).json()
  expect(data.map(({ status }: { status: string }) => status)).toEqual(Array(3).fill('processing'))
  expect(await (await ask(`/analyze/tasks/${id}`)).json()).toMatchObject({
    task_id: id,
    status: 'processing',
  })
})

test('one bad row among good ones, each of them twice', async () => {
  const { ask, tasks } = await withFault({ row: 'bad', copies: 2 })
  const { data } = await (await ask()).json()
  expect(data).toHaveLength(2 * tasks.length + 1)
  expect(data[1]).toBe('bad')
  expect(data[0]).toEqual(data[2])
})

test('an answer that is frozen stays as it was, until the fault is cleared', async () => {
  const { ask, account, id } = await withFault({ frozen: true })
  const before = await (await ask()).text()
  await account.removeTask(id)
  expect(await (await ask()).text()).toBe(before)
  await account.clearFaults()
  expect(await (await ask()).text()).not.toBe(before)
})

test('a clock that is ahead shows in every time', async () => {
  const { ask, tasks } = await withFault({ skewMs: 3_600_000 })
  const response = await ask()
  const { data } = await response.json()
  const at = Date.parse(tasks[0]?.created_at ?? '')
  expect(Date.parse(data[0].created_at) - at).toBe(3_600_000)
  const reset = Number(response.headers.get('x-ratelimit-reset'))
  expect(reset * 1000).toBeGreaterThan(Date.now() + 3_500_000)
})

test('an answer of 50 MB is JSON of that length', async () => {
  const { ask, id } = await withFault({ bytes: 50_000_000 })
  const text = await (await ask(`/analyze/tasks/${id}`)).text()
  expect(text).toHaveLength(50_000_000)
  expect(JSON.parse(text)).toMatchObject({ task_id: id })
})

test('what is done, but never acknowledged, is done', async () => {
  const { ask, account, id } = await withFault({ on: { method: 'DELETE' }, lost: true, times: 1 })
  await expect(ask(`/analyze/tasks/${id}`, { method: 'DELETE' })).rejects.toThrow('fetch failed')
  expect((await ask(`/analyze/tasks/${id}`)).status).toBe(404)

  await account.fault({ on: { method: 'POST' }, lost: true, times: 1 })
  const body = JSON.stringify({
    video: { type: 'url', url: 'https://media.example.com/film.mp4' },
    analysis_mode: 'general',
    model_name: 'pegasus1.5',
    prompt: 'Describe the film.',
  })
  await expect(ask('/analyze/tasks', { method: 'POST', body })).rejects.toThrow('fetch failed')
  expect((await (await ask()).json()).data).toHaveLength(3)
})

test('a fault can be for a list with exactly these parameters, and says how often it struck', async () => {
  const on = { query: { page_limit: '20', page: '2' } }
  const { ask, account } = await withFault({ on, status: 503, times: 1 })
  const list = async (query: string) => (await ask(`/analyze/tasks${query}`)).status
  expect(await list('')).toBe(200)
  expect(await list('?page=2')).toBe(200)
  expect(await list('?page=2&page_limit=10')).toBe(200)
  expect(await account.struck()).toBe(0)
  expect(await list('?page_limit=20&status=ready&page=2')).toBe(503)
  expect(await list('?page_limit=20&status=ready&page=2')).toBe(200)
  expect(await account.struck()).toBe(1)
})

test('an answer that is held comes late, and is as old as its question', async () => {
  const { ask, account } = await withFault({ hold: true, times: 1 })
  const held = ask()
  await expect.poll(() => account.struck()).toBe(1)
  await account.addTasks([makeTask({ created_at: new Date().toISOString() })])
  expect((await (await ask()).json()).data).toHaveLength(4)
  await account.clearFaults()
  expect((await (await held).json()).data).toHaveLength(3)
})
