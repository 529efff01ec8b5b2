import { readFile } from 'node:fs/promises'
import type { Request } from 'playwright/test'
import { openOnly, openTask, region } from './drawer.ts'
import { copied, filmTask } from './film.ts'
import {
  connectByForm,
  expect,
  failedLoad,
  makeTask,
  makeTasks,
  newAccount,
  rowOf,
  rowsOf,
  settledCount,
  test,
} from './fixtures.ts'
import { ageSession, placesToLeak, storedRecord } from './leaks.ts'

test.describe('The key', () => {
  // S01, S02, S11
  test('goes to the API as one header, and lies nowhere after a whole session', async ({
    page,
    account,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const task = filmTask()
    await account.put({ tasks: [task, ...makeTasks(3)] })
    const requests: Request[] = []
    page.on('request', (request) => requests.push(request))

    await page.goto('/tasks?status=ready')
    await connectByForm(page, account)
    await expect(rowsOf(page)).toHaveCount(4)
    const drawer = await openTask(page, task.task_id)
    await drawer.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect.poll(() => copied(page)).toContain(task.task_id)
    const link = await copied(page)
    const saving = page.waitForEvent('download')
    await region(drawer, 'Raw response')
      .getByRole('button', { name: 'Download raw response' })
      .click()
    const raw = await readFile(await (await saving).path(), 'utf8')

    const withKey = []
    for (const request of requests) {
      const headers = await request.headersArray()
      const carrying = headers.filter(({ value }) => value.includes(account.key))
      expect(request.postData() ?? '').not.toContain(account.key)
      if (carrying.length === 0) continue
      expect(carrying.map(({ name }) => name.toLowerCase())).toEqual(['x-api-key'])
      withKey.push(new URL(request.url()))
    }
    expect(withKey.length).toBeGreaterThan(2)
    for (const { origin, pathname } of withKey) {
      expect(origin).toBe(new URL(page.url()).origin)
      expect(pathname).toMatch(/^\/api\/v1\.3\//)
    }
    expect([link, raw, await placesToLeak(page)].join()).not.toContain(account.key)
    expect(await storedRecord(page)).toContain(account.key)
  })

  // S04
  test('goes nowhere else, whatever an address or a storage asks for', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(1) })
    const elsewhere = 'https://evil.example'
    await page.addInitScript((elsewhere) => {
      for (const name of ['api', 'apiUrl', 'tasklens.api', 'tasklens.apiUrl', 'baseUrl']) {
        localStorage.setItem(name, elsewhere)
        sessionStorage.setItem(name, elsewhere)
      }
    }, elsewhere)
    const paths: string[] = []
    page.on('request', (request) => paths.push(new URL(request.url()).pathname))
    const names = ['api', 'api_url', 'base', 'baseUrl', 'server', 'TWELVELABS_API_URL']
    await page.goto(`/tasks?${names.map((name) => `${name}=${elsewhere}`).join('&')}`)
    await expect(rowsOf(page)).toHaveCount(1)
    // No other origin: the guard of every test sees to that. Nor a file that could name one.
    expect(paths.filter((path) => /config|\.json/.test(path))).toEqual([])
  })

  // S09
  test('is checked before a page from the back-forward cache is seen', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(1) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await ageSession(page, { idle: 31 * 60_000, whole: 40 * 60_000 })
    const rows = await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return new Promise<number>((resolve) => {
        // The frame in which it would be painted.
        requestAnimationFrame(() => resolve(document.querySelectorAll('tr[data-task-id]').length))
      })
    })
    expect(rows).toBe(0)
    await expect(page.getByRole('alert')).toContainText('You were signed out')
    expect(await storedRecord(page)).toBeNull()
  })

  // S07, S09
  test('of another session is not seen when a page comes back from that cache', async ({
    connected: page,
    account,
  }) => {
    const own = makeTask()
    await account.put({ tasks: makeTasks(3) })
    const other = await newAccount({ tasks: [own] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(3)
    const before = await settledCount(page, account)
    const rows = await page.evaluate((key) => {
      const now = Date.now()
      const record = { v: 1, key, issuedAt: now, lastActive: now }
      sessionStorage.setItem('tasklens.connection', JSON.stringify(record))
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return new Promise<number>((resolve) => {
        requestAnimationFrame(() => resolve(document.querySelectorAll('tr[data-task-id]').length))
      })
    }, other.key)
    expect(rows).toBe(0)
    await expect(rowOf(page, own.task_id)).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(1)
    expect(await settledCount(page, account)).toBe(before)
  })
})

// S42
test('a film that is closed loads nothing more', async ({ connected: page, account }) => {
  const drawer = await openOnly(page, account, filmTask())
  const video = drawer.locator('video')
  await expect(video).toHaveAttribute('src', /\/films\//)
  expect(
    await video.evaluate((video: HTMLVideoElement) => ({
      preload: video.getAttribute('preload'),
      casting: video.disableRemotePlayback,
      crossOrigin: video.crossOrigin,
    })),
  ).toEqual({
    preload: expect.stringMatching(/^(none|metadata)$/),
    casting: true,
    crossOrigin: null,
  })

  const handle = await video.elementHandle()
  await drawer.getByRole('button', { name: 'Close task' }).click()
  await expect(drawer).toBeHidden()
  const left = await handle?.evaluate((video: HTMLVideoElement) => ({
    src: video.getAttribute('src'),
    paused: video.paused,
    network: video.networkState,
  }))
  expect(left).toEqual({ src: null, paused: true, network: 0 })
})

// S51
test('a violation of the policy anywhere fails a test', async ({ page, guard }) => {
  guard.expect(/Content Security Policy|Trusted/i, failedLoad)
  await page.goto('/connect')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'p { color: red }'
    document.head.append(style)
  })
  await expect.poll(() => guard.problems.join()).toContain('Policy violated: style-src')
  guard.problems.splice(0)
})
