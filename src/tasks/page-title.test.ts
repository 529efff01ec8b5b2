import { expect, test } from 'vitest'
import { parseSearch } from './search.ts'
import { listTitle, tabMark, taskTitle } from './page-title.ts'

test.each([
  ['', 'Analysis tasks · Tasklens'],
  ['page=3', 'Analysis tasks · page 3 · Tasklens'],
  ['status=failed', 'failed · Analysis tasks · Tasklens'],
  ['scope=all&status=failed,cut&q=goal', 'failed,cut, goal · All analysis tasks · Tasklens'],
  ['scope=all&group=prompt', 'by prompt · All analysis tasks · Tasklens'],
  ['scope=all&group=error:', 'by error: · All analysis tasks · Tasklens'],
  [
    'scope=all&q=goal&group=custom_id:take',
    'goal · by custom_id:take · All analysis tasks · Tasklens',
  ],
  ['asset_id=abc', 'asset_id abc · Analysis tasks · Tasklens'],
])('the list at ?%s is titled %s', (query, title) => {
  expect(listTitle(parseSearch(new URLSearchParams(query)).search)).toBe(title)
})

test('no secret of a signed URL is in a title', () => {
  const url = 'https://a.example/f.mp4?sig=abc'
  for (const params of [
    { video_url: url },
    { video_url: `-${url}` },
    { video_url: `https://b.example/,${url}` },
    { scope: 'all', q: url },
  ]) {
    const { search, broken } = parseSearch(new URLSearchParams(params))
    expect(broken).toEqual([])
    expect(listTitle(search)).toContain('a.example/f.mp4')
    expect(listTitle(search)).not.toContain('abc')
  }
  const grouped = parseSearch(new URLSearchParams({ scope: 'all', group: `source:${url}` }))
  expect(listTitle(grouped.search)).toMatch(/^by source:https:\/\/a\.example(?!.*abc)/)
})

test.each([
  ['ready', 'stop', undefined, 'name · Tasklens', '-ready'],
  ['ready', 'stop', 'May be incomplete', 'name · warning · Tasklens', '-warning'],
  ['ready', 'length', 'Cut', 'name · cut · Tasklens', '-cut'],
  ['processing', undefined, undefined, 'name · processing · Tasklens', '-running'],
  ['failed', undefined, 'Too long', 'name · failed · Tasklens', '-failed'],
  ['canceled', undefined, undefined, 'name · canceled · Tasklens', ''],
] as const)(
  'a task that is %s (%s, %s) is titled %s',
  (status, finish_reason, message, title, mark) => {
    const usage = { output_tokens: 1, input_tokens: 1 }
    const result = finish_reason && { generation_id: 'g', data: 'x', finish_reason, usage }
    const task = {
      task_id: 'a',
      created_at: '2026-11-23T12:00:00Z',
      status,
      ...(result && { result }),
      ...(message && { error: { message } }),
    }
    expect(taskTitle('name', task)).toBe(title)
    expect(tabMark(task)).toBe(mark)
  },
)
