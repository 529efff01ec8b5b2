import { expect, test } from 'vitest'
import { cutPromptRows } from './cut-prompts.ts'
import { readTasks } from './test-tasks.ts'
import { TaskIndex } from './task-index.ts'

const start = 'Describe what happens in this '
const withPrompt = (prompt: string) => ({ status: 'ready', request_params: { prompt } })

test('prompts as long as the list gives them may go on, until the whole of one is known', () => {
  const index = new TaskIndex()
  const [a, b, c] = readTasks([withPrompt(start), withPrompt('Short'), withPrompt(start)])
  if (!a || !b || !c) throw new Error('Three tasks are needed')
  index.upsert([a, b, c])
  expect([...cutPromptRows(index, {})]).toEqual([0, 2])
  expect([...cutPromptRows(index, { status: { only: ['failed'] } })]).toEqual([])
  index.upsertWhole({ ...a, request_params: { ...a.request_params, prompt: `${start}film` } })
  expect([...cutPromptRows(index, {})]).toEqual([2])
})
