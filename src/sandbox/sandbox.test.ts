import { describe, expect, test } from 'vitest'
import { makeTask, makeTasks } from './make-task.ts'
import { makeTestSandbox } from './test-sandbox.ts'
import type { SandboxAsset } from './types.ts'

const ABSENT = '6fffffffffffffffffffffff'
const codeOf = (body: { code?: string; error?: { code: string } }) => body.code ?? body.error?.code

describe('every request', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/analyze'],
    ['GET', '/analyze/tasks/'],
    ['PUT', '/analyze/tasks'],
    ['DELETE', '/analyze/tasks'],
    ['GET', `/analyze/tasks/${ABSENT}/cancel`],
    ['GET', '/analyze/tasks/%zz'],
    ['GET', '/indexes'],
    ['POST', '/assets'],
    ['GET', `/analyze/batches/${ABSENT}/results`],
  ])('%s %s is no endpoint', async (method, path) => {
    const { status, body } = await makeTestSandbox().call(method, path)
    expect([status, body.code]).toEqual([404, 'endpoint_not_exists'])
  })

  test.each([
    ['GET', '/analyze/tasks', 'flat'],
    ['POST', '/analyze/tasks', 'nested'],
    ['GET', `/analyze/tasks/${ABSENT}`, 'nested'],
    ['DELETE', `/analyze/tasks/${ABSENT}`, 'nested'],
    ['POST', `/analyze/tasks/${ABSENT}/cancel`, 'flat'],
    ['GET', '/assets', 'flat'],
    ['GET', '/analyze/batches', 'nested'],
  ])('%s %s without a good key is a 401, %s', async (method, path, shape) => {
    const { call } = makeTestSandbox()
    for (const headers of [{ 'x-api-key': '' }, { 'x-api-key': 'tlk_other' }]) {
      const { status, body } = await call(method, path, undefined, headers)
      expect(status).toBe(401)
      expect(shape === 'flat' ? body.code : body.error.code).toBe('api_key_invalid')
    }
  })

  test('a key that was taken back is refused', async () => {
    expect((await makeTestSandbox({ refused: true }).get('/analyze/tasks')).status).toBe(401)
  })

  test('an answer tells its type, the version and the limit', async () => {
    const { headers } = await makeTestSandbox().get('/analyze/tasks')
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(headers.get('x-api-version')).toBe('1.3')
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0)
  })

  test('above its limit an account gets 429 until the window is over', async () => {
    const { get, pass } = makeTestSandbox({ rateLimit: { requests: 2, seconds: 30 } })
    expect((await get('/analyze/tasks')).headers.get('x-ratelimit-request-remaining')).toBe('1')
    await get('/analyze/tasks')
    pass(10)
    const { status, body, headers } = await get('/analyze/tasks')
    expect([status, body.code, headers.get('retry-after')]).toEqual([
      429,
      'too_many_requests',
      '20',
    ])
    expect((await get(`/analyze/tasks/${ABSENT}`)).body.error.code).toBe('too_many_requests')
    pass(20)
    expect((await get('/analyze/tasks')).status).toBe(200)
  })

  test('one that is aborted is not answered', async () => {
    const { sampleApi } = await import('./page.ts')
    const gone = new AbortController()
    const answer = sampleApi(
      new Request('http://app.test/api/v1.3/assets', { signal: gone.signal }),
    )
    gone.abort()
    await expect(answer).rejects.toThrow(/abort/i)
  })
})

describe('one task', () => {
  test('that does not exist is a nested 404', async () => {
    const { call } = makeTestSandbox()
    for (const method of ['GET', 'DELETE']) {
      const { status, body } = await call(method, `/analyze/tasks/${ABSENT}`)
      expect([status, body.error.code]).toEqual([404, 'resource_not_exists'])
    }
  })

  test.each(['queued', 'pending', 'ready', 'failed', 'canceled'] as const)(
    'that is %s can be deleted',
    async (status) => {
      const task = makeTask({ status })
      const { call, get } = makeTestSandbox({ tasks: [task, makeTask()] })
      const deleted = await call('DELETE', `/analyze/tasks/${task.task_id}`)
      expect([deleted.status, deleted.text]).toEqual([200, ''])
      expect((await get(`/analyze/tasks/${task.task_id}`)).status).toBe(404)
      expect((await get('/analyze/tasks')).body.page_info.total_results).toBe(1)
    },
  )

  test('that is processing cannot be deleted', async () => {
    const task = makeTask({ status: 'processing' })
    const { call } = makeTestSandbox({ tasks: [task] })
    const { status, body } = await call('DELETE', `/analyze/tasks/${task.task_id}`)
    expect([status, codeOf(body)]).toEqual([409, 'task_processing'])
    expect(body).toHaveProperty('error.message')
  })

  test('that runs can be canceled, twice', async () => {
    const task = makeTask({ status: 'processing' })
    const { call, get, pass } = makeTestSandbox({ tasks: [task], live: true })
    const cancel = () => call('POST', `/analyze/tasks/${task.task_id}/cancel`)
    expect((await cancel()).body).toEqual({ task_id: task.task_id, status: 'canceled' })
    const first = await get(`/analyze/tasks/${task.task_id}`)
    pass(600)
    expect((await cancel()).status).toBe(200)
    expect((await get(`/analyze/tasks/${task.task_id}`)).body).toEqual(first.body)
    expect(first.body.error.code).toBe('user_canceled')
  })

  test.each([
    [makeTask(), 'task_completed'],
    [makeTask({ status: 'failed' }), 'task_failed'],
    [makeTask({ status: 'queued', batch_id: ABSENT }), 'task_owned_by_batch'],
  ])('that is over or a batch’s cannot be canceled (%#)', async (task, code) => {
    const { call } = makeTestSandbox({ tasks: [task] })
    const { status, body } = await call('POST', `/analyze/tasks/${task.task_id}/cancel`)
    expect([status, body.code]).toEqual([409, code])
  })

  test('that nobody has, or whose ID is none, cannot be canceled', async () => {
    const { call } = makeTestSandbox()
    expect((await call('POST', `/analyze/tasks/${ABSENT}/cancel`)).status).toBe(404)
    expect((await call('POST', '/analyze/tasks/abc/cancel')).body.code).toBe('parameter_invalid')
  })

  test('cannot be canceled where the API has no such operation', async () => {
    const task = makeTask({ status: 'queued' })
    const { call } = makeTestSandbox({ tasks: [task], legacy: true })
    const { status, body } = await call('POST', `/analyze/tasks/${task.task_id}/cancel`)
    expect([status, body.code]).toEqual([404, 'endpoint_not_exists'])
  })
})

describe('assets', () => {
  const makeAsset = (digit: number, more: Partial<SandboxAsset> = {}): SandboxAsset => ({
    _id: `6b${String(digit).padStart(22, '0')}`,
    method: 'direct',
    status: 'ready',
    filename: `Film ${digit}.mp4`,
    file_type: 'video/mp4',
    created_at: `2026-11-0${digit}T00:00:00Z`,
    ...more,
  })
  const assets = [makeAsset(1), makeAsset(2), makeAsset(3, { file_type: 'image/png' })]
  const [first, second] = assets
  const { get } = makeTestSandbox({ assets })

  test.each([
    ['', [3, 2, 1]],
    ['?page=2&page_limit=2', [1]],
    [`?asset_ids=${first?._id}&asset_ids=${second?._id}&asset_ids=${ABSENT}`, [2, 1]],
    ['?asset_types=image', [3]],
    ['?filename=film%202', [2]],
  ])('"%s" lists %j, newest first', async (query, expected) => {
    const { body } = await get(`/assets${query}`)
    expect(body.data).toEqual(expected.map((digit) => assets[digit - 1]))
  })

  test.each(['?asset_ids=', '?page_limit=51', '?asset_types=film', '?ids=1'])(
    '"%s" is refused',
    async (query) => {
      const { status, body } = await get(`/assets${query}`)
      expect(status).toBe(400)
      expect(body.code).toMatch(/^parameter_/)
    },
  )

  test('one is retrieved, with flat errors', async () => {
    expect((await get(`/assets/${first?._id}`)).body).toEqual(first)
    expect((await get(`/assets/${ABSENT}`)).body.code).toBe('resource_not_exists')
    expect((await get('/assets/film')).body.code).toBe('parameter_invalid')
  })
})

describe('batches', () => {
  const batch = (id: string, ...statuses: ('queued' | 'processing' | 'ready' | 'failed')[]) =>
    makeTasks(statuses.length, (index) => ({ batch_id: id, status: statuses[index] ?? 'ready' }))
  const done = '6d0000000000000000000001'
  const running = '6d0000000000000000000002'
  const waiting = '6d0000000000000000000003'
  const tasks = [
    ...batch(done, 'ready', 'failed'),
    ...batch(running, 'ready', 'processing', 'queued'),
    ...batch(waiting, 'queued'),
    makeTask(),
  ]
  const { get } = makeTestSandbox({ tasks })

  test('are counted from their tasks', async () => {
    expect((await get(`/analyze/batches/${running}`)).body).toMatchObject({
      batch_id: running,
      status: 'processing',
      total_items: 3,
      queued_items: 1,
      processing_items: 1,
      ready_items: 1,
    })
    const { body } = await get(`/analyze/batches/${done}`)
    expect(body).toMatchObject({ status: 'completed', failed_items: 1 })
    expect(body).toHaveProperty('completed_at')
  })

  test.each([
    ['', [running, waiting, done]],
    ['?status=pending&status=completed', [waiting, done]],
    ['?analysis_mode=time_based_metadata', []],
  ])('"%s" lists its batches', async (query, expected) => {
    const { body } = await get(`/analyze/batches${query}`)
    const ids = body.data.map(({ batch_id }: { batch_id: string }) => batch_id)
    expect(new Set(ids)).toEqual(new Set(expected))
  })

  test('have nested errors', async () => {
    expect((await get('/analyze/batches?status=failed')).body.error.code).toBe('parameter_invalid')
    expect((await get(`/analyze/batches/${ABSENT}`)).body.error.code).toBe('resource_not_exists')
  })
})
