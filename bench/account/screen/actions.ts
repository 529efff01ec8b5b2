import type { Locator } from 'playwright'
import type { Screen } from './screens.ts'
import { shownColumns } from './shown-columns.ts'

const texts = ['match-7', 'take-99', 'media.ex']
const facets = ['ready', 'time_based_metadata']
const SPEED = 3000
const WAY = 6000

/** Every column in both directions. */
export async function sortAll(screen: Screen) {
  const times: number[] = []
  for (const column of shownColumns) {
    for (let turn = 0; turn < 2; turn += 1) times.push(await click(screen, screen.header(column)))
  }
  return times
}

/** A key at a time over two facets that are on. */
export async function askAll(screen: Screen) {
  for (const value of facets) await click(screen, screen.facet(value))
  const times: number[] = []
  await screen.search.focus()
  for (const text of texts) {
    times.push(...(await typeText(screen, text)))
    // What was typed is in the address by then.
    await screen.page.waitForTimeout(500)
    await screen.page.keyboard.press('Control+A')
  }
  await screen.page.keyboard.press('Delete')
  for (const value of facets) await click(screen, screen.facet(value))
  return times
}

type Typing = { isReading?: boolean; isOver?: () => boolean }

/** The next key comes when the one before is painted and a moment has passed. */
export async function typeText({ page, probe }: Screen, text: string, typing: Typing = {}) {
  const { isReading = false, isOver = () => false } = typing
  const times: number[] = []
  for (const key of text) {
    if (isOver()) break
    await (isReading
      ? probe((probe) => probe.watch('keydown', true))
      : probe((probe) => probe.watch('keydown')))
    await page.keyboard.press(key)
    times.push(await probe((probe) => probe.readPaint()))
  }
  return times
}

/** By wheel, at the speed of somebody who looks for something. */
export async function scrollOn({ devtools, probe, list }: Screen) {
  const box = await list.boundingBox()
  if (!box) return { frames: [], longTasks: [] }
  await probe((probe) => probe.record('frames'))
  await devtools.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -WAY,
    speed: SPEED,
    gestureSourceType: 'mouse',
  })
  return probe((probe) => probe.readRecord())
}

async function click({ page, probe }: Screen, target: Locator) {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to click on')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(50)
  await probe((probe) => probe.watch('click'))
  await page.mouse.down()
  await page.mouse.up()
  return probe((probe) => probe.readPaint())
}
