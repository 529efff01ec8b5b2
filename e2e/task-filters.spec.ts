import type { Page } from 'playwright/test'
import {
  connect,
  expect,
  expectQuery,
  failedLoad,
  filtersOf,
  listQueries,
  makeTask,
  makeTasks,
  pageQueries,
  rowOf,
  rowsOf,
  shownIds,
  test,
  type Account,
} from './fixtures.ts'

const filmUrl = 'https://media.example.com/harbour tour.mp4?cut=2&take=1'.replace(' ', '%20')
const signedUrl =
  'https://bucket.s3.amazonaws.com/film.mp4?X-Amz-Signature=0123456789abcdef&X-Amz-Expires=60'
const asset_id = '6916fd9a5d9f4a0c8a1b2c3d'
const video_id = '69170a0b5d9f4a0c8a1b2c3e'

const onFilm = { video_source: { type: 'url' as const, url: filmUrl } }
const onAsset = { video_source: { type: 'asset_id' as const, asset_id } }
const timeBased = { request_params: { analysis_mode: 'time_based_metadata' as const } }

/** One task that every filter of a test finds, and others that each lack one of them. */
const manyTasks = () => [
  makeTask({ ...onFilm, ...timeBased, status: 'failed', task_id: 'film-failed-timed' }),
  makeTask({ ...onFilm, ...timeBased, status: 'ready', task_id: 'film-ready-timed' }),
  makeTask({ ...onFilm, status: 'failed', task_id: 'film-failed-general' }),
  makeTask({ ...onAsset, status: 'failed', task_id: 'asset-failed-general' }),
  makeTask({ ...timeBased, status: 'failed', task_id: 'other-failed-timed' }),
]

const status = (page: Page) => page.getByRole('combobox', { name: 'Status' })
const mode = (page: Page) => page.getByRole('combobox', { name: 'Analysis mode' })
const box = (page: Page, name: 'Video URL' | 'Asset ID') => page.getByRole('textbox', { name })

const expectRows = (page: Page, ids: string[]) =>
  expect.poll(async () => (await shownIds(page)).sort()).toEqual(ids.toSorted())

/** How the list was asked for with a filter on. */
const filteredQueries = async (account: Account) =>
  (await pageQueries(account)).filter((query) => Object.keys(query).length > 2)

test.describe('A filter', () => {
  const filters = [
    {
      query: { status: 'ready' },
      set: (page: Page) => status(page).selectOption('ready'),
      finds: ['film-ready-timed'],
    },
    {
      query: { analysis_mode: 'time_based_metadata' },
      set: (page: Page) => mode(page).selectOption('time_based_metadata'),
      finds: ['film-failed-timed', 'film-ready-timed', 'other-failed-timed'],
    },
    {
      query: { video_url: filmUrl },
      set: async (page: Page) => {
        await box(page, 'Video URL').fill(filmUrl)
        await box(page, 'Video URL').press('Enter')
      },
      finds: ['film-failed-timed', 'film-ready-timed', 'film-failed-general'],
    },
    {
      query: { asset_id },
      set: async (page: Page) => {
        await box(page, 'Asset ID').fill(asset_id)
        // Leaving the box is enough.
        await box(page, 'Asset ID').press('Tab')
      },
      finds: ['asset-failed-general'],
    },
  ]

  for (const { query, set, finds } of filters) {
    const [[name = '', value = ''] = []] = Object.entries(query)
    test(`by ${name} narrows the list, lives in the URL and survives a reload`, async ({
      connected: page,
      account,
    }) => {
      await account.put({ tasks: manyTasks() })
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(5)

      await set(page)
      await expectRows(page, finds)
      await expectQuery(page, { [name]: value })
      expect(await filteredQueries(account)).toEqual([
        { [name]: value, page: '1', page_limit: '20' },
      ])

      await page.reload()
      await expectRows(page, finds)
      await expect(filtersOf(page).getByRole('listitem')).toContainText([name])

      await page.getByRole('button', { name: `Remove filter ${name}` }).click()
      await expect(page).toHaveURL('/tasks')
      await expect(rowsOf(page)).toHaveCount(5)
    })
  }

  test('goes on with those that are on, and Clear filters ends them all', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks')
    await expect(page.getByRole('button', { name: 'Clear filters' })).toHaveCount(0)
    await status(page).selectOption('failed')
    await mode(page).selectOption('time_based_metadata')
    await expectRows(page, ['film-failed-timed', 'other-failed-timed'])
    await box(page, 'Video URL').fill(filmUrl)
    await box(page, 'Video URL').press('Enter')

    await expectRows(page, ['film-failed-timed'])
    const query = { status: 'failed', analysis_mode: 'time_based_metadata', video_url: filmUrl }
    await expectQuery(page, query)
    const asked = await filteredQueries(account)
    expect(asked.filter((one) => 'video_url' in one)).toEqual([
      { ...query, page: '1', page_limit: '20' },
    ])

    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page).toHaveURL('/tasks')
    await expect(rowsOf(page)).toHaveCount(5)
    await expect(status(page)).toHaveValue('')
    await expect(box(page, 'Video URL')).toHaveValue('')
  })

  test('leaves the focus where one goes on when it is taken off by a key', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto(`/tasks?status=failed&analysis_mode=time_based_metadata&asset_id=${asset_id}`)
    const remove = (name: string) => page.getByRole('button', { name: `Remove filter ${name}` })
    await remove('analysis_mode').press('Enter')
    await expect(remove('analysis_mode')).toHaveCount(0)
    await expect(remove('asset_id')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(remove('status')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/tasks')
    await expect(status(page)).toBeFocused()

    await status(page).selectOption('canceled')
    await page
      .getByRole('main')
      .getByRole('button', { name: 'Clear filters' })
      .last()
      .press('Enter')
    await expect(rowsOf(page)).toHaveCount(5)
    await expect(status(page)).toBeFocused()
  })

  test('is the same for whoever opens the link in another browser', async ({
    connected: page,
    account,
    browser,
    guard,
    contextOptions,
    baseURL,
  }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks')
    await status(page).selectOption('failed')
    await box(page, 'Video URL').fill(filmUrl)
    await box(page, 'Video URL').press('Enter')
    await expectRows(page, ['film-failed-timed', 'film-failed-general'])
    const shared = page.url()

    const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }) })
    await guard.watch(context)
    const other = await context.newPage()
    await connect(other, account)
    await other.goto(shared)
    await expectRows(other, ['film-failed-timed', 'film-failed-general'])
    await expect(status(other)).toHaveValue('failed')
    await expect(box(other, 'Video URL')).toHaveValue(filmUrl)
    await context.close()
  })

  test('goes back to page 1 in the same step of history', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(25) })
    await page.goto('/tasks')
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(rowsOf(page)).toHaveCount(5)
    await status(page).selectOption('ready')
    await expect(rowsOf(page)).toHaveCount(20)
    await expectQuery(page, { status: 'ready' })

    await page.goBack()
    await expectQuery(page, { page: '2' })
    await expect(rowsOf(page)).toHaveCount(5)
    await expect(status(page)).toHaveValue('')
  })

  test('that finds nothing says so and offers the way out', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(2) })
    await page.goto(`/tasks?asset_id=${asset_id}`)
    await expect(page.getByRole('heading', { name: 'No tasks match' })).toBeVisible()
    await expect(page.getByText('No tasks yet')).toHaveCount(0)
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click()
    await expect(rowsOf(page)).toHaveCount(2)
  })

  test('leaves parameters alone that are not of this app', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks?utm_source=mail&status=failed')
    await mode(page).selectOption('general')
    await expectQuery(page, { utm_source: 'mail', status: 'failed', analysis_mode: 'general' })
    await expectRows(page, ['asset-failed-general', 'film-failed-general'])
    expect(JSON.stringify(await listQueries(account))).not.toContain('utm_source')
  })

  test('by the deprecated video_id is there only when the address has it', async ({
    connected: page,
    account,
  }) => {
    const indexed = makeTask({ video_source: { type: 'video_id', video_id } })
    await account.put({ tasks: [indexed, makeTask()] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(filtersOf(page).getByText('video_id')).toHaveCount(0)

    await page.goto(`/tasks?video_id=${video_id}`)
    await expectRows(page, [indexed.task_id])
    await expect(filtersOf(page).getByRole('listitem')).toContainText(/deprecated/)
    await page.getByRole('button', { name: 'Remove filter video_id' }).click()
    await expect(page).toHaveURL('/tasks')
  })
})

test('Back and Forward walk through filters and pages', async ({ connected: page, account }) => {
  const failed = makeTasks(12, () => ({ status: 'failed' }))
  await account.put({ tasks: [...makeTasks(15), ...failed] })
  await page.goto('/tasks?page_limit=10')
  await status(page).selectOption('failed')
  await expectQuery(page, { page_limit: '10', status: 'failed' })
  await expect(page.getByText('Page 1 of 2', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await expectQuery(page, { page_limit: '10', status: 'failed', page: '2' })

  await page.goBack()
  await expect(page.getByText('Page 1 of 2', { exact: true })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(10)
  await page.goBack()
  await expect(page.getByText('Page 1 of 3', { exact: true })).toBeVisible()
  await expect(status(page)).toHaveValue('')
  await page.goForward()
  await expect(page.getByText('Page 1 of 2', { exact: true })).toBeVisible()
  await expect(status(page)).toHaveValue('failed')
  await page.goForward()
  await expect(page.getByText('Page 2 of 2', { exact: true })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(2)
})

test.describe('A value for a filter', () => {
  test('may have spaces around it', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks')
    await box(page, 'Video URL').fill(`  ${filmUrl} `)
    await box(page, 'Video URL').press('Enter')
    await expectQuery(page, { video_url: filmUrl })
    await expect(rowsOf(page)).toHaveCount(3)
  })

  test('is applied as soon as it is pasted, without the spaces around it', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks')
    // The clipboard is one for all tests of a machine: only the event is the browser's.
    await box(page, 'Video URL').evaluate((input, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const init = { clipboardData, bubbles: true, cancelable: true }
      input.dispatchEvent(new ClipboardEvent('paste', init))
    }, `\n ${filmUrl}\t`)
    await expectQuery(page, { video_url: filmUrl })
    await expect(rowsOf(page)).toHaveCount(3)
  })

  test('that cannot be one is said where it was typed and not sent', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(1) })
    await page.goto('/tasks')
    for (const [name, typed] of [
      ['Asset ID', '../indexes'],
      ['Video URL', 'film.mp4'],
    ] as const) {
      await box(page, name).fill(typed)
      await box(page, name).press('Enter')
      await expect(filtersOf(page).getByRole('alert')).toBeVisible()
      await expect(box(page, name)).toHaveValue(typed)
      await expect(page).toHaveURL('/tasks')
      await page.getByRole('button', { name: 'Discard' }).click()
      await expect(filtersOf(page).getByRole('alert')).toHaveCount(0)
    }
    expect(await filteredQueries(account)).toEqual([])
  })

  // S02
  test('that looks like a key does not go into the address', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(1) })
    await page.goto('/tasks')
    await box(page, 'Asset ID').fill('tlk_0123456789ABCDEF')
    await box(page, 'Asset ID').press('Enter')
    const warning = filtersOf(page).getByRole('alert')
    await expect(warning).toContainText('This looks like an API key.')
    await expect(page).toHaveURL('/tasks')
    expect(await filteredQueries(account)).toEqual([])
  })

  // S14
  test('that cannot be used is named without what signs it', async ({ connected: page }) => {
    const params = [
      ['video_url', 'https://a.example/1.mp4'],
      ['video_url', signedUrl],
    ]
    await page.goto(`/tasks?${new URLSearchParams(params)}`)
    const alert = filtersOf(page).getByRole('alert')
    await expect(alert).toContainText('is given twice')
    await expect(alert).not.toContainText('0123456789abcdef')
    expect(await page.title()).not.toContain('0123456789abcdef')
  })

  // S14
  test('that is a signed URL is warned about before it goes into the address', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask({ video_source: { type: 'url', url: signedUrl } })
    await account.put({ tasks: [task, makeTask()] })
    await page.goto('/tasks')
    await box(page, 'Video URL').fill(signedUrl)
    await box(page, 'Video URL').press('Enter')
    const warning = filtersOf(page).getByRole('alert')
    await expect(warning).toContainText('signed')
    await expect(warning).not.toContainText('0123456789abcdef')
    await expect(page).toHaveURL('/tasks')
    expect(await filteredQueries(account)).toEqual([])

    await warning.getByRole('button', { name: 'Discard' }).click()
    await expect(box(page, 'Video URL')).toHaveValue('')
    await expect(page).toHaveURL('/tasks')

    await box(page, 'Video URL').fill(signedUrl)
    await box(page, 'Video URL').press('Enter')
    await warning.getByRole('button', { name: 'Filter anyway' }).click()
    await expectRows(page, [task.task_id])
    await expectQuery(page, { video_url: signedUrl })
    await expect(page.locator('body')).not.toContainText('0123456789abcdef')
  })
})

test.describe('Tasks on the same video', () => {
  test('are listed by buttons that say on which film', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks')
    const same = (task: string, rowName: string) =>
      rowOf(page, task).getByRole('button', {
        name: `Tasks on this film, ${rowName}`,
        exact: true,
      })
    await expect(same('film-ready-timed', 'harbour tour.mp4')).toHaveCount(1)
    // A film without a name is told by its task.
    await expect(same('asset-failed-general', 'asset-failed-general')).toHaveCount(1)
  })

  test('are found from a row, with the filters that are on', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks() })
    await page.goto('/tasks?status=failed')
    const same = { name: 'Tasks on this film' }
    await rowOf(page, 'film-failed-general').hover()
    await rowOf(page, 'film-failed-general').getByRole('button', same).click()
    await expectQuery(page, { status: 'failed', video_url: filmUrl })
    await expectRows(page, ['film-failed-general', 'film-failed-timed'])
    // Nothing left to add.
    await expect(page.getByRole('button', same)).toHaveCount(0)

    await page.goBack()
    await rowOf(page, 'asset-failed-general').hover()
    await rowOf(page, 'asset-failed-general').getByRole('button', same).click()
    await expectQuery(page, { status: 'failed', asset_id })
    await expectRows(page, ['asset-failed-general'])
  })

  test('are found among all, and without the signature, where the film has one', async ({
    connected: page,
    account,
    guard,
  }) => {
    const again = signedUrl.replace('0123456789abcdef', 'fedcba9876543210')
    guard.keepSecret('0123456789abcdef')
    guard.keepSecret('fedcba9876543210')
    const on = (url: string) => ({ video_source: { type: 'url' as const, url } })
    await account.put({
      tasks: [
        makeTask({ ...on(signedUrl), status: 'failed', task_id: 'signed-failed' }),
        makeTask({ ...on(again), status: 'failed', task_id: 'signed-again-failed' }),
        makeTask({ ...on(again), status: 'ready', task_id: 'signed-again-ready' }),
        makeTask({ ...onFilm, status: 'failed', task_id: 'film-failed' }),
      ],
    })
    const same = { name: 'Tasks on this film' }
    const found = {
      scope: 'all',
      status: 'failed',
      source: 'https://bucket.s3.amazonaws.com/film.mp4?•••',
    }
    // Both where the API filters and where all tasks are read already.
    for (const scope of ['page', 'all']) {
      await page.goto(scope === 'all' ? '/tasks?status=failed&scope=all' : '/tasks?status=failed')
      await expectRows(page, ['signed-failed', 'signed-again-failed', 'film-failed'])
      await rowOf(page, 'signed-failed').hover()
      await rowOf(page, 'signed-failed').getByRole('button', same).click()
      await expectQuery(page, found)
      await expectRows(page, ['signed-failed', 'signed-again-failed'])
      await expect(page.getByRole('button', same)).toHaveCount(0)
    }
    await expect(page.locator('body')).not.toContainText('0123456789abcdef')
  })

  test('are not offered where the film has no address that is short enough for a link', async ({
    connected: page,
    account,
  }) => {
    const url = `https://films.example.com/${'a'.repeat(500)}.mp4?X-Amz-Signature=5eC7et`
    await account.put({ tasks: [makeTask({ video_source: { type: 'url', url } })] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Tasks on this film' })).toHaveCount(0)
  })
})

test.describe('A value in the address that cannot be used', () => {
  const broken = [
    ['status', 'done'],
    ['status', ''],
    ['analysis_mode', 'fast'],
    ['video_url', 'film.mp4'],
    ['video_url', `https://media.example.com/${'a'.repeat(2048)}`],
    ['asset_id', '../indexes'],
    ['video_id', '123'],
  ] as const

  // S31
  test('as a filter is named, and neither sent nor left out in silence', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(3) })
    for (const [name, value] of broken) {
      await test.step(`${name}=${value.slice(0, 40)}`, async () => {
        const query = new URLSearchParams({ [name]: value, analysis_mode: 'general' })
        query.set(name, value)
        await page.goto(`/tasks?${query}`)
        const alert = filtersOf(page).getByRole('alert')
        await expect(alert).toContainText(`${name}=${value.slice(0, 40)}`)
        await expect(page.getByRole('heading', { name: 'The list is not shown' })).toBeVisible()
        await expect(page.getByRole('table')).toHaveCount(0)
        await expect(page.getByText('No tasks')).toHaveCount(0)
      })
    }
    expect(await account.requests()).toEqual([])

    await page.getByRole('button', { name: 'Clear video_id' }).click()
    await expect(page).toHaveURL('/tasks?analysis_mode=general')
    await expect(rowsOf(page)).toHaveCount(3)
  })

  test('is named when a filter is given twice', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(1) })
    await page.goto('/tasks?status=ready&status=failed')
    await expect(filtersOf(page).getByRole('alert')).toContainText('status=ready, failed')
    await expect(page.getByRole('table')).toHaveCount(0)
    expect(await account.requests()).toEqual([])
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page).toHaveURL('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
  })

  test('as a page, a size or an order is named, and the default used', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(3) })
    for (const [name, value] of [
      ['page', '0'],
      ['page', '1000001'],
      ['page', '2.5'],
      ['page_limit', '51'],
      ['page_limit', 'all'],
      ['sort', 'colour'],
    ]) {
      await test.step(`${name}=${value}`, async () => {
        await page.goto(`/tasks?${name}=${value}`)
        await expect(filtersOf(page).getByRole('alert')).toContainText(`${name}=${value}`)
        await expect(rowsOf(page)).toHaveCount(3)
      })
    }
    const asked = new Set((await pageQueries(account)).map((query) => JSON.stringify(query)))
    expect([...asked]).toEqual([JSON.stringify({ page: '1', page_limit: '20' })])
    await page.getByRole('button', { name: 'Clear sort' }).click()
    await expect(page).toHaveURL('/tasks')
  })
})

test.describe('The status canceled', () => {
  test('is a filter like any other', async ({ connected: page, account }) => {
    const task = makeTask({ status: 'canceled' })
    await account.put({ tasks: [task, makeTask()] })
    await page.goto('/tasks')
    await status(page).selectOption('canceled')
    await expectRows(page, [task.task_id])
    await expect(rowOf(page, task.task_id)).toContainText('canceled')
  })

  test('is refused by an API that does not know it, and that is shown', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: makeTasks(2), legacy: true })
    await page.goto('/tasks?status=canceled')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('400')
    await expect(alert).toContainText('parameter_invalid')
    await expect(alert).toContainText('The status parameter is invalid.')
    await expect(rowsOf(page)).toHaveCount(0)
    expect(await pageQueries(account)).toHaveLength(1)

    await page.getByRole('search').getByRole('button', { name: 'Clear filters' }).click()
    await expect(rowsOf(page)).toHaveCount(2)
  })
})
