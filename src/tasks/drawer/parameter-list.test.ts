import { expect, test } from 'vitest'
import type { Task, TaskDetail } from '~/api/tasks.ts'
import { isDefault, otherFields, readParameters, readRowParameters } from './parameter-list.ts'

const task: Task = {
  task_id: '6650a1f0c2b4d80012e7a913',
  status: 'ready',
  created_at: '2026-11-23T17:04:05Z',
}
const detail = (text: string): TaskDetail => ({ task, text, body: JSON.parse(text) })
const withParams = (request_params: NonNullable<Task['request_params']>) => ({
  ...task,
  request_params,
})

test('every parameter comes in the order and in the writing of the API', () => {
  const text = `{"request_params": {"prompt": null, "later": 12345678901234567890, "10": 1, "2": [1.0],
    "response_format": {"type": "json_schema", "json_schema": {"b": 1, "1": 2}}}}`
  const { parameters, format } = readParameters(detail(text))
  expect(parameters.map(({ name, source }) => [name, source]).slice(0, 4)).toEqual([
    ['prompt', 'null'],
    ['later', '12345678901234567890'],
    ['10', '1'],
    ['2', '[1.0]'],
  ])
  expect(format.find(({ name }) => name === 'json_schema')?.source).toBe('{"b": 1, "1": 2}')
})

test('a row of the list gives what it has', () => {
  const request_params = { temperature: 0.2, later: [1], response_format: { type: 'json_schema' } }
  const { parameters, format } = readRowParameters(withParams(request_params))
  expect(parameters.map(({ name }) => name)).toEqual(['temperature', 'later', 'response_format'])
  expect(format).toEqual([{ name: 'type', source: '"json_schema"', isDefault: false }])
})

test('of duplicate keys the last one counts', () => {
  const text = '{"request_params": {"prompt": "a", "prompt": "b"}}'
  const { parameters } = readParameters(detail(text))
  expect(parameters.map(({ source }) => source)).toEqual(['"b"'])
})

test('fields that are not known are kept, and cannot reach a prototype', () => {
  const fields: object = JSON.parse('{"name": "x", "format": "hh:mm", "__proto__": 1}')
  expect(otherFields(fields, ['name'])).toEqual([
    { name: 'format', source: '"hh:mm"' },
    { name: '__proto__', source: '1' },
  ])
})

test.each(['{}', '{"request_params": null}', '{"request_params": 3}', '[]'])(
  '%s has no parameters',
  (text) => {
    expect(readParameters(detail(text)).parameters).toEqual([])
  },
)

test.each([
  ['analysis_mode', { analysis_mode: 'general' }, true],
  ['analysis_mode', { analysis_mode: 'time_based_metadata' }, false],
  ['temperature', { temperature: 0.2 }, true],
  ['temperature', { temperature: 0 }, false],
  ['max_tokens', { max_tokens: 4096 }, true],
  ['max_tokens', { max_tokens: 32_768 }, false],
  ['max_tokens', { analysis_mode: 'time_based_metadata', max_tokens: 32_768 }, true],
  ['max_tokens', { analysis_mode: 'time_based_metadata', max_tokens: 4096 }, false],
  ['prompt', { prompt: '' }, false],
])('%s of %j is a default: %s', (name, params, expected) => {
  expect(isDefault(name, withParams(params))).toBe(expected)
})
