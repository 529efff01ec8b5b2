import { describe, expect, test } from 'vitest'
import { makeTask, makeTasks } from './make-task.ts'
import { makeTestSandbox } from './test-sandbox.ts'
import type { SandboxTask } from './types.ts'

const idsOf = (tasks: SandboxTask[]) => tasks.map(({ task_id }) => task_id)

describe('pages', () => {
  const tasks = makeTasks(23)
  const { get } = makeTestSandbox({ tasks: tasks.toReversed() })

  test.each([
    ['', 0, 10],
    ['?page=2', 10, 20],
    ['?page=3', 20, 23],
    ['?page=4', 23, 23],
    ['?page=2&page_limit=7', 7, 14],
    ['?page_limit=50', 0, 23],
  ])('"%s" is the tasks from %i to %i, newest first', async (query, from, to) => {
    const { status, body } = await get(`/analyze/tasks${query}`)
    expect(status).toBe(200)
    expect(idsOf(body.data)).toEqual(idsOf(tasks.slice(from, to)))
  })

  test('page_info tells the totals', async () => {
    const { body } = await get('/analyze/tasks?page=2&page_limit=5')
    expect(body.page_info).toEqual({ page: 2, limit_per_page: 5, total_page: 5, total_results: 23 })
  })

  test('page_info tells only the page in an account without totals', async () => {
    const { get } = makeTestSandbox({ tasks, totals: false })
    expect((await get('/analyze/tasks?page=2')).body.page_info).toEqual({ page: 2 })
  })

  test('the in-page address is the same', async () => {
    expect((await get('/api/v1.3/analyze/tasks')).body.data).toHaveLength(10)
  })

  test('of two tasks made at the same time the first given is on top', async () => {
    const created_at = '2026-11-20T09:00:00Z'
    const twins = [makeTask({ created_at }), makeTask({ created_at })]
    const { body } = await makeTestSandbox({ tasks: twins }).get('/analyze/tasks')
    expect(idsOf(body.data)).toEqual(idsOf(twins))
  })
})

describe('filters', () => {
  const url = 'https://media.example.com/a film.mp4?v=1&w=2'
  const asset_id = '6b0000000000000000000001'
  const video_id = '6c0000000000000000000001'
  const tasks = [
    makeTask({ status: 'failed', video_source: { type: 'url', url } }),
    makeTask({ video_source: { type: 'asset_id', asset_id } }),
    makeTask({ video_source: { type: 'video_id', video_id } }),
    makeTask({ request_params: { analysis_mode: 'time_based_metadata' } }),
    makeTask({ status: 'canceled' }),
    makeTask({ video_source: { type: 'url', url } }),
  ]
  const { get } = makeTestSandbox({ tasks })
  const query = (params: Record<string, string>) => `/analyze/tasks?${new URLSearchParams(params)}`

  test.each<[Record<string, string>, number[]]>([
    [{ status: 'failed' }, [0]],
    [{ status: 'canceled' }, [4]],
    [{ status: 'queued' }, []],
    [{ video_url: url }, [0, 5]],
    [{ video_url: url, status: 'ready' }, [5]],
    [{ asset_id }, [1]],
    [{ asset_id: 'nobody' }, []],
    [{ video_id }, [2]],
    [{ analysis_mode: 'time_based_metadata' }, [3]],
    [{ analysis_mode: 'general', status: 'ready' }, [1, 2, 5]],
  ])('%j finds exactly its tasks', async (params, expected) => {
    const { body } = await get(query(params))
    expect(idsOf(body.data)).toEqual(expected.map((index) => tasks[index]?.task_id))
    expect(body.page_info.total_results).toBe(expected.length)
  })

  test.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=', 'page'],
    ['page=1&page=2', 'page'],
    ['page_limit=51', 'page_limit'],
    ['page_limit=0', 'page_limit'],
    ['page_limit=ten', 'page_limit'],
    ['status=done', 'status'],
    ['status=READY', 'status'],
    ['status=', 'status'],
    ['status=ready&status=failed', 'status'],
    ['analysis_mode=both', 'analysis_mode'],
    ['video_url=film.mp4', 'video_url'],
    ['asset_id=', 'asset_id'],
    ['video_id=123', 'video_id'],
  ])('%s is refused, flat and by name', async (search, name) => {
    const { status, body } = await get(`/analyze/tasks?${search}`)
    expect(status).toBe(400)
    expect(body).toEqual({
      code: 'parameter_invalid',
      message: expect.stringContaining(`The ${name} parameter`),
    })
  })

  test('a parameter the API does not have is refused, not ignored', async () => {
    const { status, body } = await get('/analyze/tasks?sort=created_at')
    expect([status, body.code]).toEqual([400, 'parameter_unknown'])
  })

  test('an API of before canceled does not know that status', async () => {
    const { get } = makeTestSandbox({ tasks, legacy: true })
    expect((await get('/analyze/tasks?status=canceled')).status).toBe(400)
    expect((await get('/analyze/tasks?status=failed')).status).toBe(200)
  })
})

describe('what the list cuts', () => {
  const prompt = 'Describe the opening scene 🎬🎬🎬🎬🎬 in detail'
  const definition = (id: string) => ({ id, description: 'A scene' })
  const tasks = [
    makeTask({ request_params: { prompt, temperature: 0.2 } }),
    makeTask({
      request_params: {
        prompt_v2: { input_text: prompt, media_sources: [{ name: 'cat', media_type: 'image' }] },
        response_format: { type: 'json_schema', json_schema: { type: 'object' } },
      },
    }),
    makeTask({
      request_params: {
        prompt: null,
        response_format: {
          type: 'segment_definitions',
          segment_definitions: [definition('a'), definition('b')],
        },
      },
    }),
    makeTask({ request_params: null }),
  ]
  const { get } = makeTestSandbox({ tasks })

  test('prompts end after 30 characters, no schema, one definition', async () => {
    const { body } = await get('/analyze/tasks')
    const short = 'Describe the opening scene 🎬🎬🎬'
    expect(body.data.map((task: SandboxTask) => task.request_params)).toEqual([
      { prompt: short, temperature: 0.2 },
      {
        prompt_v2: { input_text: short, media_sources: [{ name: 'cat', media_type: 'image' }] },
        response_format: { type: 'json_schema' },
      },
      {
        prompt: null,
        response_format: { type: 'segment_definitions', segment_definitions: [definition('a')] },
      },
      null,
    ])
    expect(body.data[0].result).toEqual(tasks[0]?.result)
  })

  test.each(tasks.slice(0, 3))('retrieve cuts nothing of task %#', async (task) => {
    expect((await get(`/analyze/tasks/${task.task_id}`)).body).toEqual(task)
  })
})

test('an account of 100,000 tasks answers pages and filters quickly', async () => {
  const tasks = makeTasks(100_000, (index) => ({ status: index % 5 === 0 ? 'failed' : 'ready' }))
  const { get, account } = makeTestSandbox({ tasks })
  account()
  await get('/analyze/tasks?status=failed')
  const started = performance.now()
  for (let page = 1; page <= 100; page += 1) await get(`/analyze/tasks?status=failed&page=${page}`)
  // 5 ms a page, ten times what it takes, so that a busy machine does not fail it.
  expect(performance.now() - started).toBeLessThan(500)
})
