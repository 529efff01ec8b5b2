import type { Locator, Page } from 'playwright/test'
import { sampleFilmAssetId, sampleFilmFiles } from '~/sandbox/sample/sample-film.ts'
import { scenes, sceneSeconds } from '~/sandbox/sample/sample-scenes.ts'
import type { SandboxAsset, SandboxTask } from '~/sandbox/types.ts'
import { region } from './drawer.ts'
import { expect, makeTask } from './fixtures.ts'

// The sample film is at the origin of the app: 72 s, six scenes of 12 s, each in a colour of its own.

export const filmPath = sampleFilmFiles.film
export const filmLength = scenes.length * sceneSeconds

const definitions = [
  {
    id: 'scenes',
    description: 'Every scene, in order.',
    fields: [
      { name: 'setting', type: 'string' as const, description: 'Where it takes place' },
      {
        name: 'palette',
        type: 'string' as const,
        description: 'The colour that fills most of the frame',
        enum: scenes.map(({ palette }) => palette),
      },
    ],
  },
  { id: 'titles', description: 'Every title that can be read.' },
]

export const segment = (start_time: number, end_time: number, metadata = {}) => ({
  start_time,
  end_time,
  metadata,
})

/** As seen in the film: a scene every 12 s, and three titles in between. */
export const found = {
  scenes: scenes.map(({ setting, palette }, index) =>
    segment(index * sceneSeconds, (index + 1) * sceneSeconds, { setting, palette }),
  ),
  titles: [
    segment(4.5, 6, { text: 'One' }),
    segment(30, 31.5, { text: 'Two' }),
    segment(62, 64, { text: 'Three' }),
  ],
}

export const answer = (data: unknown, finish_reason: 'stop' | 'length' = 'stop') => ({
  generation_id: '0f6f3a52-53f1-4a4e-9a3e-0d1b5f9f2c11',
  data: typeof data === 'string' ? data : JSON.stringify(data),
  finish_reason,
  usage: { output_tokens: 512, input_tokens: 8400 },
})

/** A task about the sample film whose answer agrees with what is seen. */
export const filmTask = (overrides: Partial<SandboxTask> = {}) =>
  makeTask({
    video_source: { type: 'url', url: filmPath, system_metadata: { duration: filmLength } },
    request_params: {
      analysis_mode: 'time_based_metadata',
      response_format: { type: 'segment_definitions', segment_definitions: definitions },
      temperature: 0.2,
      max_tokens: 32_768,
    },
    result: answer(found),
    ...overrides,
  })

/** The sample film as an upload that the API has made a stream of. */
export const filmAsset: SandboxAsset = {
  _id: sampleFilmAssetId,
  method: 'direct',
  status: 'ready',
  filename: 'tasklens-sample-film.webm',
  file_type: 'video/webm',
  created_at: '2026-11-20T09:00:00.000Z',
  duration: filmLength,
  hls: { status: 'ready', manifest_url: sampleFilmFiles.hls },
}

/** What the video itself says, in the page or in the frame of the player. */
export async function videoOf(page: Page) {
  for (const frame of page.frames()) {
    const video = await frame.evaluate(() => {
      const video = document.querySelector('video')
      if (!video) return undefined
      const { currentTime: time, paused, playbackRate: rate, seeking, readyState } = video
      return { time, paused, rate, hasPicture: !seeking && readyState >= 2 }
    })
    if (video) return video
  }
  return undefined
}

/** The film stands still, with a picture, at this second: ±0.1 s. */
export async function expectFilmAt(page: Page, seconds: number) {
  await expect(async () => {
    const video = await videoOf(page)
    expect(video).toMatchObject({ paused: true, hasPicture: true })
    expect(Math.abs((video?.time ?? NaN) - seconds)).toBeLessThanOrEqual(0.1)
  }).toPass({ intervals: [50], timeout: 15_000 })
}

/** The film runs and has come past this second. */
export const expectFilmPast = (page: Page, seconds: number) =>
  expect
    .poll(async () => (await videoOf(page))?.time ?? 0, { intervals: [50], timeout: 20_000 })
    .toBeGreaterThan(seconds)

/** The mean colour of the picture that is shown. */
export const colourOf = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector('video')
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    if (!video || !context) throw new Error('No picture')
    context.drawImage(video, 0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return { red, green, blue }
  })

export const filmOf = (drawer: Locator) => region(drawer, 'Film')
export const positionOf = (drawer: Locator) =>
  filmOf(drawer).getByRole('slider', { name: 'Playback position' })
export const laneOf = (drawer: Locator, definition: string) =>
  filmOf(drawer).getByRole('group', { name: definition, exact: true })
export const barOf = (drawer: Locator, name: string) =>
  filmOf(drawer).getByRole('button', { name, exact: true })
export const listOf = (drawer: Locator, definition: string) =>
  region(drawer, 'Segments').getByRole('list', { name: definition, exact: true })
/** The rows of a definition; what is said about one is a list inside it. */
export const rowsIn = (drawer: Locator, definition: string) =>
  listOf(drawer, definition)
    .getByRole('listitem')
    .filter({ has: drawer.page().getByRole('button', { name: /^Seek to/ }) })
export const segmentRow = (drawer: Locator, definition: string, index: number) =>
  rowsIn(drawer, definition).nth(index)

/** The one segment that is chosen, in the lane and in the list, which has scrolled to it. */
export async function expectSelected(drawer: Locator, bar: string, row: Locator) {
  await expect(barOf(drawer, bar)).toHaveAttribute('aria-current', 'true')
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect(chosenIn(filmOf(drawer))).toHaveCount(1)
  await expect(chosenIn(region(drawer, 'Segments'))).toHaveCount(1)
  await expect(async () => {
    const list = await region(drawer, 'Segments').boundingBox()
    const place = await row.boundingBox()
    if (!list || !place) throw new Error('The list or its row is not there')
    expect(place.y).toBeGreaterThanOrEqual(list.y)
    expect(place.y + place.height).toBeLessThanOrEqual(list.y + list.height + 1)
  }).toPass({ timeout: 10_000 })
}

export const chosenIn = (part: Locator) => part.locator('[aria-current=true]')

/** What a paste would put in: the page is kept from doing so. */
export async function copied(page: Page) {
  const paste = await page.evaluateHandle(() => {
    const { promise: text, resolve } = Promise.withResolvers<string>()
    const hear = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      resolve(event.clipboardData?.getData('text/plain') ?? '')
    }
    document.addEventListener('paste', hear, { once: true, capture: true })
    return { text }
  })
  await page.keyboard.press('Control+V')
  return paste.evaluate(({ text }) => text)
}
