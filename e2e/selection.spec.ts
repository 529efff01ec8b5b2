import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright/test'
import { csvText } from '~/lib/csv.ts'
import type { SandboxTask } from '~/sandbox/types.ts'
import { expectAccessible } from './axe.ts'
import {
  connect,
  expect,
  failedLoad,
  makeTask,
  makeTasks,
  manyAccount,
  ownList,
  rowOf,
  rowsOf,
  test,
} from './fixtures.ts'

const exactly = { exact: true }
const boxes = (page: Page) => rowsOf(page).getByRole('checkbox')
const boxOf = (page: Page, task: SandboxTask | undefined) =>
  rowOf(page, task?.task_id ?? '').getByRole('checkbox')
const saysSelected = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: 'selected' })).toHaveText(text)

async function startSelecting(page: Page) {
  await page.getByRole('button', { name: 'Select', ...exactly }).click()
  await expect(boxes(page).first()).toBeVisible()
}

/** Chooses entries of the menu "Export"; the last one saves a file, which is read. */
async function exported(page: Page, ...choices: string[]) {
  await page.getByRole('button', { name: 'Export', ...exactly }).click()
  const menu = page.getByRole('menu', { name: 'Export', ...exactly })
  const format = choices.pop() ?? ''
  for (const name of choices) await menu.getByRole('menuitemradio', { name }).click()
  const saving = page.waitForEvent('download')
  await menu.getByRole('menuitem', { name: format, ...exactly }).click()
  const download = await saving
  const name = download.suggestedFilename()
  await expect(page.getByRole('status').filter({ hasText: `Saved ${name}` })).toHaveCount(1)
  return { name, text: await readFile(await download.path(), 'utf8') }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))

test('rows are selected one by one, as a range and all at once', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(8)
  await account.put({ tasks })
  await page.goto('/tasks')
  await startSelecting(page)
  await boxes(page).nth(2).check()
  await boxes(page)
    .nth(5)
    .click({ modifiers: ['Shift'] })
  await saysSelected(page, '4 selected')
  await expect(boxes(page).nth(4)).toBeChecked()
  await expect(boxes(page).nth(6)).not.toBeChecked()
  // Selecting opens nothing.
  await expect(page).toHaveURL('/tasks')

  await page.getByRole('button', { name: 'Select all 8 on this page' }).click()
  await saysSelected(page, 'All 8 on this page selected')
  await page.getByRole('checkbox', { name: 'Select all 8 on this page' }).uncheck()
  await saysSelected(page, 'None selected')
  await page.getByRole('button', { name: 'Select', ...exactly }).click()
  await expect(boxes(page)).toHaveCount(0)
})

test('what is selected stays so on another page, and can be taken away from there', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(15, (index) => ({ custom_id: `take-${index}` }))
  await account.put({ tasks })
  await page.goto('/tasks?page_limit=10')
  await startSelecting(page)
  await boxes(page).nth(3).check()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(rowsOf(page)).toHaveCount(5)
  await boxes(page).nth(0).check()
  await saysSelected(page, '2 selected, 1 not listed here')
  const { text } = await exported(page, 'JSON Lines')
  expect(linesOf(text)).toMatchObject([{ custom_id: 'take-10' }, { custom_id: 'take-3' }])
})

test('all that is listed is exported as JSON Lines, as the API gave it', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(12, (index) => ({ status: index % 3 ? 'ready' : 'failed' }))
  await account.put({ tasks })
  await page.goto('/tasks?sort=status')
  await expect(rowsOf(page)).toHaveCount(12)
  const { name, text } = await exported(page, 'JSON Lines')
  expect(name).toMatch(/^tasks-\d{4}-\d{2}-\d{2}\.jsonl$/)
  const failed = tasks.filter(({ status }) => status === 'failed')
  const ready = tasks.filter(({ status }) => status === 'ready')
  expect(linesOf(text)).toMatchObject(
    [...failed, ...ready].map(({ request_params, custom_id: _custom_id, ...task }) => ({
      ...task,
      // The list cuts it there.
      request_params: { prompt: request_params?.prompt?.slice(0, 30) },
    })),
  )
})

test('a table for spreadsheets runs no formula and holds no secret', async ({
  connected: page,
  account,
}) => {
  const secret = 'https://films.example.com/a.mp4?X-Amz-Signature=5eC7et'
  const task = makeTask({
    custom_id: '=HYPERLINK("https://evil.example")',
    video_source: { type: 'url', url: secret, system_metadata: { duration: 90 } },
    status: 'failed',
    error: { message: '+1, "no"', code: 'c' },
  })
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(1)
  const { text } = await exported(page, 'CSV')
  const [head, row] = text.replace('\ufeff', '').trimEnd().split('\r\n')
  expect(head?.slice(1, -1).split('","').slice(0, 3)).toEqual(['task_id', 'custom_id', 'status'])
  const guarded = csvText([[task.task_id, task.custom_id ?? '', 'failed', task.created_at]])
  expect(guarded).toContain(`"'=HYPERLINK(""https`)
  expect(row).toContain(guarded.trimEnd())
  expect(text).not.toContain('5eC7et')
  expect((await exported(page, 'In clear', 'CSV')).text).toContain('5eC7et')
})

test('the table has the file name that the list shows for an asset', async ({
  connected: page,
  account,
}) => {
  const asset_id = '6916fd9a5d9f4a0c8a1b2c3d'
  const asset = {
    _id: asset_id,
    method: 'direct' as const,
    status: 'ready' as const,
    filename: 'harbour at dawn.mov',
    file_type: 'video/quicktime',
    created_at: '2026-11-01T00:00:00.000Z',
  }
  const task = makeTask({ video_source: { type: 'asset_id', asset_id } })
  await account.put({ tasks: [task], assets: [asset] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toContainText('harbour at dawn.mov')
  const { text } = await exported(page, 'CSV')
  expect(text.trimEnd()).toMatch(/,"harbour at dawn\.mov"$/)
})

test('full details ask for each task, and go through rate limits', async ({
  connected: page,
  account,
  guard,
}) => {
  guard.expect(failedLoad)
  const tasks = makeTasks(9, (index) => ({
    request_params: { analysis_mode: 'general', prompt: `${index}: ${'a long prompt '.repeat(9)}` },
  }))
  await account.put({ tasks })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(9)
  const at = `/analyze/tasks/${tasks[4]?.task_id}`
  await account.fault({ on: { path: at }, times: 1, status: 429, headers: { 'retry-after': '1' } })
  const { name, text } = await exported(page, 'Full details', 'JSON Lines')
  expect(name).toContain('-full.jsonl')
  expect(linesOf(text)).toEqual(tasks.map((task) => expect.objectContaining(task)))
  expect(await account.struck()).toBe(1)
})

test('an export can be stopped, what is there be saved, and what is gone is said', async ({
  connected: page,
  account,
  guard,
}) => {
  guard.expect(failedLoad)
  const tasks = makeTasks(6)
  const [first, second] = tasks
  await account.put({ tasks })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(6)
  await account.fault({ on: { path: `/analyze/tasks/${second?.task_id}` }, hang: true })
  await account.removeTask(first?.task_id ?? '')
  await page.getByRole('button', { name: 'Export', ...exactly }).click()
  await page.getByRole('menuitemradio', { name: 'Full details' }).click()
  await page.getByRole('menuitem', { name: 'JSON Lines' }).click()
  const progress = page.getByRole('progressbar', { name: 'Exporting tasks' })
  await expect(progress).toHaveAttribute('aria-valuetext', '5 of 6')
  await page.getByRole('button', { name: 'Stop export' }).click()
  await expect(page.getByText('Export stopped at 5 of 6')).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save these 4' }).click()
  const text = await readFile(await (await saving).path(), 'utf8')
  expect(linesOf(text)).toEqual(tasks.slice(2).map((task) => expect.objectContaining(task)))
})

test('a task that cannot be retrieved is named, and the export goes on without it', async ({
  connected: page,
  account,
  guard,
}) => {
  guard.expect(failedLoad)
  const tasks = makeTasks(6)
  const id = tasks[1]?.task_id
  await account.put({ tasks })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(6)
  await account.fault({ on: { path: `/analyze/tasks/${id}` }, status: 400 })
  await page.getByRole('button', { name: 'Export', ...exactly }).click()
  await page.getByRole('menuitemradio', { name: 'Full details' }).click()
  await page.getByRole('menuitem', { name: 'JSON Lines' }).click()
  await expect(page.getByRole('alert')).toContainText(`, by task ${id}: the API did not accept`)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Go on without it' }).click()
  const text = await readFile(await (await saving).path(), 'utf8')
  const others = tasks.filter(({ task_id }) => task_id !== id)
  expect(linesOf(text)).toEqual(others.map((task) => expect.objectContaining(task)))
  await expect(page.getByText(`Not in the file, as not retrieved: 1 task, ${id}.`)).toBeVisible()
})

test('all that match are selected and exported, line by line what the API holds', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(130, (index) => ({
    custom_id: `take-${index}`,
    status: index % 2 ? 'ready' : 'failed',
    request_params: { analysis_mode: 'general', prompt: `${index}: ${'a long prompt '.repeat(9)}` },
  }))
  const failed = tasks.filter(({ status }) => status === 'failed')
  await account.put({ tasks })
  await page.goto('/tasks?scope=all&status=failed')
  await expect(page.getByText('read all 65 · 65 match')).toBeVisible()
  await startSelecting(page)
  await boxOf(page, failed[0]).check()
  await boxOf(page, failed[2]).click({ modifiers: ['Shift'] })
  await saysSelected(page, '3 selected')
  const few = await exported(page, 'JSON Lines')
  expect(linesOf(few.text)).toMatchObject(
    failed.slice(0, 3).map(({ task_id, custom_id, error }) => ({ task_id, custom_id, error })),
  )

  await page.getByRole('button', { name: 'Select all 65 that match' }).click()
  await saysSelected(page, 'All 65 that match selected')
  const { text } = await exported(page, 'Full details', 'JSON Lines')
  expect(linesOf(text)).toEqual(failed.map((task) => expect.objectContaining(task)))
})

test('groups are selected as wholes and row by row, and exported in the order shown', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(60, (at) => ({ custom_id: `${at % 3 ? 'goals' : 'cards'}-${at}` }))
  const cards = tasks.filter((_, at) => at % 3 === 0)
  const goals = tasks.filter((_, at) => at % 3 !== 0)
  const idsIn = (text: string) => linesOf(text).map((line) => (line as SandboxTask).task_id)
  const idsOf = (tasks: SandboxTask[]) => tasks.map(({ task_id }) => task_id)
  await account.put({ tasks })
  await page.goto('/tasks?scope=all&group=custom_id')
  const groups = page.getByRole('table', { name: 'Tasks by custom ID prefix' })
  await expect(groups.getByRole('row', { name: /^goals… 40 / })).toBeVisible()
  expect(idsIn((await exported(page, 'JSON Lines')).text)).toEqual(idsOf([...goals, ...cards]))

  await page.getByRole('button', { name: 'Select', ...exactly }).click()
  const all = groups.getByRole('checkbox', { name: 'Select all 60 of the account' })
  const allCards = groups.getByRole('checkbox', { name: 'Select all 20 of cards…' })
  const allGoals = groups.getByRole('checkbox', { name: 'Select all 40 of goals…' })
  await allCards.check()
  await saysSelected(page, '20 selected')
  await expect(all).toBeChecked({ indeterminate: true })
  await expect(allGoals).not.toBeChecked()
  await expectAccessible(page)

  await groups.getByRole('link', { name: 'goals…' }).click()
  await saysSelected(page, '20 selected, 20 not listed here')
  await expect(page.getByRole('button', { name: 'Select all 40 in this group' })).toBeVisible()
  await boxOf(page, goals[1]).check()
  await page.getByRole('button', { name: 'All groups' }).click()
  await saysSelected(page, '21 selected')
  await expect(allGoals).toBeChecked({ indeterminate: true })
  const some = idsOf(goals.slice(1, 2).concat(cards))
  expect(idsIn((await exported(page, 'JSON Lines')).text)).toEqual(some)

  await all.check()
  await saysSelected(page, 'All 60 of the account selected')
  await expect(allGoals).toBeChecked()
  await allCards.uncheck()
  await saysSelected(page, '40 selected')
})

test('a group whose value no address can hold is no link, and says so', async ({
  connected: page,
  account,
}) => {
  const url = `https://films.example.com/${'a'.repeat(2200)}/film.mp4`
  const video_source = { type: 'url' as const, url }
  await account.put({ tasks: [...makeTasks(2), ...makeTasks(2, () => ({ video_source }))] })
  await page.goto('/tasks?scope=all&group=source')
  const group = page.getByRole('rowheader', { name: 'film.mp4 (too long for a link)' })
  await expect(group).toBeVisible()
  await expect(group.getByRole('link')).toHaveCount(0)
})

/** What is kept of a task once all are read, as the API lists it. */
function keptOf({ webhooks: _webhooks, custom_id, result, request_params, ...task }: SandboxTask) {
  const { response_format: format, ...params } = request_params ?? {}
  const segment_definitions = format?.segment_definitions?.map(({ id, description }) => ({
    id,
    description,
  }))
  return {
    ...task,
    ...(custom_id !== null && { custom_id }),
    request_params: {
      ...params,
      ...(format && { response_format: { type: format.type, segment_definitions } }),
    },
    ...(result && { result: { finish_reason: result.finish_reason, usage: result.usage } }),
  }
}

function cellsOf({
  request_params: params,
  video_source: film,
  result,
  error,
  ...task
}: SandboxTask) {
  const took = Date.parse(task.completed_at ?? '') - Date.parse(task.created_at)
  return [
    task.task_id,
    task.custom_id,
    task.status,
    task.created_at,
    task.completed_at,
    task.completed_at && took / 1000,
    params?.analysis_mode,
    film?.type,
    film?.url,
    film?.asset_id,
    film?.system_metadata?.duration,
    result?.finish_reason,
    result?.usage?.output_tokens,
    result?.usage?.input_tokens,
    error?.code,
    error?.message,
    task.batch_id,
    params?.prompt,
  ].map((value) => String(value ?? ''))
}

test('of 20,000 tasks every line is what the sandbox itself has', async ({ page, guard }) => {
  test.slow()
  const account = manyAccount(20_000)
  guard.keepSecret(account.key)
  const own = await ownList(account)
  expect(own).toHaveLength(20_000)
  await connect(page, account)
  await page.goto('/tasks?scope=all')
  await expect(page.getByText('read all 20,000 · 20,000 match')).toBeVisible({ timeout: 120_000 })

  const lines = linesOf((await exported(page, 'JSON Lines')).text)
  expect(lines).toHaveLength(own.length)
  const differ = own.filter((task, at) => !isDeepStrictEqual(lines[at], keptOf(task)))
  expect(differ.slice(0, 3)).toEqual([])

  const [head = '', ...rows] = (await exported(page, 'CSV')).text.trimEnd().split('\r\n')
  const readCells = (row: string) =>
    row
      .slice(1, -1)
      .split('","')
      .map((cell) => cell.replaceAll('""', '"'))
  const names = readCells(head.replace('\ufeff', ''))
  expect(names.slice(-2)).toEqual(['prompt_first_30_characters', 'filename'])
  expect(rows).toHaveLength(own.length)
  const wrong = rows.filter(
    (row, at) => !isDeepStrictEqual(readCells(row).slice(0, -1), own[at] && cellsOf(own[at])),
  )
  expect(wrong.slice(0, 3)).toEqual([])
})
