import { TwelvelabsApi, TwelvelabsApiClient } from 'twelvelabs-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox } from './http-sandbox.ts'
import { makeTask, makeTasks } from './make-task.ts'

// The sandbox held to the contract by somebody else's reading of it: TwelveLabs' own SDK, which
// throws on an answer that lacks what it expects.

let server: Awaited<ReturnType<typeof startSandbox>>
let client: TwelvelabsApiClient
let at = Date.parse('2026-11-20T10:00:00Z')

const url = 'https://media.example.com/other.mp4'
const tasks = [
  makeTask({ status: 'failed', video_source: { type: 'url', url } }),
  makeTask({ status: 'processing' }),
  ...makeTasks(23, () => ({ created_at: '2026-11-01T00:00:00Z' })),
]
const asset_id = '6b0000000000000000000001'
const asset = {
  _id: asset_id,
  method: 'direct' as const,
  status: 'ready' as const,
  filename: 'film.mp4',
  file_type: 'video/mp4',
  created_at: '2026-11-01T00:00:00Z',
}

beforeAll(async () => {
  const sample = () => ({ tasks, assets: [asset] })
  server = await startSandbox({ port: 0, now: () => at, sample })
  client = new TwelvelabsApiClient({ apiKey: 'tlk_sdk', environment: `${server.url}/v1.3` })
})
afterAll(() => server.close())

const list = (request = {}) => client.analyzeAsync.tasks.list(request)

test('lists and pages', async () => {
  const first = await list()
  expect(first.data.map(({ taskId }) => taskId)).toEqual(
    tasks.slice(0, 10).map(({ task_id }) => task_id),
  )
  expect(first.pageInfo).toMatchObject({
    page: 1,
    limitPerPage: 10,
    totalPage: 3,
    totalResults: 25,
  })
  expect((await list({ page: 3 })).data).toHaveLength(5)
  expect((await list({ pageLimit: 50 })).data).toHaveLength(25)
})

test.each([
  [{ status: 'failed' }, 1],
  [{ status: 'pending' }, 0],
  [{ videoUrl: url }, 1],
  [{ videoUrl: url, status: 'ready' }, 0],
  [{ assetId: asset_id }, 0],
  [{ analysisMode: 'general' }, 25],
])('filters by %j', async (filter, total) => {
  expect((await list(filter)).pageInfo.totalResults).toBe(total)
})

test('is told what is wrong with a filter', async () => {
  await expect(list({ pageLimit: 51 })).rejects.toBeInstanceOf(TwelvelabsApi.BadRequestError)
})

test.each([
  [{ prompt: 'What is seen?', video: { type: 'url' as const, url } }, /What is seen/],
  [
    {
      customId: 'prod-42',
      modelName: 'pegasus1.5' as const,
      video: { type: 'asset_id' as const, assetId: asset_id },
      analysisMode: 'time_based_metadata' as const,
      responseFormat: {
        type: 'segment_definitions' as const,
        segmentDefinitions: [
          {
            id: 'scenes',
            description: 'Detect scenes.',
            fields: [
              {
                name: 'highlight_at',
                type: 'timestamp' as const,
                description: 'The best moment.',
                format: 'seconds' as const,
              },
            ],
          },
        ],
        segmentTimeFormat: 'hh:mm:ss' as const,
      },
      minSegmentDuration: 5,
    },
    /^\{"scenes":\[\{"start_time":"00:00:00"/,
  ],
])('creates, polls until ready, retrieves and deletes (%#)', async (request, expected) => {
  const { taskId, status } = await client.analyzeAsync.tasks.create(request)
  expect(status).toBe('queued')
  let task = await client.analyzeAsync.tasks.retrieve(taskId)
  for (let polls = 0; task.status !== 'ready' && polls < 20; polls += 1) {
    at += 1000
    task = await client.analyzeAsync.tasks.retrieve(taskId)
  }
  expect(task.result?.data).toMatch(expected)
  expect(task.completedAt).toBeInstanceOf(Date)
  await client.analyzeAsync.tasks.delete(taskId)
  await expect(client.analyzeAsync.tasks.retrieve(taskId)).rejects.toBeInstanceOf(
    TwelvelabsApi.NotFoundError,
  )
})

test('may not delete a task that is processing', async () => {
  const id = tasks[1]?.task_id ?? ''
  await expect(client.analyzeAsync.tasks.delete(id)).rejects.toMatchObject({
    statusCode: 409,
    body: { error: { code: 'task_processing' } },
  })
})

test('lists and retrieves assets and batches', async () => {
  const assets = await client.assets.list({ assetIds: [asset_id] })
  expect(assets.data).toHaveLength(1)
  expect((await client.assets.retrieve(asset_id)).filename).toBe('film.mp4')
  const batches = await client.analyzeAsync.batches.list({ status: ['completed'] })
  expect(batches.data).toEqual([])
})
