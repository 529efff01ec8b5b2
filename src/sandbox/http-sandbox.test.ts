import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from './control-client.ts'
import { startSandbox } from './http-sandbox.ts'
import { makeTask, makeTasks } from './make-task.ts'
import { sampleFilmFiles } from './sample/sample-film.ts'

let server: Awaited<ReturnType<typeof startSandbox>>
let opened = 0

beforeAll(async () => {
  server = await startSandbox({ port: 0, sample: () => ({ tasks: makeTasks(3) }) })
})
afterAll(() => server.close())

const openOne = () => openAccount(server.url, `tlk_account_${(opened += 1)}`)
const list = (key: string, query = '') =>
  fetch(`${server.url}/v1.3/analyze/tasks${query}`, { headers: { 'x-api-key': key } })
const idsIn = async (response: Response) => {
  const { data } = await response.json()
  return data.map(({ task_id }: { task_id: string }) => task_id)
}

test('every key has an account of its own, with its own sample data', async () => {
  const [one, other] = await Promise.all([list('tlk_one'), list('tlk_other')])
  const ids = await idsIn(one)
  expect(ids).toHaveLength(3)
  expect(await idsIn(other)).not.toEqual(ids)
})

test.each(['', 'key', 'tlk_', 'tlk_a.b', `tlk_${'a'.repeat(201)}`])(
  '"%s" is no key',
  async (key) => {
    expect((await list(key)).status).toBe(401)
  },
)

test('a test puts an account, then adds, changes and removes its tasks', async () => {
  const account = openOne()
  const tasks = makeTasks(2)
  const [first, second] = tasks.map(({ task_id }) => task_id)
  await account.put({ tasks, totals: false })
  const running = makeTask({ status: 'processing', created_at: '2026-11-21T00:00:00Z' })
  await account.addTasks([running])
  expect(await idsIn(await list(account.key))).toEqual([running.task_id, first, second])

  await account.patchTask(running.task_id, { status: 'failed', error: { message: 'No film' } })
  const [failed] = (await (await list(account.key, '?status=failed')).json()).data
  expect(failed).toMatchObject({ task_id: running.task_id, error: { message: 'No film' } })
  await account.patchTask(running.task_id, { error: null })
  expect((await (await list(account.key, '?status=failed')).json()).data[0]).not.toHaveProperty(
    'error',
  )

  await account.removeTask(running.task_id)
  expect(await idsIn(await list(account.key))).toEqual([first, second])
})

test('what an account was asked is remembered, without the key', async () => {
  const account = openOne()
  await list(account.key, '?page=2')
  expect(await account.requests()).toEqual([
    { method: 'GET', path: '/analyze/tasks', query: 'page=2', at: expect.any(String) },
  ])
  await account.put({})
  expect(await account.requests()).toEqual([])
})

test('a fault strikes where and as often as it says', async () => {
  const account = openOne()
  await account.fault({ on: { path: '/analyze' }, status: 503, body: '<h1>Down</h1>', times: 2 })
  const get = (path: string) =>
    fetch(`${server.url}/v1.3${path}`, { headers: { 'x-api-key': account.key } })
  expect((await get('/assets')).status).toBe(200)
  const down = await get('/analyze/tasks')
  expect([down.status, await down.text()]).toEqual([503, '<h1>Down</h1>'])
  expect((await get('/analyze/batches')).status).toBe(503)
  expect((await get('/analyze/tasks')).status).toBe(200)
})

test('a fault sends JSON, headers and a type, or leaves the answer and adds to it', async () => {
  const account = openOne()
  const body = { code: 'too_many_requests', message: 'Slow down' }
  await account.fault({ status: 429, body, headers: { 'retry-after': '3' }, times: 1 })
  const limited = await list(account.key)
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3'])
  expect(await limited.json()).toEqual(body)
  await account.fault({ headers: { 'x-added': 'yes' }, delayMs: 1 })
  const real = await list(account.key)
  expect([real.status, real.headers.get('x-added')]).toEqual([200, 'yes'])
  await account.clearFaults()
  expect((await list(account.key)).headers.has('x-added')).toBe(false)
})

test('a cut answer begins well and breaks off, a reset one never begins', async () => {
  const account = openOne()
  await account.fault({ cut: true, times: 1 })
  const cut = await list(account.key)
  expect(cut.status).toBe(200)
  await expect(cut.text()).rejects.toThrow('terminated')
  await account.fault({ reset: true, times: 1 })
  await expect(list(account.key)).rejects.toThrow('fetch failed')
  expect((await list(account.key)).status).toBe(200)
})

test('a hanging answer ends when the client gives up, and hurts nobody else', async () => {
  const account = openOne()
  await account.fault({ hang: true })
  const gone = new AbortController()
  const headers = { 'x-api-key': account.key }
  const hanging = fetch(`${server.url}/v1.3/assets`, { headers, signal: gone.signal })
  expect((await list('tlk_one')).status).toBe(200)
  gone.abort()
  await expect(hanging).rejects.toThrow(/abort/i)
})

test('large bodies come and go whole', async () => {
  const account = openOne()
  const data = 'x'.repeat(5_000_000)
  const usage = { output_tokens: 1 }
  const result = { generation_id: 'large', data, finish_reason: 'stop' as const, usage }
  await account.put({ tasks: [makeTask({ result })] })
  const [received] = (await (await list(account.key)).json()).data
  expect(received.result).toEqual(result)
})

test.each([
  ['an Origin', { origin: 'https://evil.example' }],
  ['fetch metadata', { 'sec-fetch-site': 'none' }],
  ['a destination', { 'sec-fetch-dest': 'document' }],
  ['a host name that is not this machine', { host: 'evil.example' }],
])('the control address is closed to a request with %s', async (_, headers) => {
  const status = await new Promise((resolve, reject) => {
    const address = `${server.url}/control/accounts/tlk_one/requests`
    request(address, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})

test.each([
  ['PUT', '/tlk_one', '{"tasks":[{}]}', 400],
  ['PUT', '/tlk_one', '{"live":1}', 400],
  ['PUT', '/tlk_one', 'nope', 400],
  ['POST', '/tlk_one/faults', '{"statu":1}', 400],
  ['PUT', '/key', '{}', 404],
  ['PATCH', '/tlk_one/tasks/nobody', '{}', 404],
  ['PUT', '/tlk_one/tasks', '[]', 404],
])('%s %s %s at the control address is a %i', async (method, path, body, status) => {
  const init = { method, body }
  const response = await fetch(`${server.url}/control/accounts${path}`, init)
  expect(response.status).toBe(status)
})

test('a port that is taken is an error', async () => {
  const port = Number(new URL(server.url).port)
  await expect(startSandbox({ port })).rejects.toThrow('EADDRINUSE')
})

test('the sample film is served where its asset says, in parts, to any page', async () => {
  const { hls, thumbnail } = sampleFilmFiles
  const playlist = await fetch(server.url + hls)
  expect(playlist.headers.get('content-type')).toBe('application/vnd.apple.mpegurl')
  expect(await playlist.text()).toMatch(/^#EXTM3U\n/)
  expect((await fetch(server.url + thumbnail)).headers.get('content-type')).toBe('image/jpeg')

  const film = server.url + sampleFilmFiles.film
  const size = (await (await fetch(film)).arrayBuffer()).byteLength
  expect(size).toBe(sampleFilmFiles.bytes)
  const part = await fetch(film, { headers: { range: 'bytes=0-3' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-3/${size}`])
  expect(part.headers.get('access-control-allow-origin')).toBe('*')
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3))

  const beyond = await fetch(film, { headers: { range: `bytes=${size}-` } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
  const changed = { range: 'bytes=0-3', 'if-range': '"old"' }
  expect((await fetch(film, { headers: changed })).status).toBe(200)
  const head = await fetch(film, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)])
})

test.each([
  '/films/',
  '/films/missing.webm',
  '/films/..%2ffavicon.svg',
  '/films/tasklens-sample-film',
])('%s is no film', async (path) => {
  expect((await fetch(server.url + path)).status).toBe(404)
})
