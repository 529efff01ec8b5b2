import type { Locator, Page } from 'playwright'
import type { Random } from '~/sandbox/random.ts'

type Action = (page: Page, random: Random, key: string) => Promise<void>

// What is not there at the moment is passed over: what a step does depends on its number alone,
// not on how fast the machine is.
const QUICK = { timeout: 2_000, noWaitAfter: true }
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first()

async function press(target: Locator) {
  if ((await target.count()) === 0 || !(await target.isEnabled(QUICK))) return
  await target.click(QUICK)
}

export const isConnecting = (page: Page) => page.getByLabel('API key').isVisible()

export async function connect(page: Page, key: string) {
  await page.getByLabel('API key').fill(key, QUICK)
  await button(page, 'Connect').click(QUICK)
}

export const signOut = (page: Page) => press(button(page, 'Sign out'))

const openRow: Action = async (page, random) => {
  const links = page.locator('tr[data-task-id] a[href*="/tasks/"]')
  const count = await links.count()
  if (count > 0) await links.nth(random.whole(0, count - 1)).click(QUICK)
}

const choose =
  (name: string, values: [string, ...string[]]): Action =>
  async (page, random) => {
    const box = page.getByRole('combobox', { name, exact: true })
    if ((await box.count()) > 0) await box.selectOption(random.pick(values), QUICK)
  }

const seek: Action = async (page, random) => {
  const position = page.getByRole('slider', { name: 'Playback position' })
  if ((await position.count()) > 0) {
    await position.focus(QUICK)
    await page.keyboard.press(random.pick(['ArrowRight', 'ArrowLeft', 'Home', 'PageUp']))
  }
}

const goOn: Action = (page, random) => page.keyboard.press(random.pick(['j', 'k']))

export const actions: Record<string, Action> = {
  'filter by status': choose('Status', ['', 'ready', 'failed', 'canceled', 'processing']),
  'filter by mode': choose('Analysis mode', ['', 'general', 'time_based_metadata']),
  'change the number of rows': choose('Rows per page', ['10', '20', '50']),
  'next page': (page) => press(button(page, 'Next page')),
  'previous page': (page) => press(button(page, 'Previous page')),
  open: openRow,
  'open another': openRow,
  'walk on': goOn,
  seek,
  'seek again': seek,
  close: (page) => page.keyboard.press('Escape'),
  refresh: (page) => press(button(page, 'Refresh')),
  'try again': (page) => press(button(page, 'Try again')),
  'sign out': async (page, random) => {
    if (random.next() < 0.3) await signOut(page)
  },
}

export const actionNames = Object.keys(actions)
