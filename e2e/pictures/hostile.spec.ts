import { hostileTasks } from '~/sandbox/hostile/hostile-tasks.ts'
import { openTask } from '../drawer.ts'
import { expect, newAccount, rowsOf } from '../fixtures.ts'
import { expectTools } from './account.ts'
import { test as base } from './look.ts'

// What was written by somebody who means ill stays in its place. No letters but Latin ones: others
// are drawn by whatever font a machine has for them.

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what is needed from this pattern
  account: async ({}, provide) => provide(await newAccount({}, 'tlk_hostile_')),
})

test('the list of an enemy', async ({ connected: page, look }) => {
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  await expectTools(page)
  await look('hostile-list')
})

for (const what of ['markdown as text', 'attribute as segments']) {
  test(`a task of an enemy: ${what}`, async ({ connected: page, look }) => {
    const { id = '' } = hostileTasks().find((task) => task.what === what) ?? {}
    await openTask(page, id)
    await expectTools(page)
    await look(`hostile-${what.replaceAll(' ', '-')}`, { height: 2400 })
  })
}
