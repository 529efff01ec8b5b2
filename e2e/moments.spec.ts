import { drawerOf, openOnly, openTask, region } from './drawer.ts'
import {
  barOf,
  chosenIn,
  copied,
  expectFilmAt,
  expectFilmPast,
  expectSelected,
  filmOf,
  filmTask,
  listOf,
  positionOf,
  rowsIn,
  segmentRow,
  videoOf,
} from './film.ts'
import { connect, expect, expectQuery, makeTasks, rowOf, test } from './fixtures.ts'

test.describe('A link to a moment', () => {
  const links = [
    { query: '?seg=scenes.2', seconds: 24, bar: 'scenes 0:24–0:36', row: ['scenes', 2] },
    { query: '?t=30.5', seconds: 30.5 },
    { query: '?seg=titles.1&t=31', seconds: 31, bar: 'titles 0:30–0:31.500', row: ['titles', 1] },
    { query: '?t=3605&offset=3600', seconds: 5 },
  ] as const
  for (const link of links) {
    test(`${link.query} lands there, with the film standing still`, async ({
      connected: page,
      account,
    }) => {
      const task = filmTask()
      const drawer = await openOnly(page, account, task, link.query)
      await expectFilmAt(page, link.seconds)
      if ('row' in link) {
        await expectSelected(drawer, link.bar, segmentRow(drawer, link.row[0], link.row[1]))
      } else {
        await expect(chosenIn(drawer)).toHaveCount(0)
      }
      await expect(page).toHaveURL(`/tasks/${task.task_id}${link.query}`)
      await filmOf(drawer).getByRole('button', { name: 'Play', exact: true }).click()
      await expectFilmPast(page, link.seconds + 0.2)
    })
  }

  test('is copied from the player and from a segment, and opens in another browser', async ({
    connected: page,
    account,
    browser,
    contextOptions,
    context,
    baseURL,
    guard,
  }) => {
    await context.grantPermissions(['clipboard-write'])
    const task = filmTask()
    await account.put({ tasks: [task, ...makeTasks(2)] })
    const drawer = await openTask(page, task.task_id, '?page_limit=10')
    const position = positionOf(drawer)
    await barOf(drawer, 'titles 0:30–0:31.500').click()
    await position.focus()
    await page.keyboard.press('.')
    await expectFilmAt(page, 30.04)
    await filmOf(drawer).getByRole('button', { name: 'Copy link to this moment' }).click()
    const fromPlayer = `${baseURL}/tasks/${task.task_id}?page_limit=10&seg=titles.1&t=30.04`
    await expect.poll(() => copied(page)).toBe(fromPlayer)
    const row = segmentRow(drawer, 'scenes', 3)
    await row.hover()
    await row.getByRole('button', { name: 'Copy link to this moment, 0:36' }).click()
    await expect.poll(() => copied(page)).toContain('seg=scenes.3&t=36')
    const fromRow = await copied(page)

    const fresh = await browser.newContext(contextOptions)
    await guard.watch(fresh)
    const other = await fresh.newPage()
    await connect(other, account)
    await other.goto(fromPlayer)
    await expectFilmAt(other, 30.04)
    const there = drawerOf(other, task.task_id)
    await expectSelected(there, 'titles 0:30–0:31.500', segmentRow(there, 'titles', 1))
    await other.goto(fromRow)
    await expectFilmAt(other, 36)
    await expectSelected(there, 'scenes 0:36–0:48', segmentRow(there, 'scenes', 3))
    await fresh.close()
  })

  test('that cannot be used is named with the reason, and cleared with a click', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask(), '?seg=scenes&t=soon&offset=1e3')
    const alerts = drawer.getByRole('alert')
    await expect(alerts).toHaveCount(3)
    for (const [name, text, reason] of [
      ['seg', 'scenes', 'is not the ID of a definition, a dot and a number'],
      ['t', 'soon', 'is not a number of seconds'],
      ['offset', '1e3', 'is not a number of seconds'],
    ] as const) {
      const alert = alerts.filter({ hasText: `${name}=${text}` })
      await expect(alert).toContainText(reason)
      await alert.getByRole('button', { name: `Clear ${name}` }).click()
      await expect(alert).toHaveCount(0)
    }
    await expectQuery(page, {})
    expect(await videoOf(page)).toMatchObject({ time: 0, paused: true })
  })

  test('to a segment that the answer does not hold says so', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask(), '?seg=goals.7')
    await expect(drawer.getByRole('alert')).toContainText('seg=goals.7')
    await drawer.getByRole('alert').getByRole('button', { name: 'Clear seg' }).click()
    await expectQuery(page, {})
  })
})

test.describe('The address', () => {
  test('follows what is chosen, and Back leads to what was chosen before', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask(), '?page_limit=10')
    await barOf(drawer, 'scenes 0:12–0:24').click()
    await expectQuery(page, { page_limit: '10', seg: 'scenes.1' })
    await listOf(drawer, 'titles').getByRole('button', { name: 'Seek to 1:02' }).click()
    await expectQuery(page, { page_limit: '10', seg: 'titles.2' })
    await expectFilmAt(page, 62)

    await page.goBack()
    await expectQuery(page, { page_limit: '10', seg: 'scenes.1' })
    await expectSelected(drawer, 'scenes 0:12–0:24', segmentRow(drawer, 'scenes', 1))
    await page.goBack()
    await expectQuery(page, { page_limit: '10' })
    await expect(chosenIn(filmOf(drawer))).toHaveCount(0)
    await page.goForward()
    await expectSelected(drawer, 'scenes 0:12–0:24', segmentRow(drawer, 'scenes', 1))
  })

  test('has no step for what is chosen again: the film goes back to its start', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    const row = segmentRow(drawer, 'scenes', 2)
    await row.getByRole('button', { name: 'Seek to 0:24' }).click()
    await expectQuery(page, { seg: 'scenes.2' })
    const entries = await page.evaluate(() => history.length)
    await positionOf(drawer).press('End')
    await barOf(drawer, 'scenes 0:24–0:36').dblclick()
    await expectFilmAt(page, 24)
    await positionOf(drawer).press('End')
    await row.getByRole('button', { name: 'Seek to 0:24' }).click()
    await expectFilmAt(page, 24)
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await page.goBack()
    await expectQuery(page, {})
  })

  test('does not follow what plays, nor a film that is sought', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask(), '?seg=scenes.0')
    const entries = await page.evaluate(() => history.length)
    await filmOf(drawer).getByRole('combobox', { name: 'Speed' }).selectOption('4×')
    await filmOf(drawer).getByRole('button', { name: 'Play', exact: true }).click()
    await expectFilmPast(page, 12.5)
    await positionOf(drawer).focus()
    await page.keyboard.press('PageUp')
    await expectFilmPast(page, 19)
    await page.keyboard.press('k')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: true })
    await expectQuery(page, { seg: 'scenes.0' })
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await expect(segmentRow(drawer, 'scenes', 0)).toHaveAttribute('aria-current', 'true')
  })

  test('keeps how far the clock of a film is off, and every time is that clock’s', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    const entries = await page.evaluate(() => history.length)
    const offset = filmOf(drawer).getByRole('textbox', { name: 'Clock starts at' })
    await offset.fill('0:20')
    await offset.press('Enter')
    await expectQuery(page, { offset: '20' })
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await barOf(drawer, 'scenes 0:24–0:36').click()
    await expectFilmAt(page, 4)
    await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', '0:24')
    await expectQuery(page, { offset: '20', seg: 'scenes.2' })
    await page.reload()
    await expectFilmAt(page, 4)
    await expect(offset).toHaveValue('0:20')
  })

  test('keeps what segments are filtered by, and leads to it again', async ({
    connected: page,
    account,
    context,
  }) => {
    await context.grantPermissions(['clipboard-write'])
    const [task, next] = [filmTask(), filmTask({ created_at: '2026-11-20T09:20:00.000Z' })]
    await account.put({ tasks: [task, next] })
    const drawer = await openTask(page, task.task_id)
    const entries = await page.evaluate(() => history.length)
    const search = drawer.getByRole('searchbox', { name: 'Search in segments' })
    await search.pressSequentially('market')
    await expectQuery(page, { find: 'market' })
    const palette = region(drawer, 'Segments').getByRole('group', { name: 'palette' })
    await palette.getByRole('button', { name: 'orange 1' }).click()
    await expectQuery(page, { find: 'market', pick: 'scenes:palette:orange' })
    await drawer.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect.poll(() => copied(page)).toContain('find=market&pick=scenes%3Apalette%3Aorange')
    expect(await page.evaluate(() => history.length)).toBe(entries)

    await page.reload()
    await expect(search).toHaveValue('market')
    await expect(palette.getByRole('button', { name: 'orange 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(rowsIn(drawer, 'scenes')).toHaveCount(1)

    await drawer.getByRole('button', { name: 'Next task' }).click()
    await expect(page).toHaveURL(`/tasks/${next.task_id}?find=market`)
    const there = drawerOf(page, next.task_id)
    await expect(rowsIn(there, 'scenes')).toHaveCount(1)
    await there.getByRole('button', { name: 'Show all segments' }).click()
    await expectQuery(page, {})
    await page.goBack()
    await expectQuery(page, { find: 'market', pick: 'scenes:palette:orange' })
    await expect(search).toHaveValue('market')
  })

  test('of another task does not carry the moment of this one', async ({
    connected: page,
    account,
  }) => {
    const [newer, older] = makeTasks(2)
    const task = filmTask({ created_at: '2026-11-20T09:29:30.000Z' })
    const next = filmTask({ created_at: '2026-11-20T09:29:10.000Z' })
    await account.put({ tasks: [newer, task, next, older].filter((one) => one !== undefined) })
    const query = '?page_limit=10&seg=scenes.2&t=30&offset=3'
    const drawer = await openTask(page, task.task_id, query)
    await expectFilmAt(page, 27)
    const link = rowOf(page, next.task_id).getByRole('link')
    await expect(link).toHaveAttribute('href', `/tasks/${next.task_id}?page_limit=10`)
    await drawer.getByRole('button', { name: 'Next task' }).click()
    await expect(page).toHaveURL(`/tasks/${next.task_id}?page_limit=10`)
    await expect(chosenIn(region(drawerOf(page, next.task_id), 'Segments'))).toHaveCount(0)
    await expect.poll(() => videoOf(page)).toMatchObject({ time: 0, paused: true })

    await page.goBack()
    await expect(page).toHaveURL(`/tasks/${task.task_id}${query}`)
    await drawer.getByRole('button', { name: 'Close task' }).click()
    await expect(page).toHaveURL('/tasks?page_limit=10')
  })
})
