import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page, TestInfo } from 'playwright/test'
import { expect, test as base } from '../fixtures.ts'
import { compare } from './compare.ts'

// What is seen, held in pictures: `npm run pictures` looks, `npm run pictures -- -u` accepts what
// is seen now. Time stands still, and letters are drawn alike on every Linux: fonts.conf takes the
// taste of the machine out of it, and the monospace, which is the system's own in the app, is one
// that we bring. Elsewhere text has other metrics, so there is nothing to compare with.

export const now = Date.parse('2026-11-20T10:00:00.000Z')

const heights = { 1440: 900, 1024: 768, 768: 1024, 390: 844 }
type Width = keyof typeof heights
export const widths: Width[] = [1440, 1024, 768, 390]
const extremes: Width[] = [1440, 390]

// Colours do not depend on the width: dark where a desk and a phone are light.
const schemesAt = (width: Width) =>
  width === 1440 || width === 390 ? (['light', 'dark'] as const) : (['light'] as const)

type Look = {
  /** A desk and a phone, when not said. */
  at?: Width[]
  /** More than a screen, to see more of what can be scrolled. */
  height?: number
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const monospace = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  ),
  'base64',
)

type Fixtures = { look: (name: string, what?: Look) => Promise<void> }
type WorkerFixtures = { studio: Page }

export const test = base.extend<Fixtures, WorkerFixtures>({
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: [
    async ({ launchOptions }, provide) => {
      const args = [
        ...(launchOptions.args ?? []),
        '--font-render-hinting=none',
        '--disable-lcd-text',
      ]
      const env = { ...process.env, FONTCONFIG_FILE: file('fonts.conf') }
      await provide({ ...launchOptions, args, env: env as Record<string, string> })
    },
    { scope: 'worker' },
  ],
  studio: [
    async ({ browser }, provide) => {
      const page = await browser.newPage()
      await provide(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, provide) => {
    await page.clock.setFixedTime(now)
    await page.addInitScript((font) => {
      const bytes = Uint8Array.from(atob(font), (char) => char.charCodeAt(0))
      document.fonts.add(new FontFace('SF Mono', bytes))
    }, monospace)
    await provide(page)
  },
  look: async ({ page, studio }, provide, info) => {
    test.skip(process.platform !== 'linux', 'Text has other metrics here')
    await provide(async (name, { at = extremes, height } = {}) => {
      // Nothing is lit up because a mouse is on it.
      await page.mouse.move(0, 0)
      for (const width of at) {
        await page.setViewportSize({ width, height: height ?? heights[width] })
        for (const colorScheme of schemesAt(width)) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await expectPicture(page, studio, info, `${name}-${width}-${colorScheme}`)
        }
      }
    })
  },
})

/**
 * Once in some hundred times headless Chromium does not paint a dialog that the new width of a test
 * has opened, until the page is laid out anew. Only there is it helped, and it is said when it was.
 */
async function nudge(page: Page) {
  const size = page.viewportSize()
  const hasDialog = (await page.locator('dialog:modal').count()) > 0
  if (!size || !hasDialog) return false
  await page.setViewportSize({ ...size, height: size.height + 1 })
  await page.setViewportSize(size)
  return true
}

async function expectPicture(page: Page, studio: Page, info: TestInfo, name: string) {
  const path = file(`expected/${name}.webp`)
  const isKept = existsSync(path)
  const update = info.config.updateSnapshots
  const expected = isKept && update !== 'all' ? readFileSync(path, 'base64') : undefined
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide' })
  const look = async (png: Buffer) => ({
    png,
    ...(await studio.evaluate(compare, { actual: png.toString('base64'), expected })),
  })
  // Until it is as expected, or has not changed any more for a while: what is late may still come.
  let seen = await look(await shoot())
  let isNudged = false
  for (let same = 0; seen.worst >= 1 && same < 10; same += 1) {
    if (same === 5) isNudged ||= await nudge(page)
    const png = await shoot()
    if (png.equals(seen.png)) continue
    seen = await look(png)
    same = same < 5 ? 0 : 5
  }
  if (seen.worst < 1) {
    if (isNudged) console.warn(`${name} was as expected only once it was laid out anew.`)
    return
  }
  const save = (kind: string, bytes: Buffer) => {
    const saved = info.outputPath(`${name}-${kind}`)
    writeFileSync(saved, bytes)
  }
  save('actual.png', seen.png)
  if (update === 'all' || update === 'changed') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, seen.kept, 'base64')
    return
  }
  if (expected) save('expected.webp', Buffer.from(expected, 'base64'))
  save('difference.webp', Buffer.from(seen.difference, 'base64'))
  const why = isKept
    ? `is ${seen.worst.toFixed(1)} times too far off, most around ${seen.at.join(', ')}: see ${info.outputPath(name)}-*`
    : 'has no picture yet'
  expect
    .soft(seen.worst, `${name} ${why}. To accept what is seen: npm run pictures -- -u`)
    .toBeLessThan(1)
}
