import type { Browser, Page } from 'playwright'
import { openTab } from '../../tab.ts'
import type { ContestantName } from '../page.ts'
import { installScreenProbe, type ScreenProbe } from './probe.ts'
import type { ShownColumn } from './shown-columns.ts'

// A fast typist's keys are as far apart.
const QUIET = 120

/** What a peer calls by its field, under the name that the app has for it. */
const labels: Record<ShownColumn, string> = {
  status: 'Status',
  custom_id: 'Task',
  analysis_mode: 'Mode',
  prompt: 'Prompt',
  duration: 'Film',
  created_at: 'Created',
  took: 'Took',
  output_tokens: 'Output tokens',
}

/** What is seen on screen is measured beside a page without any library, too. */
export type ScreenName = ContestantName | 'by hand'
type ScreenOptions = { name: ScreenName; count: number; app: string; peers: string }
export type Screen = Awaited<ReturnType<typeof openScreen>>

/** A table of so many tasks in a page of its own; of the app the reading has only begun. */
export async function openScreen(browser: Browser, { name, count, app, peers }: ScreenOptions) {
  const { context, page, devtools } = await openTab(browser)
  await page.addInitScript(installScreenProbe, QUIET)
  if (name === 'tasklens') {
    await page.addInitScript(connect, `tlk_many_${count}`)
    await page.goto(`${app}tasks?scope=all`)
  } else await page.goto(`${peers}peers.html?name=${encodeURIComponent(name)}&count=${count}`)
  await page.locator('[data-task-id], .ag-row[row-id]').first().waitFor({ timeout: 60_000 })
  return {
    page,
    devtools,
    probe: <Answer>(ask: (probe: ScreenProbe) => Answer) => askProbe(page, ask),
    header: (column: ShownColumn) =>
      name === 'tasklens'
        ? page.getByRole('columnheader', { name: labels[column] }).getByRole('button').first()
        : page
            .getByRole('columnheader', { name: column })
            // A button where there is one.
            .locator(name === 'ag-grid' ? '.ag-header-cell-text' : 'button'),
    search: page.getByRole('searchbox', { name: 'Search tasks' }),
    list: page.getByRole('region', { name: 'Task list' }),
    facet: (value: string) => page.getByRole('checkbox', { name: new RegExp(`^${value}`) }).first(),
    close: () => context.close(),
  }
}

/** A function is sent as its text, so it can use nothing from outside itself. */
const askProbe = <Answer>(page: Page, ask: (probe: ScreenProbe) => Answer): Promise<Answer> =>
  page.evaluate(`(${ask})(window.screenProbe)`)

function connect(key: string) {
  const now = Date.now()
  const record = { v: 1, key, issuedAt: now, lastActive: now }
  sessionStorage.setItem('tasklens.connection', JSON.stringify(record))
}
