import { fileURLToPath } from 'node:url'
import { expectAccessible } from './axe.ts'
import { openOnly, openTask, region } from './drawer.ts'
import {
  answer,
  barOf,
  chosenIn,
  colourOf,
  expectFilmAt,
  expectFilmPast,
  expectSelected,
  filmAsset,
  filmOf,
  filmTask,
  found,
  laneOf,
  listOf,
  positionOf,
  rowsIn,
  segment,
  segmentRow,
  videoOf,
} from './film.ts'
import { connectByForm, expect, failedLoad, makeTask, makeTasks, test } from './fixtures.ts'
import { idleTime } from './leaks.ts'

const localFilm = fileURLToPath(
  new URL('../public/films/tasklens-sample-film.webm', import.meta.url),
)
const duration = { system_metadata: { duration: 72 } }

test.describe('The film', () => {
  test('goes to a segment whose bar is clicked, and the list shows which it is', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    expect(await videoOf(page)).toMatchObject({ time: 0, paused: true, hasPicture: false })

    await barOf(drawer, 'scenes 0:12–0:24').click()
    await expectFilmAt(page, 12)
    await expectSelected(drawer, 'scenes 0:12–0:24', segmentRow(drawer, 'scenes', 1))
    await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', '0:12')
    const orange = await colourOf(page)
    expect(orange.red).toBeGreaterThan(orange.blue)

    await barOf(drawer, 'titles 0:30–0:31.500').click()
    await expectFilmAt(page, 30)
    await expectSelected(drawer, 'titles 0:30–0:31.500', segmentRow(drawer, 'titles', 1))
    const green = await colourOf(page)
    expect(green.green).toBeGreaterThan(Math.max(green.red, green.blue))
  })

  test('goes to a segment whose time is pressed in the list', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    await listOf(drawer, 'titles').getByRole('button', { name: 'Seek to 1:02' }).click()
    await expectFilmAt(page, 62)
    await expectSelected(drawer, 'titles 1:02–1:04', segmentRow(drawer, 'titles', 2))
    await expect(filmOf(drawer)).toBeInViewport()
  })

  test('lights the segments it comes to while it plays, and chooses none of them', async ({
    connected: page,
    account,
  }) => {
    const task = filmTask()
    const drawer = await openOnly(page, account, task, '?t=3.5')
    await expectFilmAt(page, 3.5)
    const lit = (definition: string, index: number) =>
      expect(segmentRow(drawer, definition, index)).toHaveAttribute('data-playing', 'true')
    await lit('scenes', 0)
    await expect(segmentRow(drawer, 'titles', 0)).not.toHaveAttribute('data-playing')

    const film = filmOf(drawer)
    await film.getByRole('combobox', { name: 'Speed' }).selectOption('2×')
    await film.getByRole('button', { name: 'Play', exact: true }).click()
    await lit('titles', 0)
    await expectFilmPast(page, 6.2)
    await expect(segmentRow(drawer, 'titles', 0)).not.toHaveAttribute('data-playing')
    await expectFilmPast(page, 12.2)
    await lit('scenes', 1)
    await expect(segmentRow(drawer, 'scenes', 0)).not.toHaveAttribute('data-playing')
    await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', /^0:\d\d$/)
    expect(await videoOf(page)).toMatchObject({ paused: false, rate: 2 })

    await film.getByRole('button', { name: 'Pause' }).click()
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: true })
    await expect(page).toHaveURL(`/tasks/${task.task_id}?t=3.5`)
    await expect(chosenIn(drawer)).toHaveCount(0)
  })

  test('has the keys of a cutting table, which do not move through the tasks', async ({
    connected: page,
    account,
  }) => {
    const [newer, older] = makeTasks(2)
    const task = filmTask({ created_at: '2026-11-20T09:29:30.000Z' })
    await account.put({ tasks: [newer, task, older].filter((one) => one !== undefined) })
    const drawer = await openTask(page, task.task_id, '?t=20')
    const position = positionOf(drawer)
    await expectFilmAt(page, 20)
    await position.focus()
    for (const [key, seconds, said] of [
      ['j', 15, '0:15'],
      ['.', 15.04, '0:15.040'],
      ['.', 15.08, '0:15.080'],
      [',', 15.04, '0:15.040'],
      ['ArrowRight', 20.04, '0:20.040'],
      ['Shift+ArrowLeft', 19.04, '0:19.040'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(position).toHaveAttribute('aria-valuetext', said)
      await expectFilmAt(page, seconds)
    }
    await page.keyboard.press('l')
    await expectFilmPast(page, 19.1)
    await page.keyboard.press('l')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: false, rate: 2 })
    await page.keyboard.press('k')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: true })
    await page.keyboard.press('Space')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: false })
    await page.keyboard.press('Space')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: true })
    await expect(drawer).toBeVisible()
    await expect(page).toHaveURL(`/tasks/${task.task_id}?t=20`)
  })

  test('repeats a segment, and steps to the next and the one before', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    const film = filmOf(drawer)
    await expect(film.getByRole('button', { name: 'Loop segment' })).toHaveCount(0)
    await barOf(drawer, 'titles 0:30–0:31.500').click()
    await expectFilmAt(page, 30)
    const loop = film.getByRole('button', { name: 'Loop segment' })
    await loop.click()
    await expect(loop).toHaveAttribute('aria-pressed', 'true')
    const seeks = await page.evaluateHandle(() => {
      const times: number[] = []
      const video = document.querySelector('video')
      video?.addEventListener('seeking', () => times.push(video.currentTime))
      return times
    })
    await film.getByRole('button', { name: 'Play', exact: true }).click()
    await expect
      .poll(async () => (await seeks.jsonValue()).length, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(2)
    for (const time of await seeks.jsonValue()) expect(time).toBeCloseTo(30, 1)
    await film.getByRole('button', { name: 'Pause' }).click()
    await loop.click()
    await expect(loop).toHaveAttribute('aria-pressed', 'false')

    await film.getByRole('button', { name: 'Next segment' }).click()
    await expectFilmAt(page, 62)
    await expectSelected(drawer, 'titles 1:02–1:04', segmentRow(drawer, 'titles', 2))
    await film.getByRole('button', { name: 'Previous segment' }).click()
    await film.getByRole('button', { name: 'Previous segment' }).click()
    await expectFilmAt(page, 4.5)
    await expectSelected(drawer, 'titles 0:04.500–0:06', segmentRow(drawer, 'titles', 0))
  })

  for (const isFramed of [false, true]) {
    const where = isFramed ? 'in a page that cannot see this one' : 'where the browser can'
    test(`that is a stream plays ${where}`, async ({ page, account }) => {
      // By hand, because what connects a page by itself would run in the frame, too.
      await page.goto('/connect')
      await connectByForm(page, account)
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
      // Of the browsers that tests run in, some play streams by themselves and some do not.
      await page.addInitScript((canStream) => {
        HTMLMediaElement.prototype.canPlayType = () => (canStream ? 'maybe' : '')
      }, !isFramed)
      const video_source = { type: 'asset_id' as const, asset_id: filmAsset._id }
      const task = filmTask({ video_source })
      await account.put({ tasks: [task], assets: [filmAsset] })
      const drawer = await openTask(page, task.task_id, '?seg=scenes.3')
      const film = filmOf(drawer)
      await expectFilmAt(page, 36)
      await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', '0:36')

      await film.getByRole('button', { name: 'Play', exact: true }).click()
      await expectFilmPast(page, 37)
      const position = async () => Number(await positionOf(drawer).inputValue())
      await expect.poll(position).toBeGreaterThan(37)
      // Who watches it stays signed in.
      await idleTime(page, 600_000)
      await expect.poll(() => idleTime(page)).toBeLessThan(60_000)
      await film.getByRole('button', { name: 'Pause' }).click()
      await barOf(drawer, 'titles 0:04.500–0:06').click()
      await expectFilmAt(page, 4.5)
      await expect.poll(position).toBe(4.5)
      await expect(film).toContainText('1:12 long, as the film itself says.')

      const players = page.frames().filter((frame) => frame !== page.mainFrame())
      expect(players).toHaveLength(isFramed ? 1 : 0)
      for (const player of players) {
        const reach = await player.evaluate(() => {
          const nameOf = (look: () => unknown) => {
            try {
              look()
              return 'allowed'
            } catch (error) {
              return error instanceof DOMException ? error.name : String(error)
            }
          }
          return {
            origin: self.origin,
            storage: nameOf(() => sessionStorage.length),
            parent: nameOf(() => parent.document),
          }
        })
        const refused = 'SecurityError'
        expect(reach).toEqual({ origin: 'null', storage: refused, parent: refused })
      }
      await page.reload()
      await expectFilmAt(page, 4.5)
    })
  }
})

test.describe('A film of somebody else', () => {
  const host = 'films.example.invalid'
  const url = `https://${host}/a.webm`

  // S40
  test('is asked for after a click only, which holds for its host in this tab', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const task = filmTask({ video_source: { type: 'url', url, ...duration } })
    const other = filmTask({
      video_source: { type: 'url', url: 'https://else.example.invalid/b.webm', ...duration },
    })
    await account.put({ tasks: [task, other] })
    const drawer = await openTask(page, task.task_id)
    const film = filmOf(drawer)
    await barOf(drawer, 'scenes 0:12–0:24').click()
    await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', '0:12')
    await expect(film.getByRole('button', { name: 'Play', exact: true })).toBeDisabled()
    expect(await videoOf(page)).toBeUndefined()
    expect(guard.problems).toEqual([])

    await film.getByRole('button', { name: `Load preview from ${host}` }).click()
    await expect(film.getByRole('alert')).toContainText('The film could not be opened')
    expect(guard.problems.splice(0)).toContain(`Another origin was asked: ${url}`)
    const link = film.getByRole('link', { name: 'Open the link' })
    await expect(link).toHaveAttribute('href', url)
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')

    const next = await openTask(page, other.task_id)
    await expect(
      filmOf(next).getByRole('button', { name: 'Load preview from else.example.invalid' }),
    ).toBeVisible()
    expect(guard.problems).toEqual([])
  })

  test('keeps its keys where what was pressed goes or has nothing left to do', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const [newer, older] = makeTasks(2)
    const task = filmTask({
      created_at: '2026-11-20T09:29:30.000Z',
      video_source: { type: 'url', url, ...duration },
    })
    await account.put({ tasks: [newer, task, older].filter((one) => one !== undefined) })
    const drawer = await openTask(page, task.task_id)
    const film = filmOf(drawer)
    await film.getByRole('button', { name: `Load preview from ${host}` }).press('Enter')
    await page.keyboard.press('k')
    await film.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.keyboard.press('j')
    await expect(drawer).toBeVisible()
    expect(guard.problems.splice(0)).toContain(`Another origin was asked: ${url}`)

    for (const name of ['Show the whole film', 'Zoom out']) {
      await film.getByRole('button', { name: 'Zoom in' }).press('Enter')
      const button = film.getByRole('button', { name })
      await expect(button).toBeEnabled()
      await button.press('Enter')
      if (name === 'Zoom out') await button.press('Enter')
      await expect(button).toBeDisabled()
      await expect(button).toBeFocused()
    }
    const clock = film.getByRole('textbox', { name: 'Clock starts at' })
    await clock.fill('10')
    await clock.press('Enter')
    await expect(page).toHaveURL(/offset=10/)
    await expect(clock).toHaveValue('0:10')
    await expect(clock).toBeFocused()
  })

  test('that does not play can be a file of the reader’s instead', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(
      page,
      account,
      filmTask({ video_source: { type: 'base64_string', ...duration } }),
    )
    const choosing = page.waitForEvent('filechooser')
    await filmOf(drawer).getByRole('button', { name: 'Choose a local file' }).click()
    await (await choosing).setFiles(localFilm)
    await expect(filmOf(drawer)).toContainText('Playing a local file: tasklens-sample-film.webm')
    await barOf(drawer, 'scenes 0:24–0:36').click()
    await expectFilmAt(page, 24)
    await filmOf(drawer).getByRole('button', { name: 'Stop using it' }).click()
    await expect(filmOf(drawer)).toContainText('No film to play.')
    expect(await videoOf(page)).toBeUndefined()
  })

  test('that is a file this browser cannot play is not blamed on a server', async ({
    connected: page,
    account,
  }) => {
    const video_source = { type: 'base64_string' as const, ...duration }
    const drawer = await openOnly(page, account, filmTask({ video_source }))
    const choosing = page.waitForEvent('filechooser')
    await filmOf(drawer).getByRole('button', { name: 'Choose a local file' }).click()
    const buffer = Buffer.from('no film')
    await (await choosing).setFiles({ name: 'film.avi', mimeType: 'video/x-msvideo', buffer })
    const problem = filmOf(drawer).getByRole('alert')
    await expect(problem).toContainText('This browser cannot play this file')
    await expect(problem.getByRole('link')).toHaveCount(0)
  })

  // S41
  test('is not played from an address that could reach a private place, with the reason', async ({
    connected: page,
    account,
  }) => {
    test.slow()
    const refused = [
      ['http://media.example.com/a.webm', 'Only https addresses are played here.'],
      ['https://192.168.1.1/a.webm', 'into a private network'],
      ['https://0x7f.1/a.webm', 'into a private network'],
      ['https://[::ffff:10.0.0.1]/a.webm', 'into a private network'],
      ['https://localhost/a.webm', 'into a private network'],
      ['https://router/a.webm', 'into a private network'],
      ['https://me:secret@media.example.com/a.webm', 'holds a user name or a password'],
      ['data:video/webm;base64,AA==', 'Only https addresses are played here.'],
      ['/api/v1.3/analyze/tasks', 'one of this app’s own'],
    ] as const
    const tasks = refused.map(([url]) => filmTask({ video_source: { type: 'url', url } }))
    await account.put({ tasks })
    for (const [index, [url, reason]] of refused.entries()) {
      const drawer = await openTask(page, tasks[index]?.task_id ?? '')
      await expect(filmOf(drawer), url).toContainText(`No film to play.`)
      await expect(filmOf(drawer), url).toContainText(reason)
      await expect(filmOf(drawer).getByRole('button', { name: /^Load preview/ })).toHaveCount(0)
      await barOf(drawer, 'scenes 0:24–0:36').click()
      expect(await videoOf(page), url).toBeUndefined()
    }
  })
})

test.describe('Without a film', () => {
  test('whose asset could not be asked for, the reason is said, and it is asked again', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const task = filmTask({ video_source: { type: 'asset_id', asset_id: filmAsset._id } })
    await account.put({ tasks: [task], assets: [filmAsset] })
    const on = { path: `/assets/${filmAsset._id}` }
    const body = { code: 'forbidden', message: 'Not on this plan.' }
    await account.fault({ on, status: 403, body, times: 1 })
    const drawer = await openTask(page, task.task_id)
    const problem = filmOf(drawer).getByRole('alert')
    await expect(problem).toContainText('HTTP 403 · forbidden · Not on this plan')
    await problem.getByRole('button', { name: 'Try again' }).click()
    await expect(problem).toHaveCount(0)
    await expect.poll(() => videoOf(page)).toMatchObject({ time: 0, paused: true })
  })

  const sources = [
    {
      what: 'that was sent inside the request',
      video_source: { type: 'base64_string' as const, ...duration },
      says: 'sent inside the request',
      length: '1:12 long, as the API says.',
      ends: 1,
    },
    {
      what: 'whose asset is gone',
      video_source: { type: 'asset_id' as const, asset_id: 'f'.repeat(24) },
      says: 'The asset is no longer there',
      length: 'The length of the film is not known; the lanes go on to the last end, 1:12.',
      ends: 0,
    },
  ]
  for (const { what, video_source, says, length, ends } of sources) {
    test(`${what}, lanes and list work all the same`, async ({
      connected: page,
      account,
      guard,
    }) => {
      guard.expect(failedLoad)
      const drawer = await openOnly(page, account, filmTask({ video_source }))
      await expect(filmOf(drawer)).toContainText(says)
      await expect(filmOf(drawer)).toContainText(length)
      await expect(filmOf(drawer).getByText('0:00 / 1:12', { exact: true })).toHaveCount(ends)
      await barOf(drawer, 'scenes 0:48–1:00').click()
      await expectSelected(drawer, 'scenes 0:48–1:00', segmentRow(drawer, 'scenes', 4))
      await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', '0:48')
      await listOf(drawer, 'titles').getByRole('button', { name: 'Seek to 1:02' }).click()
      await expectSelected(drawer, 'titles 1:02–1:04', segmentRow(drawer, 'titles', 2))
      await expect(positionOf(drawer)).toHaveAttribute('aria-valuetext', '1:02')
    })
  }
})

test.describe('The lanes', () => {
  test('show with the list what a value of the metadata leaves', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    const bars = laneOf(drawer, 'scenes').getByRole('button')
    const rows = rowsIn(drawer, 'scenes')
    await expect(bars).toHaveCount(6)
    const palette = region(drawer, 'Segments').getByRole('group', { name: 'palette' })
    await palette.getByRole('button', { name: 'orange 1' }).click()
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('market')
    await expect(bars).toHaveCount(1)
    await expect(bars).toHaveAccessibleName('scenes 0:12–0:24')
    await palette.getByRole('button', { name: 'teal 1' }).click()
    await expect(rows).toHaveCount(2)
    await expect(bars).toHaveCount(2)
    await expect(laneOf(drawer, 'titles').getByRole('button')).toHaveCount(3)

    const search = region(drawer, 'Segments').getByRole('searchbox', { name: 'Search in segments' })
    await search.fill('pitch')
    await expect(rows).toHaveCount(1)
    await expect(bars).toHaveAccessibleName('scenes 0:48–1:00')
    await expect(laneOf(drawer, 'scenes')).toContainText('1 of 6')
    // What does not match was found all the same.
    await expect(laneOf(drawer, 'titles')).toContainText('0 of 3')
    await expect(laneOf(drawer, 'titles')).toContainText('No segment matches')
    await region(drawer, 'Segments').getByRole('button', { name: 'Show all segments' }).click()
    await expect(rows).toHaveCount(6)
    await expect(bars).toHaveCount(6)
  })

  test('keep the whole segments of a torn answer, and are hatched after them', async ({
    connected: page,
    account,
  }) => {
    const data = JSON.stringify(found)
    const torn = data.slice(0, data.indexOf('"workshop"') + 4)
    const drawer = await openOnly(page, account, filmTask({ result: answer(torn, 'length') }))
    await expect(region(drawer, 'Result')).toContainText('after 3 whole segments')
    await expect(rowsIn(drawer, 'scenes')).toHaveCount(3)
    await expect(laneOf(drawer, 'scenes').getByRole('button')).toHaveCount(3)
    const hatch = filmOf(drawer).getByTitle('The answer was cut before this')
    const last = barOf(drawer, 'scenes 0:24–0:36')
    const [left, end] = [await hatch.boundingBox(), await last.boundingBox()]
    expect(Math.abs((left?.x ?? 0) - (end?.x ?? 0) - (end?.width ?? 0))).toBeLessThan(3)
    await last.click()
    await expectFilmAt(page, 24)
  })

  test('say nothing of an answer that is not there', async ({ connected: page, account }) => {
    const tasks = (['processing', 'canceled', 'failed'] as const).map((status) =>
      makeTask({ status, request_params: filmTask().request_params ?? null }),
    )
    await account.put({ tasks })
    for (const { task_id } of tasks) {
      const drawer = await openTask(page, task_id)
      await expect(region(drawer, 'Result')).toBeVisible()
      await expect(region(drawer, 'Observations')).toHaveCount(0)
    }
  })

  test('count what is odd, and each of it leads to its segment', async ({
    connected: page,
    account,
  }) => {
    const scenes = [
      segment(0, 12, { setting: 'harbour', palette: 'blue' }),
      segment(30, 24, { setting: 'market', palette: 'orange' }),
      segment(60, 90, { setting: 'skyline', palette: 'dark' }),
    ]
    const drawer = await openOnly(
      page,
      account,
      filmTask({ result: answer({ scenes, titles: [] }) }),
    )
    const observations = region(drawer, 'Observations')
    await expect(observations).toContainText('not checked against the film')
    const before = observations.getByRole('listitem').filter({ hasText: 'Ends before it starts' })
    await before.getByRole('button').click()
    await expect(segmentRow(drawer, 'scenes', 1)).toHaveAttribute('aria-current', 'true')
    await expect(page).toHaveURL(/seg=scenes\.1/)
    await expect(segmentRow(drawer, 'scenes', 2)).toContainText(
      'Ends 18 s past the end of the film (1:12)',
    )
    await expect(laneOf(drawer, 'scenes')).toContainText(/\d observations?/)
    await expect(observations).toContainText('titles')
  })

  test('name the gaps that are longer than the reader says, and remember how long', async ({
    connected: page,
    account,
  }) => {
    const scenes = [segment(0, 12), segment(30, 72)]
    const task = filmTask({ result: answer({ scenes, titles: [segment(0, 72)] }) })
    const drawer = await openOnly(page, account, task)
    const observations = region(drawer, 'Observations')
    const gap = observations.getByRole('listitem').filter({ hasText: 'Nothing for 18 s' })
    const longest = observations.getByRole('spinbutton', { name: 'Gaps longer than' })
    await expect(longest).toHaveValue('')
    await expect(gap).toHaveCount(0)
    await longest.fill('10')
    await expect(gap).toHaveCount(1)
    await page.reload()
    await expect(longest).toHaveValue('10')
    await expect(gap).toHaveCount(1)
    await longest.fill('20')
    await expect(gap).toHaveCount(0)
  })

  test('are walked and chosen from by keyboard', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, filmTask())
    const first = barOf(drawer, 'scenes 0:00–0:12')
    await filmOf(drawer).getByRole('button', { name: 'Show the whole film' }).focus()
    await page.keyboard.press('Tab')
    await expect(first).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(barOf(drawer, 'scenes 0:24–0:36')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(barOf(drawer, 'titles 0:30–0:31.500')).toBeFocused()
    await page.keyboard.press('Enter')
    await expectFilmAt(page, 30)
    await expectSelected(drawer, 'titles 0:30–0:31.500', segmentRow(drawer, 'titles', 1))
    await page.keyboard.press('End')
    await expect(barOf(drawer, 'titles 1:02–1:04')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(barOf(drawer, 'scenes 1:00–1:12')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(first).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(filmOf(drawer).getByRole('button', { name: 'Show the whole film' })).toBeFocused()
  })
})

for (const [where, width] of [
  ['at full width', 1440],
  ['on a phone', 390],
] as const) {
  test.describe(`Axe finds nothing on a film ${where}`, () => {
    test.use({ viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

    test('with a segment chosen, a filter on and something odd', async ({
      connected: page,
      account,
    }) => {
      test.slow()
      const scenes = [...found.scenes, segment(70, 69, { setting: 'none', palette: 'pink' })]
      const drawer = await openOnly(
        page,
        account,
        filmTask({ result: answer({ ...found, scenes }) }),
        '?seg=titles.1',
      )
      await expectFilmAt(page, 30)
      await expectAccessible(page)
      const segments = region(drawer, 'Segments')
      await segments.getByRole('button', { name: 'orange 1' }).click()
      await expect(rowsIn(drawer, 'scenes')).toHaveCount(1)
      await expectAccessible(page)
      await region(drawer, 'Result').getByRole('button', { name: 'Export' }).click()
      await expect(drawer.getByRole('menuitem', { name: 'WebVTT', exact: true })).toBeVisible()
      await expectAccessible(page)
    })

    test('that waits for a click, and where there is none', async ({
      connected: page,
      account,
    }) => {
      const url = 'https://films.example.invalid/a.webm'
      const tasks = [
        filmTask({ video_source: { type: 'url', url, ...duration } }),
        filmTask({ video_source: { type: 'base64_string', ...duration } }),
      ]
      await account.put({ tasks })
      for (const { task_id } of tasks) {
        const drawer = await openTask(page, task_id, '?t=nonsense')
        await expect(drawer.getByRole('alert')).toContainText('t=nonsense')
        await expectAccessible(page)
      }
    })
  })
}
