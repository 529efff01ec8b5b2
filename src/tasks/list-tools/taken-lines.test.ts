import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTaskPage, type Task } from '~/api/tasks.ts'
import { fitToTake } from './fit-to-take.ts'
import { csvHead, csvLine } from './tasks-csv.ts'
import { jsonLine, jsonLineOf } from './tasks-jsonl.ts'

const signed = 'https://films.example.com/a.mp4?X-Amz-Signature=5eC7et&X-Amz-Expires=60'
const hook = 'https://hooks.example.com/services/T0123456789ABCDEFGH'

const read = (row: object): Task => {
  const [task] = readTaskPage({ data: [{ task_id: 't1', ...row }], page_info: {} }, 0).tasks
  if (!task) throw new Error('Not readable')
  return task
}
const body = {
  task_id: 't1',
  status: 'failed',
  created_at: '2026-11-20T09:30:00Z',
  completed_at: '2026-11-20T09:30:02.500Z',
  video_source: { type: 'url', url: signed, system_metadata: { duration: 12.5 } },
  request_params: { prompt: '=1+1', max_tokens: 4096, temperature: 0.2 },
  error: { message: 'Refused for x-api-key: tlk_0123456789' },
  webhooks: [{ url: hook, delivered: false, attempts: 2, last_error: 'HTTP 500' }],
}
const plain = { isFull: false, keepsSecrets: false }

test('a row of the table holds what the list gave, guarded and without secrets', () => {
  const cells = csvLine(read(body), plain).trim().slice(1, -1).split('","')
  const row = Object.fromEntries(
    csvHead(plain)
      .trim()
      .slice(1, -1)
      .split('","')
      .map((name, at) => [name, cells[at]]),
  )
  expect(row).toMatchObject({
    task_id: 't1',
    status: 'failed',
    took_seconds: '2.5',
    film_seconds: '12.5',
    prompt_first_30_characters: "'=1+1",
    output_tokens: '',
  })
  expect(row['error_message']).not.toContain('tlk_')
  expect(row['video_url']).toContain('films.example.com/a.mp4')
  expect(row['video_url']).not.toContain('5eC7et')
  expect(csvLine(read(body), { ...plain, keepsSecrets: true })).toContain('5eC7et')
})

test('a line of JSON masks what signs a URL, the tokens of webhooks, and keys', () => {
  const line = jsonLine(read(body), plain)
  for (const secret of ['5eC7et', 'T0123456789', 'tlk_0123456789'])
    expect(line).not.toContain(secret)
  expect(JSON.parse(line)).toMatchObject({ task_id: 't1', webhooks: [{ last_error: 'HTTP 500' }] })
  expect(jsonLine(read(body), { ...plain, keepsSecrets: true })).toContain('5eC7et')
})

test('the film has a file name, of its asset where that is known, in the last column', () => {
  const assets = new Map([['a1', { _id: 'a1', filename: 'beach.mp4' }]])
  const last = (row: object) => csvLine(read(row), plain, assets).trim().split(',').at(-1)
  expect(csvHead({ ...plain, isFull: true })).toMatch(/,"filename"\s*$/)
  expect(last({ video_source: { type: 'asset', asset_id: 'a1' } })).toBe('"beach.mp4"')
  expect(last({ video_source: { type: 'asset', asset_id: 'a2' } })).toBe('""')
  expect(last({ video_source: { type: 'url', url: signed } })).toBe('"a.mp4"')
})

test.each([
  { error: { message: `No film at ${signed}.` } },
  { request_params: { prompt: `What is in ${signed}, please?` } },
  { webhooks: [{ url: hook, last_error: `HTTP 500 for ${signed}` }] },
  { result: { data: JSON.stringify({ note: `see "${signed}"` }) } },
])('what signs a URL within a sentence is masked unless asked for: %j', (part) => {
  const full = { ...plain, isFull: true }
  for (const line of [csvLine, jsonLine]) {
    expect(line(read({ ...body, ...part }), full)).not.toContain('5eC7et')
  }
  expect(jsonLine(read(part), { ...full, keepsSecrets: true })).toContain('5eC7et')
})

test('without a secret in it, an answer is taken to the letter, on one line', () => {
  const text = '{\r\n  "task_id": "t1",\n  "n": 1.10e2, "big": 12345678901234567890\n}\n'
  const detail = { task: read({}), text, body: JSON.parse(text) }
  expect(jsonLineOf(detail, plain)).toBe(
    '{  "task_id": "t1",  "n": 1.10e2, "big": 12345678901234567890}\n',
  )
})

test('nothing but text is ever changed, and nothing at all without need', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      fc.pre(!text.includes('://'))
      expect(fitToTake(value)).toBe(value)
    }),
  )
})

test('a key called __proto__ stays a key', () => {
  const value: unknown = JSON.parse(`{"__proto__": {"url": "${signed}"}}`)
  const fit = fitToTake(value)
  expect(JSON.stringify(fit)).toContain('__proto__')
  expect(Object.getPrototypeOf(fit)).toBe(Object.prototype)
})
