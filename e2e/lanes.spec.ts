import type { Locator, Page } from 'playwright/test'
import { openOnly, region } from './drawer.ts'
import {
  answer,
  barOf,
  expectFilmAt,
  expectFilmPast,
  filmOf,
  filmTask,
  found,
  laneOf,
  listOf,
  positionOf,
  segment,
  segmentRow,
  videoOf,
} from './film.ts'
import { expect, expectQuery, test } from './fixtures.ts'

const chosenOf = (drawer: Locator) =>
  filmOf(drawer).getByRole('group', { name: 'Chosen segment', exact: true })

test.describe('What is chosen in a lane', () => {
  for (const [where, viewport] of [
    ['in a drawer of usual height', { width: 1440, height: 900 }],
    ['on a phone', { width: 390, height: 720 }],
  ] as const) {
    test.describe(where, () => {
      test.use({ viewport })

      test('is seen at once, and found in the list with a click', async ({
        connected: page,
        account,
      }) => {
        const drawer = await openOnly(page, account, filmTask())
        await expect(chosenOf(drawer)).toHaveCount(0)
        const row = segmentRow(drawer, 'titles', 1)
        await expect(row).not.toBeInViewport()
        const bar = barOf(drawer, 'titles 0:30–0:31.500')
        await bar.click()
        await expectFilmAt(page, 30)
        await expect(chosenOf(drawer)).toContainText('titles')
        await expect(chosenOf(drawer)).toContainText('0:30–0:31.500')
        await expect(chosenOf(drawer)).toContainText('text Two')
        await expect(chosenOf(drawer)).toBeInViewport({ ratio: 1 })
        await expect(bar).toBeInViewport({ ratio: 1 })
        // Nothing lies over the bar: a second click reaches it.
        await bar.click()

        await chosenOf(drawer).getByRole('button', { name: 'Show in list' }).click()
        await expect(row).toBeInViewport({ ratio: 1 })
        await expect(row.getByRole('button', { name: 'Seek to 0:30' })).toBeFocused()
      })
    })
  }

  test('is found in a long list, too, when the film has gone on', async ({
    connected: page,
    account,
  }) => {
    const seconds = Array.from({ length: 80 }, (_, at) => segment(at, at + 1))
    const drawer = await openOnly(page, account, filmTask({ result: answer({ scenes: seconds }) }))
    await barOf(drawer, 'scenes 0:03–0:04').click()
    const row = listOf(drawer, 'scenes').getByRole('listitem').filter({ hasText: '0:03 –' })
    await expect(row).toHaveCount(1)
    await positionOf(drawer).press('End')
    await expect(row).toHaveCount(0)
    await chosenOf(drawer).getByRole('button', { name: 'Show in list' }).click()
    await expect(row).toBeInViewport({ ratio: 1 })
    await expect(row.getByRole('button', { name: 'Seek to 0:03' })).toBeFocused()
  })

  test('is let go of again, and the keys of the film go on', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask(), '?seg=scenes.1')
    await expect(chosenOf(drawer)).toContainText('setting market')
    await chosenOf(drawer).getByRole('button', { name: 'Clear the choice' }).click()
    await expect(chosenOf(drawer)).toHaveCount(0)
    await expectQuery(page, {})
    await expectFilmAt(page, 12)
    await page.keyboard.press('.')
    await expectFilmAt(page, 12.04)
    await filmOf(drawer).getByRole('button', { name: 'One picture on' }).click()
    await expectFilmAt(page, 12.08)
    await filmOf(drawer).getByRole('button', { name: 'One picture back' }).click()
    await expectFilmAt(page, 12.04)
  })

  test('moves nothing that is read below', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, filmTask())
    const topOf = async () => (await region(drawer, 'Result').boundingBox())?.y
    const before = await topOf()
    await barOf(drawer, 'scenes 0:12–0:24').click()
    await expect(chosenOf(drawer)).toBeVisible()
    expect(await topOf()).toBe(before)
  })
})

test.describe('A lane is hatched', () => {
  test('where its own definition was not asked about', async ({ connected: page, account }) => {
    const request_params = {
      analysis_mode: 'time_based_metadata' as const,
      response_format: {
        type: 'segment_definitions' as const,
        segment_definitions: [
          { id: 'scenes', description: 'Scenes', time_ranges: [{ start_time: 12, end_time: 36 }] },
          { id: 'titles', description: 'Titles' },
        ],
      },
    }
    const drawer = await openOnly(page, account, filmTask({ request_params }))
    await expect(laneOf(drawer, 'scenes').getByTitle('Not asked for')).toHaveCount(2)
    await expect(laneOf(drawer, 'titles').getByTitle('Not asked for')).toHaveCount(0)
    await expect(filmOf(drawer)).toContainText('Hatched time was not asked about.')
  })

  test('where a cut answer did not come to, and lanes before it are whole', async ({
    connected: page,
    account,
  }) => {
    const data = JSON.stringify(found)
    const torn = data.slice(0, data.indexOf('"Three"'))
    const drawer = await openOnly(page, account, filmTask({ result: answer(torn, 'length') }))
    const hatch = 'The answer was cut before this'
    await expect(laneOf(drawer, 'scenes').getByTitle(hatch)).toHaveCount(0)
    await expect(laneOf(drawer, 'titles').getByTitle(hatch)).toHaveCount(1)
    await expect(filmOf(drawer)).toContainText(
      'The answer was cut in titles, which covers 0:31 of 1:12.',
    )
  })
})

/** What the toolbar of the lanes says is seen of the film. */
const rangeOf = (drawer: Locator) => filmOf(drawer).getByText(/^\d[\d:.]* – \d[\d:.]*$/)

test('Times over the lanes are whole, the last one too', async ({ connected: page, account }) => {
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const drawer = await openOnly(page, account, filmTask())
    const lane = await laneOf(drawer, 'scenes').boundingBox()
    const times = filmOf(drawer).getByText(/^\d:\d0$/)
    await expect(times.first()).toBeVisible()
    for (const time of await times.all()) {
      const box = await time.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (lane?.x ?? 0) + (lane?.width ?? 0) + 1,
      )
    }
  }
})

test('A button that is let go of beside the lanes holds them no longer', async ({
  connected: page,
  account,
}) => {
  const drawer = await openOnly(page, account, filmTask())
  const zoomIn = filmOf(drawer).getByRole('button', { name: 'Zoom in' })
  await zoomIn.click()
  await expect(rangeOf(drawer)).not.toHaveText('0:00 – 1:12')
  const once = await rangeOf(drawer).innerText()
  await zoomIn.click()
  await expect(rangeOf(drawer)).not.toHaveText(once)
  const near = await rangeOf(drawer).innerText()
  const box = await laneOf(drawer, 'titles').boundingBox()
  if (!box) throw new Error('The lane is not there')
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 6]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 100)
  await page.mouse.up()
  await page.mouse.move(x, y)
  await page.mouse.move(x - 150, y, { steps: 5 })
  // A drag does move them.
  await expect(rangeOf(drawer)).toHaveText(near)
  await page.mouse.down()
  await page.mouse.move(x - 220, y, { steps: 5 })
  await page.mouse.up()
  await expect(rangeOf(drawer)).not.toHaveText(near)
})

test.describe('With fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('two spread the lanes and close them again, and one pans', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, filmTask())
    await expect(rangeOf(drawer)).toHaveText('0:00 – 1:12')
    const lane = laneOf(drawer, 'scenes')
    await lane.scrollIntoViewIfNeeded()
    const fingers = await fingersOn(page, lane)

    await fingers([150, 220], [80, 300])
    const near = await seenOf(drawer)
    expect(near.to - near.from).toBeLessThan(36)
    // What lies between the fingers stays there.
    expect(near.from).toBeGreaterThan(5)
    expect(near.to).toBeLessThan(67)

    await fingers([300], [120])
    const panned = await seenOf(drawer)
    expect(panned.from).toBeGreaterThan(near.from)
    expect(Math.abs(panned.to - panned.from - (near.to - near.from))).toBeLessThanOrEqual(2)
    // The film has an edge, and behind it is nothing to be drawn in.
    await fingers([60], [340])
    await fingers([60], [340])
    await expect(rangeOf(drawer)).toHaveText(/^0:00 – /)
    expect(await page.evaluate(() => [scrollX, visualViewport?.scale])).toEqual([0, 1])

    await fingers([60, 330], [170, 200])
    await expect(rangeOf(drawer)).toHaveText('0:00 – 1:12')
    // A gesture is no click.
    await expectQuery(page, {})
    await barOf(drawer, 'scenes 0:24–0:36').tap()
    await expectQuery(page, { seg: 'scenes.2' })
  })
})

async function seenOf(drawer: Locator) {
  const [from = NaN, to = NaN] = ((await rangeOf(drawer).textContent()) ?? '')
    .split(' – ')
    .map((text) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0))
  return { from, to }
}

/** Puts fingers on a lane at these distances from the left, and draws them to others. */
async function fingersOn(page: Page, lane: Locator) {
  const session = await page.context().newCDPSession(page)
  const box = await lane.boundingBox()
  if (!box) throw new Error('The lane is not there')
  const y = box.y + box.height - 8
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: number[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: xs.map((x, id) => ({ x, y, id })),
    })
  return async (from: number[], to: number[]) => {
    for (const [place] of from.entries()) await touch('touchStart', from.slice(0, place + 1))
    const steps = 12
    for (let step = 1; step <= steps; step += 1) {
      await touch(
        'touchMove',
        from.map((x, place) => x + (((to[place] ?? x) - x) * step) / steps),
      )
    }
    await touch('touchEnd', [])
    // The lanes follow with the next picture.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
  }
}

test.describe('The picture', () => {
  test('fills the screen, where Esc leads back to the task', async ({
    connected: page,
    account,
  }) => {
    const task = filmTask()
    const drawer = await openOnly(page, account, task, '?t=20')
    await expectFilmAt(page, 20)
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    await filmOf(drawer).getByRole('button', { name: 'Full screen', exact: true }).click()
    await expect.poll(isFull).toBe(true)
    await expect(filmOf(drawer).getByRole('button', { name: 'Leave full screen' })).toBeVisible()
    const screen = await page.evaluate(() => {
      const { width, height } = document.querySelector('video')?.getBoundingClientRect() ?? {}
      const full = document.fullscreenElement
      return { width, height, ground: full && getComputedStyle(full).backgroundColor }
    })
    expect(screen.width).toBe(1440)
    expect(screen.height).toBeGreaterThan(780)
    // The controls stand on the ground of the app, not on the black of the browser.
    expect(screen.ground).not.toMatch(/rgba\(0, 0, 0, 0\)|transparent/)
    await expect(positionOf(drawer)).toBeInViewport()
    await page.keyboard.press('.')
    await expectFilmAt(page, 20.04)
    await page.keyboard.press('Space')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: false })
    await page.keyboard.press('Space')
    await expect.poll(() => videoOf(page)).toMatchObject({ paused: true })
    expect(await isFull()).toBe(true)

    await page.keyboard.press('Escape')
    await expect.poll(isFull).toBe(false)
    await expect(drawer).toBeVisible()
    await expect(page).toHaveURL(`/tasks/${task.task_id}?t=20`)
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(true)
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(false)
  })

  for (const [window, screen] of [
    [900, 1440],
    [1440, 900],
  ] as const) {
    test(`fills a screen of ${screen} px from a window of ${window} px, and plays on`, async ({
      connected: page,
      account,
    }) => {
      await page.setViewportSize({ width: window, height: 900 })
      const drawer = await openOnly(page, account, filmTask(), '?t=2')
      await expectFilmAt(page, 2)
      await filmOf(drawer).getByRole('button', { name: 'Play', exact: true }).click()
      await expectFilmPast(page, 2)
      await page.keyboard.press('f')
      await expect(filmOf(drawer).getByRole('button', { name: 'Leave full screen' })).toBeVisible()
      // As a browser does it whose window is not as wide as its screen.
      await page.setViewportSize({ width: screen, height: 900 })
      const { time = 0 } = (await videoOf(page)) ?? {}
      await expectFilmPast(page, time + 0.5)
      expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
      await page.keyboard.press('f')
      await page.setViewportSize({ width: window, height: 900 })
      await expect(filmOf(drawer).getByRole('button', { name: 'Full screen' })).toBeVisible()
      expect(await videoOf(page)).toMatchObject({ paused: false })
    })
  }

  test('plays in a window of its own, and comes back', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, filmTask(), '?t=20')
    await expectFilmAt(page, 20)
    const canLeave = await page.evaluate(() => document.pictureInPictureEnabled)
    test.skip(!canLeave, 'This browser has no picture in picture.')
    const isOut = () => page.evaluate(() => document.pictureInPictureElement !== null)
    const button = filmOf(drawer).getByRole('button', { name: 'Picture in picture' })
    await button.click()
    await expect.poll(isOut).toBe(true)
    await barOf(drawer, 'scenes 0:48–1:00').click()
    await expectFilmAt(page, 48)
    await button.click()
    await expect.poll(isOut).toBe(false)
    await expectFilmAt(page, 48)
  })
})

test('A screen reader is told where the film is when it stops, and not before', async ({
  connected: page,
  account,
}) => {
  const drawer = await openOnly(page, account, filmTask(), '?t=13')
  await expectFilmAt(page, 13)
  const said = page.getByRole('status').filter({ hasText: 'Stopped at' })
  const row = segmentRow(drawer, 'scenes', 1)
  await expect(row).toContainText('The film is here:')
  await expect(listOf(drawer, 'scenes').getByText('The film is here:')).toHaveCount(1)
  await filmOf(drawer).getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(async () => (await videoOf(page))?.paused).toBe(false)
  await expect(said).toHaveCount(0)
  await filmOf(drawer).getByRole('button', { name: 'Pause' }).click()
  await expect(said).toHaveText(/^Stopped at 0:1\d, in scenes 0:12–0:24$/)
})
