import { expect, test } from 'vitest'
import { connectToSample, disconnect } from '~/api/connection.ts'
import { accountStore } from './account.ts'
import { readTasks } from './test-tasks.ts'

test('nothing of one session is there in the next, and the screen is told', () => {
  const versions: number[] = []
  const leave = accountStore.subscribe(() => versions.push(accountStore.version()))
  connectToSample()
  const first = accountStore.current()
  first.learn(readTasks([{ status: 'ready' }]))
  disconnect('signed-out')
  leave()
  expect(first.index.size).toBe(1)
  expect(accountStore.current().index.size).toBe(0)
  expect(versions).toHaveLength(2)
})
