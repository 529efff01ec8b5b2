import { assert, constantFrom, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { readDestination } from './destination.ts'

const id = '6a0000000000000000000001'

test.each([
  [`/tasks/${id}?status=failed`, `/tasks/${id}`, 'status=failed'],
  [`https://other.example/tasks/${id}?t=12&seg=goals.3`, `/tasks/${id}`, 't=12&seg=goals.3'],
  ['http://localhost:4173/tasks?scope=all&q=goal', '/tasks', 'scope=all&q=goal'],
  ['https://other.example/tasks/', '/tasks', ''],
  [`<https://other.example/tasks/${id}>.`, `/tasks/${id}`, ''],
  [`https://api.twelvelabs.io/v1.3/analyze/tasks/${id}`, `/tasks/${id}`, ''],
  [`/v1.3/analyze/tasks/${id}`, `/tasks/${id}`, ''],
  [`localhost:4173/tasks/${id}?q=goal`, `/tasks/${id}`, 'q=goal'],
  ['tasks.example.com/tasks?status=failed.', '/tasks', 'status=failed'],
])('%s leads to %s', (text, pathname, search) => {
  expect(readDestination(text)).toEqual({ pathname, search, leftOut: [] })
})

test.each([
  id,
  ` ${id}\n`,
  `"${id}",`,
  `‹${id}>.`,
  `task_id: ${id}`,
  `"task_id": "${id}",`,
  `{"_id":"${id}"}`,
])('%j leads to that task, and what is looked at stays', (text) => {
  expect(readDestination(text)).toEqual({ pathname: `/tasks/${id}`, leftOut: [] })
})

test.each([
  ['?api_key=tlk_secret&status=failed', ['api_key']],
  ['?q=tlk_secret&status=failed', ['q']],
  [
    '?video_url=https%3A%2F%2Fa.example%2Ff.mp4%3FX-Amz-Signature%3Dabc&status=failed',
    ['video_url'],
  ],
  ['?source=-https://a.example/f_\\,360\\,.mp4%3Fhdnts%3Dabc&status=failed', ['source']],
  ['?utm_source=mail&status=failed', ['utm_source']],
])('of the query %s only what is ours comes along, and the rest is named', (query, leftOut) => {
  const read = readDestination(`https://a.example/tasks${query}`)
  expect(read).toEqual({ pathname: '/tasks', search: 'status=failed', leftOut })
})

test.each([
  'failed',
  '',
  'https://a.example/',
  'https://a.example/tasks/a/b',
  'https://a.example/tasks/..%2f..',
  'asset_id: 000000000000000000000000',
  'two words/tasks',
  'tlk_0123456789ABCDEF',
  'https://a.example/tasks/tlk_0123456789ABCDEF',
  'data:text/html,/tasks/000000000000000000000000',
  'ftp://a.example/tasks',
])('%s leads nowhere', (text) => {
  expect(readDestination(text)).toBeUndefined()
})

test('whatever is pasted, it leads to a list or a task of ours or nowhere', () => {
  assert(
    property(
      tuple(constantFrom('', '/tasks', 'https://a.example/tasks/'), string()),
      ([start, end]) => {
        const { pathname } = readDestination(start + end) ?? { pathname: '/tasks' }
        expect(pathname).toMatch(/^\/tasks(\/[\w-]{1,64})?$/)
      },
    ),
  )
})
