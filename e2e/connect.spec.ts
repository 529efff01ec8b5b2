import type { Page } from 'playwright/test'
import {
  connectByForm,
  expect,
  expectAnswered,
  failedLoad,
  listQueries,
  makeTask,
  makeTasks,
  newAccount,
  rowOf,
  rowsOf,
  settledCount,
  test,
} from './fixtures.ts'
import { ageSession, placesToLeak, storedRecord } from './leaks.ts'

const MINUTE = 60_000

const connectHeading = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Connect to TwelveLabs' })
const signOut = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()

test.describe('Connecting', () => {
  test('a key that the API accepts opens the list and stays in the session storage of the tab', async ({
    page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/')
    await expect(page).toHaveURL('/connect')
    await expect(connectHeading(page)).toBeVisible()
    await expect(page.getByText('After connecting')).toHaveCount(0)
    await expect(page.getByLabel('API key')).toHaveAttribute('type', 'password')
    await expect(page.getByLabel('API key')).toHaveAttribute('autocomplete', 'off')

    await connectByForm(page, account)

    await expect(page).toHaveURL('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    expect(await storedRecord(page)).toContain(account.key)
    expect(await placesToLeak(page)).not.toContain(account.key)
    expect((await listQueries(account))[0]).toEqual({ page: '1', page_limit: '20' })
  })

  test('a refused key is said in the words of the API and not stored', async ({
    page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ refused: true })
    await page.goto('/connect')
    await connectByForm(page, account)

    const alert = page.getByRole('alert')
    await expect(alert).toContainText('refused this key')
    await expect(alert).toContainText('401')
    await expect(alert).toContainText('api_key_invalid')
    await expect(alert).toContainText('Check the x-api-key header). Check that it was copied whole')
    await expect(page).toHaveURL('/connect')
    await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
    expect(await storedRecord(page)).toBeNull()
    expect(await placesToLeak(page)).not.toContain(account.key)
  })

  const notKeys = [
    { what: 'nothing', typed: '', says: 'Paste your API key first' },
    { what: 'only spaces', typed: '   ', says: 'Paste your API key first' },
    { what: 'two words', typed: 'tlk_one tlk_two', says: 'cannot be a key' },
    { what: 'letters of another script', typed: 'tlk_ключ', says: 'cannot be a key' },
    { what: 'more than 256 characters', typed: `tlk_${'a'.repeat(253)}`, says: 'cannot be a key' },
  ]
  // S12
  test('what cannot be a key is said and never sent', async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await page.goto('/connect')
    for (const { what, typed, says } of notKeys) {
      await test.step(what, async () => {
        await page.getByLabel('API key').fill(typed)
        await page.getByRole('button', { name: 'Connect', exact: true }).click()
        await expect(page.getByRole('alert')).toContainText(says)
        await expect(page.getByLabel('API key')).toHaveAttribute('aria-invalid', 'true')
      })
    }
    expect(sent.filter((path) => path.startsWith('/api'))).toEqual([])
    expect(await storedRecord(page)).toBeNull()
  })

  // S12
  test('white space around a pasted key does not matter', async ({ page, account }) => {
    await page.goto('/connect')
    await page.getByLabel('API key').fill(`  ${account.key}\t`)
    await page.getByLabel('API key').press('Enter')
    await expect(page).toHaveURL('/tasks')
  })

  test('an API that cannot be reached while connecting is said, and trying again connects', async ({
    page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.fault({ reset: true, times: 1 })
    await page.goto('/connect')
    await connectByForm(page, account)
    await expect(page.getByRole('alert')).toContainText('could not be checked and was not stored')
    await expect(page.getByRole('alert')).toContainText(/[^.]\. Try again\.$/)
    expect(await storedRecord(page)).toBeNull()

    await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/tasks')
  })

  test('a web page in the place of an answer does not count as connected', async ({
    page,
    account,
  }) => {
    await account.fault({ body: '<html>Sign in to the Wi-Fi</html>', contentType: 'text/html' })
    await page.goto('/connect')
    await connectByForm(page, account)
    await expect(page.getByRole('alert')).toContainText('A web page came instead of an answer')
    await expect(page).toHaveURL('/connect')
    expect(await storedRecord(page)).toBeNull()
  })

  test('a rate limit says how long to wait', async ({ page, account, guard }) => {
    guard.expect(failedLoad)
    await account.fault({ status: 429, headers: { 'retry-after': '21600' } })
    await page.goto('/connect')
    await connectByForm(page, account)
    await expect(page.getByRole('alert')).toContainText('Wait 6 h 00 min, then')
  })

  test('a try that is given up for the sample data leaves it as it is', async ({
    page,
    account,
  }) => {
    await account.fault({ hold: true })
    await page.goto('/connect')
    await page.getByRole('button', { name: 'Explore sample data' }).click()
    await page.getByRole('link', { name: 'Connect your own account' }).click()
    await connectByForm(page, account)
    await expect.poll(() => account.struck()).toBe(1)
    await page.goBack()
    await expect(rowsOf(page)).toHaveCount(20)
    await expectAnswered(page)
    expect(await storedRecord(page)).not.toContain(account.key)

    await page.getByRole('link', { name: 'Connect your own account' }).click()
    await connectByForm(page, account)
    await expect(page.getByRole('button', { name: 'Connecting…' })).toBeVisible()
    await signOut(page)
    await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  // S12
  test('a key can be looked at, and hides again by itself', async ({ page }) => {
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.goto('/connect')
    await page.getByRole('button', { name: 'Show key' }).click()
    await expect(page.getByLabel('API key')).toHaveAttribute('type', 'text')
    await page.clock.runFor(15_000)
    await expect(page.getByLabel('API key')).toHaveAttribute('type', 'password')
  })

  // S10
  test('the page says where a key is kept and for how long', async ({ page }) => {
    await page.goto('/connect')
    await page.getByText('Where your key is kept').click()
    await expect(page.getByText(/session storage/).first()).toBeVisible()
    await expect(page.getByText(/30 minutes/).first()).toBeVisible()
    await expect(page.getByText(/12 hours/).first()).toBeVisible()
  })

  test('sample data works without a key and without one request to the API', async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await page.goto('/tasks?status=failed')
    await page.getByRole('button', { name: 'Explore sample data' }).click()
    await expect(page).toHaveURL('/tasks?status=failed')
    await expect(rowsOf(page)).toHaveCount(20)
    await expect(page.getByRole('banner')).toContainText('Sample data')
    expect(sent.filter((path) => path.startsWith('/api'))).toEqual([])

    await page.getByRole('link', { name: 'Connect your own account' }).click()
    await expect(page.getByLabel('API key')).toBeVisible()
  })

  test('a browser that refuses its storage keeps the session as long as the page', async ({
    page,
    account,
  }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Refused', 'QuotaExceededError')
      }
    })
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/connect')
    await connectByForm(page, account)
    await expect(rowsOf(page)).toHaveCount(2)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expectAnswered(page)
    await expect(rowsOf(page)).toHaveCount(2)
    await page.reload()
    await expect(connectHeading(page)).toBeVisible()
  })
})

test.describe('An address opened without a key', () => {
  test('is shown after connecting, with its filters', async ({ page, account }) => {
    const task = makeTask({ status: 'failed' })
    await account.put({ tasks: [task, ...makeTasks(3)] })
    const address = '/tasks?status=failed&page_limit=10'
    await page.goto(address)
    await expect(page).toHaveURL('/connect')
    await expect(page.getByText(address)).toBeVisible()

    await connectByForm(page, account)
    await expect(page).toHaveURL(address)
    await expect(rowsOf(page)).toHaveCount(1)
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('failed')
  })

  test('is shown after connecting when it is that of a task', async ({ page, account }) => {
    const task = makeTask()
    await account.put({ tasks: [task] })
    await page.goto(`/tasks/${task.task_id}?status=ready`)
    await connectByForm(page, account)
    await expect(page).toHaveURL(`/tasks/${task.task_id}?status=ready`)
    await expect(page.getByLabel(`Task ${task.task_id}`)).toBeVisible()
  })

  test('keeps its place through a refused key', async ({ page, account, guard }) => {
    guard.expect(failedLoad)
    const refused = await newAccount({ refused: true })
    await page.goto('/tasks?analysis_mode=general')
    await connectByForm(page, refused)
    await expect(page.getByRole('alert')).toBeVisible()
    await connectByForm(page, account)
    await expect(page).toHaveURL('/tasks?analysis_mode=general')
  })

  // S05
  test('has a key taken out of it, which is never used', async ({ page, account }) => {
    const used: (string | undefined)[] = []
    page.on('request', (request) => used.push(request.headers()['x-api-key']))
    for (const address of [
      '/tasks?api_key=tlk_of_somebody&status=failed',
      '/tasks?x-api-key=tlk_of_somebody&status=failed',
      '/tasks?status=failed&note=tlk_of_somebody',
      '/tasks?status=failed#key=tlk_of_somebody',
      '/tasks/tlk_of_somebody?status=failed',
    ]) {
      await test.step(address, async () => {
        await page.goto(address)
        await expect(page).toHaveURL('/connect')
        expect(await placesToLeak(page)).not.toContain('tlk_of_somebody')
        expect(await storedRecord(page)).toBeNull()
      })
    }
    await connectByForm(page, account)
    await expect(page).toHaveURL('/tasks?status=failed')
    expect(used).not.toContain('tlk_of_somebody')
  })
})

test.describe('The end of a session', () => {
  // S06
  test('after signing out, Back shows nothing of it', async ({ connected: page, account }) => {
    const [task = makeTask()] = makeTasks(1)
    await account.put({ tasks: [task, makeTask({ status: 'failed', custom_id: 'secret-film' })] })
    await page.goto('/tasks')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('failed')
    await expect(rowsOf(page)).toHaveCount(1)

    await signOut(page)
    await expect(connectHeading(page)).toBeVisible()
    expect(await storedRecord(page)).toBeNull()
    expect(await placesToLeak(page)).not.toContain('secret-film')

    await page.goBack()
    await expect(connectHeading(page)).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(0)
    expect(await placesToLeak(page)).not.toContain('secret-film')

    await page.reload()
    await expect(connectHeading(page)).toBeVisible()
  })

  // S06
  test('after signing out nothing more is asked with the key', async ({
    connected: page,
    account,
  }) => {
    await page.clock.install()
    await account.put({ tasks: [makeTask({ status: 'processing' })] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await signOut(page)
    const before = await settledCount(page, account)
    await page.clock.runFor(10 * MINUTE)
    expect(await settledCount(page, account)).toBe(before)
  })

  // S06, S07
  test('another key shows no row of the former account', async ({ connected: page, account }) => {
    const former = makeTask()
    const own = makeTask()
    await account.put({ tasks: [former] })
    const other = await newAccount({ tasks: [own] })
    await page.goto('/tasks')
    await expect(rowOf(page, former.task_id)).toBeVisible()

    await signOut(page)
    await connectByForm(page, other)
    await expect(rowOf(page, own.task_id)).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(1)
    expect(await placesToLeak(page)).not.toContain(former.task_id)
  })

  // S07
  test('an answer that comes after the key was changed is not shown', async ({
    connected: page,
    account,
  }) => {
    const former = makeTask()
    const own = makeTask()
    await account.put({ tasks: [former] })
    await account.fault({ hold: true })
    const other = await newAccount({ tasks: [own] })
    await page.goto('/tasks')
    await expect(page.getByText('Loading tasks')).toBeVisible()
    await expect.poll(() => account.struck()).toBe(1)
    await signOut(page)
    await connectByForm(page, other)
    await expect(rowOf(page, own.task_id)).toBeVisible()

    // The former request has long been given up; its answer would be here by the second look.
    await account.clearFaults()
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(async () => (await listQueries(other)).length).toBeGreaterThan(2)
    await expect(rowsOf(page)).toHaveCount(1)
    await expect(rowOf(page, own.task_id)).toBeVisible()
  })

  // S07
  test('a list that was asked for before the app came is no answer for another key', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: makeTasks(1) })
    const refused = await newAccount({ refused: true })
    let send = () => {}
    const app = new Promise<void>((resolve) => (send = resolve))
    await page.route('**/assets/app-*.js', async (route) => {
      await app
      await route.continue()
    })
    const asked = page.waitForResponse(/analyze\/tasks\?/)
    await page.goto('/tasks', { waitUntil: 'commit' })
    await asked
    await ageSession(page, { idle: 31 * MINUTE, whole: 40 * MINUTE })
    send()
    await connectByForm(page, refused)
    await expect(page.getByText('The API refused this key')).toBeVisible()
    expect(await storedRecord(page)).toBeNull()
  })

  test('a key refused in mid-session leads back to the key form and keeps the address', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const task = makeTask()
    await account.put({ tasks: [task] })
    // List and task are both refused; that is one message, not two.
    const address = `/tasks/${task.task_id}?status=ready`
    await page.goto(address)
    await expect(rowsOf(page)).toHaveCount(1)
    await expect.poll(async () => (await account.requests()).length).toBeGreaterThan(1)
    await expectAnswered(page)
    await account.put({ tasks: [task], refused: true })
    await page.getByRole('button', { name: 'Refresh' }).click()

    await expect(connectHeading(page)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(page.getByRole('alert')).toContainText('refused your key')
    await expect(page.getByLabel('API key')).toBeFocused()
    expect(await storedRecord(page)).toBeNull()
    expect(await page.content()).not.toContain(account.key)

    await account.put({ tasks: [task] })
    await connectByForm(page, account)
    await expect(page).toHaveURL(address)
    await expect(rowsOf(page)).toHaveCount(1)
  })

  const ends = [
    { what: 'after 30 minutes without use', idle: 30 * MINUTE + 1000, whole: 40 * MINUTE },
    { what: 'after 12 hours in all', idle: 1000, whole: 12 * 60 * MINUTE + 1000 },
  ]
  for (const { what, ...ages } of ends) {
    // S08
    test(`a session ends ${what}, as soon as the page is looked at`, async ({
      connected: page,
      account,
    }) => {
      await account.put({ tasks: makeTasks(1) })
      await page.goto('/tasks?status=ready')
      await expect(rowsOf(page)).toHaveCount(1)

      await ageSession(page, ages)
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await expect(page.getByRole('alert')).toContainText('You were signed out')
      expect(await storedRecord(page)).toBeNull()

      await connectByForm(page, account)
      await expect(page).toHaveURL('/tasks?status=ready')
    })

    test(`a page loaded again ${what} shows no row and asks nothing`, async ({
      connected: page,
      account,
    }) => {
      await account.put({ tasks: makeTasks(1) })
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(1)
      await ageSession(page, ages)
      const before = await settledCount(page, account)
      await page.reload()
      await expect(connectHeading(page)).toBeVisible()
      expect(await settledCount(page, account)).toBe(before)
    })
  }

  test('looking for changes does not keep a session alive, using the page does', async ({
    connected: page,
    account,
  }) => {
    await page.clock.install()
    await account.put({ tasks: [makeTask({ status: 'processing' })] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)

    await page.clock.fastForward(29 * MINUTE)
    await page.keyboard.press('j')
    await page.clock.fastForward(29 * MINUTE)
    await expect(rowsOf(page)).toHaveCount(1)
    await page.clock.fastForward(2 * MINUTE)
    await expect(page.getByRole('alert')).toContainText('You were signed out')
  })

  test('is told two minutes before, and put off by a button, the wheel or a film', async ({
    connected: page,
    account,
  }) => {
    await page.clock.install()
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    const warning = page.getByRole('alert').filter({ hasText: 'signed out within 2 minutes' })

    await page.clock.fastForward(28 * MINUTE + 20_000)
    await expect(warning).toBeVisible()
    // As assistive technology presses it: without a pointer or a key.
    const video = page.getByRole('textbox', { name: 'Video URL' })
    await page.getByRole('button', { name: 'Stay signed in' }).dispatchEvent('click')
    await expect(warning).toHaveCount(0)

    await page.clock.fastForward(27 * MINUTE)
    await video.focus()
    await page.clock.fastForward(80_000)
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(warning).toHaveCount(0)
    await expect(video).toBeFocused()

    await page.getByRole('button', { name: 'Settings' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.clock.fastForward(28 * MINUTE + 20_000)
    await page.getByRole('dialog').getByRole('button', { name: 'Stay signed in' }).click()
    await expect(warning).toHaveCount(0)
    await page.keyboard.press('Escape')

    await page.clock.fastForward(27 * MINUTE)
    await page.mouse.wheel(0, 10)
    await page.clock.fastForward(27 * MINUTE)
    await page.evaluate(() => {
      const film = document.body.appendChild(document.createElement('video'))
      film.dispatchEvent(new Event('timeupdate'))
    })
    await page.clock.fastForward(27 * MINUTE)
    await expect(warning).toHaveCount(0)
    await expect(rowsOf(page)).toHaveCount(2)
  })
})

// S13
test('a new tab has to be given the key again', async ({ connected: page, account, context }) => {
  await account.put({ tasks: makeTasks(1) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(1)
  const second = await context.newPage()
  await second.goto('/tasks')
  await expect(connectHeading(second)).toBeVisible()
})
