import type { Page } from 'playwright/test'
import { visibleText } from '~/lib/visible-text.ts'
import { hostileRows, hostileTasks, noTasks } from '~/sandbox/hostile/hostile-tasks.ts'
import { drawerOf } from './drawer.ts'
import { expect, newAccount, rowsOf, test as base } from './fixtures.ts'
import { expectInert } from './inert.ts'

// An account in which everything was written by somebody who means ill, as anybody gets it with a
// key that begins with tlk_hostile. The fixture `guard` holds each test to no violated policy, no
// request to another origin, no dialog and no error in the page (S20-S28, S40-S43, S51).

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what is needed from this pattern
  account: async ({}, provide) => provide(await newAccount({}, 'tlk_hostile_')),
})

const ROWS = 25
const tasks = hostileTasks()
const pages = Array.from({ length: Math.ceil(tasks.length / ROWS) }, (_, page) =>
  tasks.slice(page * ROWS, (page + 1) * ROWS),
)

/** What the heading of a task says when it has a name of its own. */
function nameOf(body: string): string | undefined {
  const value: unknown = JSON.parse(body)
  const name: unknown = Object(value).custom_id
  return typeof name === 'string' && name && name.length < 20_000 ? visibleText(name) : undefined
}

/**
 * What a reader needs in order to get away, or on, is there: nothing has pushed it off the screen,
 * and no answer, however many things it holds, has become as many elements (class K).
 */
const expectInReach = (page: Page, what: string) =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const close = document.querySelector('button[aria-label="Close task"]')
          const { left = -1, right = 0, bottom = 0 } = close?.getBoundingClientRect() ?? {}
          const body = document.querySelector(
            'aside[aria-label^="Task "] > div > div > :last-child',
          )
          const room = body?.getBoundingClientRect().height ?? 0
          const isBounded = document.querySelectorAll('*').length < 15_000
          return (
            isBounded &&
            left >= 0 &&
            right <= innerWidth &&
            bottom <= innerHeight &&
            room > innerHeight / 3
          )
        }),
      what,
    )
    .toBe(true)

/**
 * Presses everything that copies, saves or unfolds, and says how much there was: from within the
 * page, because a thousand presses by the mouse would take minutes.
 */
const takeAway = (page: Page) =>
  page.evaluate(async () => {
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0))
    const drawer = document.querySelector('aside[aria-label^="Task "]')
    if (!drawer) throw new Error('No task is open')
    for (const one of drawer.querySelectorAll('details')) one.open = true
    // Of a thousand that are named alike a few.
    const alike = new Map<string, number>()
    const isOneOfFew = (name: string) => {
      alike.set(name, (alike.get(name) ?? 0) + 1)
      return (alike.get(name) ?? 0) <= 3
    }
    const all = 'button:not([aria-haspopup]), [role=menuitem]'
    const buttons = [...drawer.querySelectorAll<HTMLElement>(all)].filter((button) => {
      const name = button.getAttribute('aria-label') ?? button.textContent
      return (button.role === 'menuitem' || /^(Copy|Download) /.test(name)) && isOneOfFew(name)
    })
    for (const button of buttons) {
      button.click()
      await turn()
      // Some formats ask for a frame rate first, and some have notes.
      for (const name of ['[type=submit]', '[aria-label=Close]']) {
        const answer = document.querySelector<HTMLElement>(`dialog[open] ${name}`)
        answer?.click()
        if (answer) await turn()
      }
    }
    return buttons.length
  })

for (const [index, chunk] of pages.entries()) {
  test(`${chunk.length} tasks of an enemy are listed, opened, copied and saved: page ${index + 1}`, async ({
    connected: page,
    context,
    guard,
  }) => {
    test.setTimeout(300_000)
    // A press by a script gives no leave to copy, once the last press by hand is some seconds old.
    guard.expect(/^ClipboardReadWrite permission has been blocked/)
    await context.grantPermissions(['clipboard-write'])
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    page.on('popup', () => downloads.push('A window was opened'))

    await page.goto(`/tasks?page=${index + 1}&page_limit=${ROWS}`)
    await rowsOf(page).first().waitFor()
    await expectInert(page)
    await rowsOf(page).first().getByRole('link').click()
    let pressed = 0
    for (const { id, what, body } of chunk) {
      const drawer = drawerOf(page, visibleText(id))
      await drawer.getByRole('button', { name: 'Copy raw response' }).waitFor()
      const name = nameOf(body)
      if (name !== undefined) {
        const heading = await drawer.getByRole('heading', { level: 2 }).textContent()
        expect(heading, what).toBe(name)
      }
      await expectInReach(page, what)
      pressed += await takeAway(page)
      await expectInert(page)
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('j')
    }
    expect(pressed).toBeGreaterThan(chunk.length * 4)
    for (const name of downloads) expect(name).toMatch(/^[^/\\\p{Cc}]{1,200}\.[a-z.]+$/u)
    await expect(page.getByRole('banner')).toBeVisible()
  })
}

test('rows whose ID walks paths cannot be opened, and rows that are none are counted', async ({
  connected: page,
}) => {
  const last = Math.ceil((tasks.length + hostileRows.length + noTasks.length) / 50)
  const openable = tasks.length % 50
  await page.goto(`/tasks?page=${last}&page_limit=50`)
  await expect(
    page.getByText(`${noTasks.length} rows of the answer could not be read`),
  ).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(openable + hostileRows.length)
  await expect(rowsOf(page).getByRole('link')).toHaveCount(openable)
  await expectInert(page)
})
