import type { Browser } from 'playwright'
import { heapOf } from './tab.ts'
import { openList } from './visit.ts'

const OPENINGS = 50
const FIVE = [0, 1, 2, 3, 4]

/**
 * The compiler of V8 keeps its machine code, and makes more of it for as long as something is used:
 * a megabyte in fifty openings, which hides what the app itself may leave behind.
 */
export const withoutCompiler = '--js-flags=--jitless'

/**
 * The heap after 50 openings of five tasks, as a part of what it was when each had been opened
 * once: parts that are loaded late and answers that are kept on purpose are in both.
 */
export async function memoryKept(browser: Browser, url: string) {
  const { context, page, devtools } = await openList(browser, url, 1)
  const openAndClose = async (opening: number, stay: number) => {
    await page
      .locator('tr[data-task-id] a')
      .nth(opening % FIVE.length)
      .click()
    const details = page.locator(':is(aside, dialog)[aria-label^="Task "]')
    await details.locator('section').first().waitFor()
    await page.waitForTimeout(stay)
    await page.keyboard.press('Escape')
    await details.waitFor({ state: 'hidden' })
  }
  try {
    // Long enough for the answer, and for the part of the app that shows it.
    for (const opening of FIVE) await openAndClose(opening, 700)
    const before = await heapOf(devtools)
    for (let opening = 0; opening < OPENINGS; opening += 1) await openAndClose(opening, 0)
    await page.waitForTimeout(500)
    return { memory: (await heapOf(devtools)) / before }
  } finally {
    await context.close()
  }
}
