import { expect, test } from 'vitest'
import { connectToSample, disconnect } from '~/api/connection.ts'
import { Account, accountStore } from './account.ts'
import { readTasks } from './test-tasks.ts'

test('nothing of one session is there in the next, and the screen is told', () => {
  const versions: number[] = []
  const leave = accountStore.subscribe(() => versions.push(accountStore.version()))
  connectToSample()
  const first = accountStore.current()
  for (const task of readTasks([{ status: 'ready' }])) first.learnWhole(task)
  disconnect('signed-out')
  leave()
  expect(first.index.size).toBe(1)
  expect(accountStore.current().index.size).toBe(0)
  expect(versions).toHaveLength(2)
})

test('who was asked stays it however it stands, and another question asks anew', () => {
  const account = new Account()
  const broad = account.read({})
  const failed = { status: 'failed' }
  expect(account.read(failed)).toBe(broad)
  broad.stop()
  expect(account.serving(failed)).toBe(broad)
  expect(account.serving({ status: 'ready' })).toBeUndefined()
  expect(account.read({ status: 'ready' })).not.toBe(broad)
  expect(account.read({})).toBe(broad)
})

test('the same reading goes as far back as it is wanted', () => {
  const account = new Account()
  const reading = account.read({})
  expect(account.read({}, 5)).toBe(reading)
  expect(reading.created_after).toBe(5)
  expect(account.read({})).toBe(reading)
  expect(reading.created_after).toBeUndefined()
})
