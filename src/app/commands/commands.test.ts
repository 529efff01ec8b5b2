import { expect, test } from 'vitest'
import { readTaskPage } from '~/api/tasks.ts'
import { defaults } from '~/tasks/search.ts'
import { isPlace, listCommands, problemIn, taskCommands, textCommands } from './commands.ts'

const deeds = { go: () => {}, change: () => {} }
const listed = (ids: string[]) => (id: string) => ids.includes(id)

test.each([
  ['6a0000000000000000000001', [], true],
  ['https://a.example/tasks/any', [], true],
  ['match-2026-final', [], false],
  ['task-of-2026-listed', ['task-of-2026-listed'], true],
  ['match', [], false],
  ['tlk_0123456789abcdef', [], false],
])('%s, with %j listed, is surely a place: %s', (text, ids, isSure) => {
  expect(isPlace(text, listed(ids))).toBe(isSure)
})

test('tasks of one name are told apart, and found by a part of their ID', () => {
  const rows = ['6a0000000000000000000001', '6a0000000000000000000002'].map((task_id) => ({
    task_id,
    custom_id: 'same',
    status: 'ready',
    created_at: '2026-11-20T09:30:00Z',
  }))
  const { tasks } = readTaskPage({ data: rows, page_info: {} }, 0)
  const found = taskCommands('same', tasks, deeds, '')
  expect(found.map(({ detail }) => detail)).toEqual(['ready · …000001', 'ready · …000002'])
  expect(new Set(found.map(({ key }) => key)).size).toBe(2)
  expect(taskCommands('0002', tasks, deeds, '')).toHaveLength(1)
})

test.each([
  ['status=archived', 'page', 0],
  ['status=archived', 'all', 1],
  ['took=60..', 'all', 1],
  ['scope=all', 'all', 1],
  ['scope=other', 'all', 0],
] as const)('%s, of %s, is a filter: %d', (text, scope, count) => {
  const filters = textCommands(text, deeds, scope).filter(({ group }) => group === 'Filter')
  expect(filters).toHaveLength(count)
  expect(problemIn(text, scope) === undefined).toBe(count === 1)
})

test('another order leaves the page where it is', () => {
  const changes: unknown[] = []
  const asked = { ...deeds, change: (change: unknown) => changes.push(change) }
  for (const command of listCommands({ ...defaults, page: 3 }, asked)) {
    if (command.label === 'Sort by took, descending') command.run()
  }
  expect(changes).toEqual([{ sort: '-took', page: 3 }])
})
