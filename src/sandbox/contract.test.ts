import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { makeTask, makeTasks } from './make-task.ts'
import { makeSampleData } from './sample/sample-data.ts'
import { makeTestSandbox } from './test-sandbox.ts'

// The OpenAPI document is not ours to copy: it is read where a checkout has it beside the repository.
const file = fileURLToPath(new URL('../../../shared/openapi.analysis.json', import.meta.url))
const isAbsent = !existsSync(file)
const reason = isAbsent ? ' (skipped: openapi.analysis.json is not beside the repository)' : ''

type Schema = { $ref?: string; oneOf?: Schema[]; items?: Schema }
type Content = Record<string, { schema: Schema }>
type Operation = { responses: Record<string, { content?: Content }> }
type Document = { paths: Record<string, Record<string, Operation>> }

const document: Document = isAbsent ? { paths: {} } : JSON.parse(readFileSync(file, 'utf8'))
// OpenAPI 3.1 schemas are JSON Schema as they stand; only its own keywords are unknown to ajv.
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
ajv.addSchema(document, 'api')

/** What the document says of an answer: nothing at all about some (GET /assets has no entry). */
function errorsOf(method: string, path: string, status: number, body: unknown) {
  const template = Object.keys(document.paths).find((one) =>
    new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.replace(/\?.*/, '')),
  )
  const operation = document.paths[template ?? '']?.[method.toLowerCase()]
  const answer = operation?.responses[status]
  if (!answer) return `${method} ${path} has no answer ${status} in the document`
  const schema = answer.content?.['application/json']?.schema
  if (!schema) return body === undefined ? null : 'there is no body in the document'
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')))
  return validate(body) ? null : ajv.errorsText(validate.errors, { separator: '\n' })
}

const NOBODY = '6fffffffffffffffffffffff'
const video = { type: 'url', url: 'https://media.example.com/film.mp4' }

describe.skipIf(isAbsent)(`every answer is as the OpenAPI document says${reason}`, () => {
  const sample = makeSampleData(Date.parse('2026-11-20T10:00:00Z'))
  const batch_id = '6d0000000000000000000001'
  const [ready, processing, queued, inBatch] = [
    makeTask(),
    makeTask({ status: 'processing' }),
    makeTask({ status: 'queued' }),
    makeTask({ status: 'failed', batch_id }),
  ]
  const tasks = [ready, processing, queued, inBatch, ...makeTasks(3), ...sample.tasks]
  const { call } = makeTestSandbox({ tasks, assets: sample.assets })

  test.each([
    ['GET', '/analyze/tasks', 200],
    ['GET', '/analyze/tasks?status=ready&page=2&page_limit=50', 200],
    ['GET', '/analyze/tasks?page=1000', 200],
    ['GET', '/analyze/tasks?page=0', 400],
    ['GET', `/analyze/tasks/${ready.task_id}`, 200],
    ['GET', `/analyze/tasks/${NOBODY}`, 404],
    ['POST', '/analyze/tasks', 202, { video, prompt: 'What is seen?' }],
    ['POST', '/analyze/tasks', 400, {}],
    ['POST', `/analyze/tasks/${queued.task_id}/cancel`, 200],
    ['POST', `/analyze/tasks/${ready.task_id}/cancel`, 409],
    ['POST', `/analyze/tasks/${NOBODY}/cancel`, 404],
    ['POST', '/analyze/tasks/nobody/cancel', 400],
    ['GET', '/analyze/tasks?status=canceled', 200],
    ['DELETE', `/analyze/tasks/${processing.task_id}`, 409],
    ['DELETE', `/analyze/tasks/${ready.task_id}`, 200],
    ['DELETE', `/analyze/tasks/${NOBODY}`, 404],
    ['GET', '/analyze/batches', 200],
    ['GET', '/analyze/batches?status=failed', 400],
    ['GET', `/analyze/batches/${batch_id}`, 200],
    ['GET', `/analyze/batches/${NOBODY}`, 404],
    ['GET', `/assets/${NOBODY}`, 404],
    ['GET', '/assets/nothing', 400],
  ])('%s %s, %i', async (method, path, expected, sent?: object) => {
    const { status, body } = await call(method, path, sent)
    expect(status).toBe(expected)
    expect(errorsOf(method, path, status, body)).toBeNull()
  })

  test.each([
    ['GET', '/analyze/tasks'],
    ['GET', `/analyze/tasks/${NOBODY}`],
    ['DELETE', `/analyze/tasks/${NOBODY}`],
    ['POST', '/analyze/tasks'],
    ['POST', `/analyze/tasks/${NOBODY}/cancel`],
    ['GET', '/analyze/batches'],
    ['GET', `/assets/${NOBODY}`],
  ])('%s %s without a key, and above the limit', async (method, path) => {
    const refused = await call(method, path, undefined, { 'x-api-key': 'none' })
    expect(errorsOf(method, path, 401, refused.body)).toBeNull()
    const limited = makeTestSandbox({ rateLimit: { requests: 0, seconds: 60 } })
    const { status, body } = await limited.call(method, path)
    expect(status).toBe(429)
    // The document names no 429 for canceling, where other errors are flat.
    const asIf = path.endsWith('/cancel') ? 409 : 429
    expect(errorsOf(method, path, asIf, body)).toBeNull()
  })

  test('created tasks, through their whole life', async () => {
    const { call, pass } = makeTestSandbox()
    const response_format = {
      type: 'segment_definitions',
      segment_definitions: [{ id: 'scene', description: 'A scene' }],
    }
    const requests = [
      { video, prompt: 'What is seen?' },
      { video: { type: 'base64_string', base64_string: 'AAAA' }, prompt: 'What is seen?' },
      { video, analysis_mode: 'time_based_metadata', response_format },
      { video: { type: 'url', url: 'https://film.invalid/' }, prompt: 'What is seen?' },
    ]
    for (const request of requests) await call('POST', '/analyze/tasks', request)
    for (let second = 0; second < 20; second += 1) {
      const { body } = await call('GET', '/analyze/tasks')
      expect(errorsOf('GET', '/analyze/tasks', 200, body)).toBeNull()
      pass(1)
    }
  })

  test('all of the sample account', async () => {
    const sandbox = makeTestSandbox(sample)
    const validTask = ajv.compile({ $ref: 'api#/components/schemas/AnalyzeTaskResponse' })
    for (const { task_id } of sample.tasks) {
      const { body } = await sandbox.get(`/analyze/tasks/${task_id}`)
      expect([task_id, validTask(body), validTask.errors]).toEqual([task_id, true, null])
    }
    const validAsset = ajv.compile({ $ref: 'api#/components/schemas/AssetDetail' })
    for (let page = 1; page * 50 < sample.assets.length + 50; page += 1) {
      const { body } = await sandbox.get(`/assets?page_limit=50&page=${page}`)
      for (const asset of body.data) {
        expect([asset._id, validAsset(asset), validAsset.errors]).toEqual([asset._id, true, null])
      }
    }
  })
})
