import { expect, rowsOf } from '../fixtures.ts'
import { expectTools, fill } from './account.ts'
import { test } from './look.ts'

test('what opens over the list', async ({ connected: page, account, look }) => {
  await fill(account)
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  await expectTools(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await look('settings')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await look('shortcuts')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Command, task ID or link' })).toBeFocused()
  await look('commands')
})
