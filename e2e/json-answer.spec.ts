import type { Locator } from 'playwright/test'
import { openOnly, region } from './drawer.ts'
import { answer, copied, expectFilmAt, filmLength, filmPath } from './film.ts'
import { expect, makeTask, test } from './fixtures.ts'

const json_schema = {
  type: 'object',
  required: ['title', 'rating', 'people'],
  properties: {
    title: { type: 'string', description: 'As it is announced' },
    score: { type: 'number', description: 'From 0 to 10' },
    best: { type: 'string', format: 'timestamp', description: 'The best moment' },
    people: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          first_seen: { type: 'string', description: 'timestamp, mm:ss' },
          lines: { type: 'integer' },
        },
      },
    },
  },
}

const people = [
  { name: 'Mira', first_seen: '00:14', lines: 12 },
  { name: '=Bo', first_seen: '00:31', lines: 9 },
  { name: 'Ann', first_seen: '01:02', lines: 'many' },
]
const data = `{"title":"Harbour","score":"seven","best":"00:31","people":${JSON.stringify(people)},"id":9007199254740993}`

const jsonTask = (text = data, finish_reason: 'stop' | 'length' = 'stop') =>
  makeTask({
    video_source: { type: 'url', url: filmPath, system_metadata: { duration: filmLength } },
    request_params: {
      analysis_mode: 'general',
      prompt: 'Who is seen?',
      response_format: { type: 'json_schema', json_schema },
    },
    result: answer(text, finish_reason),
  })

const treeOf = (result: Locator) => result.getByRole('tree', { name: 'Result' })
const rowOf = (result: Locator, name: RegExp) => treeOf(result).getByRole('treeitem', { name })

test.describe('An answer in JSON', () => {
  test('is drawn by the schema it was asked for', async ({ connected: page, account }) => {
    const result = region(await openOnly(page, account, jsonTask()), 'Result')
    await expect(treeOf(result).getByRole('treeitem').first()).toContainText('missing: rating')
    await expect(rowOf(result, /^title/)).toContainText('As it is announced')
    await expect(rowOf(result, /^score/)).toContainText('not a number')
    await expect(rowOf(result, /^title/)).not.toContainText('not a')
    await expect(rowOf(result, /^id/)).toContainText('9007199254740993')
  })

  test('has times that lead to the film', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, jsonTask())
    const result = region(drawer, 'Result')
    // By keyboard it is Enter on the row.
    await treeOf(result).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(rowOf(result, /^best/)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expectFilmAt(page, 31)
    await expect(region(drawer, 'Film')).toBeInViewport()
    await result.getByRole('button', { name: 'Expand all' }).click()
    await rowOf(result, /^first_seen.*00:14/)
      .getByRole('button', { name: 'Go to 0:14' })
      .click()
    await expectFilmAt(page, 14)
  })

  test('is searched with a count, and a value and its path are copied', async ({
    connected: page,
    account,
    context,
  }) => {
    await context.grantPermissions(['clipboard-write'])
    const result = region(await openOnly(page, account, jsonTask()), 'Result')
    const search = result.getByRole('searchbox', { name: 'Search in result' })
    await search.fill('first_seen')
    await expect(result).toContainText('1 of 3')
    await result.getByRole('button', { name: 'Next match' }).click()
    await expect(result).toContainText('2 of 3')
    await result.getByRole('button', { name: 'Copy path' }).click()
    await expect.poll(() => copied(page)).toBe('$.people[1].first_seen')
    await result.getByRole('button', { name: 'Copy value' }).click()
    await expect.poll(() => copied(page)).toBe('00:31')
  })

  test('has a list of people as a table, sorted and copied as CSV', async ({
    connected: page,
    account,
    context,
  }) => {
    await context.grantPermissions(['clipboard-write'])
    const drawer = await openOnly(page, account, jsonTask())
    const result = region(drawer, 'Result')
    const view = result.getByRole('group', { name: 'View' })
    await view.getByRole('button', { name: 'Table' }).click()
    const table = result.getByRole('table', { name: 'Result table' })
    await expect(result).toContainText('$.people')
    const names = () => table.locator('tbody tr td:nth-of-type(1)').allInnerTexts()
    await expect(table.getByRole('row')).toHaveCount(4)
    expect(await names()).toEqual(['Mira', '=Bo', 'Ann'])
    await expect(table.getByRole('row', { name: /Ann/ })).toContainText('not an integer')

    const lines = table.getByRole('columnheader', { name: 'lines' })
    await lines.getByRole('button').click()
    await expect(lines).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(names).toEqual(['=Bo', 'Mira', 'Ann'])
    await lines.getByRole('button').click()
    await expect(lines).toHaveAttribute('aria-sort', 'descending')

    await table.getByRole('button', { name: 'Go to 1:02' }).click()
    await expectFilmAt(page, 62)
    await result.getByRole('button', { name: 'Copy as CSV' }).click()
    await expect.poll(() => copied(page)).toMatch(/^\ufeff?"name","first_seen","lines"\r\n/)
    const csv = await copied(page)
    // No spreadsheet may take a name for a formula.
    expect(csv).toContain(`"'=Bo","00:31","9"`)

    await view.getByRole('button', { name: 'Tree' }).click()
    await expect(treeOf(result)).toBeVisible()
  })

  test('that is torn keeps its whole elements, in the table too', async ({
    connected: page,
    account,
  }) => {
    const result = region(
      await openOnly(page, account, jsonTask(data.slice(0, data.indexOf('"many"') - 4), 'length')),
      'Result',
    )
    await expect(result).toContainText('Cut: the JSON stops inside $.people[2]')
    await expect(treeOf(result)).toContainText('Mira')
    // What was never written is not missing by a fault of the answer's shape.
    await expect(treeOf(result)).not.toContainText('missing: rating')
    await result.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Table' }).click()
    await expect(result.getByRole('table')).toContainText('Mira')
  })

  test('that is 100,000 levels deep is shown as text', async ({ connected: page, account }) => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const result = region(
      await openOnly(page, account, makeTask({ result: answer(deep) })),
      'Result',
    )
    await expect(result).toContainText('Nested 100,000 levels deep: shown as text.')
    await expect(treeOf(result)).toHaveCount(0)
  })
})
