import { beforeEach, expect, test } from 'vitest'
import type { ListedTasks } from './listed-tasks.ts'
import { selection } from './selection.ts'

const list = (...ids: string[]): ListedTasks => ({
  count: ids.length,
  idAt: (place) => ids[place] ?? '',
  task: () => undefined,
  where: 'that match',
  hasResults: true,
})

beforeEach(() => {
  selection.clear()
  selection.setListed(list('a', 'b', 'c', 'd', 'e'))
})

test('Shift takes all between, in either direction, and lets go of them too', () => {
  selection.toggle('d')
  selection.reach('b')
  expect(selection.ids()).toEqual(['b', 'c', 'd'])
  selection.reach('d')
  expect(selection.ids()).toEqual([])
})

test('a range from what is not listed any more is a single one', () => {
  selection.toggle('a')
  selection.setListed(list('c', 'd', 'e'))
  selection.reach('e')
  expect(selection.ids()).toEqual(['e', 'a'])
})

test('all are those that are listed; what was chosen before stays', () => {
  selection.toggle('e')
  selection.setListed(list('b', 'a'))
  selection.putAll(true)
  expect(selection.ids()).toEqual(['b', 'a', 'e'])
  expect(selection.among()).toBe(2)
  expect(selection.size()).toBe(3)
})
