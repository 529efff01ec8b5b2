import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { viewAccount } from './account-view.ts'
import { TaskIndex } from './task-index.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

// An index is all that was read of an account.
test('S06: an index that nobody holds is not kept by what was asked of it', async () => {
  const left = new WeakRef(ask())
  await new Promise((resolve) => setTimeout(resolve))
  collect()
  expect(left.deref() === undefined).toBe(true)
})

function ask() {
  const index = new TaskIndex()
  viewAccount(index, { q: 'goal' }).facetOf('status')
  return index
}
