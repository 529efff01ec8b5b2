import type { Browser, Page } from 'playwright'
import { installProbe, type Probe, type Watch } from './probe.ts'
import { openTab } from './tab.ts'

export const SLOWER = 4
const ROWS = 50
export const LIST = `/tasks?page_limit=${ROWS}`
// Enough for what comes by itself after the first row: prefetched pages and parts.
export const SETTLE_MS = 3000
export const KEY = 'tlk_bench'

/** Fills the caches of a server, so that its first visitor is measured like the others. */
export async function warmUp(browser: Browser, url: string) {
  const { context } = await openList(browser, url, 1)
  await context.close()
}

/** Does in the list what people do, and measures each answer from the input to the paint. */
export async function visit(browser: Browser, url: string) {
  const { context, page } = await openList(browser, url, SLOWER)
  try {
    const open = await openDetails(page, 1)
    await closeDetails(page)
    const next = await measure(page, { event: 'click', change: 'rows' }, () =>
      page.getByRole('button', { name: 'Next page' }).click(),
    )
    const filter = await measure(page, { event: 'change', change: 'rows' }, async () => {
      await page.getByRole('combobox', { name: 'Status' }).selectOption('ready')
    })
    const sort = await measure(page, { event: 'click', change: 'rows' }, () =>
      page.getByRole('columnheader', { name: 'Task' }).getByRole('button').first().click(),
    )

    return {
      sort: sort.time,
      open: open.time,
      next: next.time - next.wait,
      filter: filter.time - filter.wait,
    }
  } finally {
    await context.close()
  }
}

/** The list, loaded and come to rest, in a tab that has never been anywhere. */
export async function openList(browser: Browser, url: string, slower: number) {
  const { context, page, devtools } = await openTab(browser)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(installProbe, KEY)
  await page.goto(new URL(LIST, url).href)
  await page
    .locator('tr[data-task-id]')
    .nth(ROWS - 1)
    .waitFor()
  await page.waitForTimeout(SETTLE_MS)
  return { context, page, devtools }
}

async function measure(page: Page, watch: Watch, act: () => Promise<void>) {
  await page.evaluate((watch) => {
    const probe: Probe = Reflect.get(window, 'bench')
    probe.watch(watch)
  }, watch)
  await act()
  const result = await page.evaluate(() => {
    const probe: Probe = Reflect.get(window, 'bench')
    return probe.readPaint()
  })
  // What follows the paint (answers, prefetches, focus) belongs to this input and not to the next.
  await page.waitForTimeout(700)
  return result
}

const openDetails = (page: Page, row: number) =>
  measure(page, { event: 'click', change: 'details-open' }, () =>
    page.locator('tr[data-task-id] a').nth(row).click(),
  )

const closeDetails = (page: Page) =>
  measure(page, { event: 'keydown', change: 'details-closed' }, () => page.keyboard.press('Escape'))
