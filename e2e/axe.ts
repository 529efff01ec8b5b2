import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from 'playwright/test'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Finding = { id: string; help: string; nodes: { html: string; failureSummary: string }[] }

/** What axe finds on the page as it is, in light and in dark. */
export async function expectAccessible(page: Page) {
  // Read by the page's debugger and not as a script of the page, which its policy would refuse.
  await page.evaluate(axe)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = await page.evaluate(async (tags): Promise<Finding[]> => {
      const axe: unknown = Reflect.get(window, 'axe')
      if (typeof axe !== 'object' || axe === null || !('run' in axe)) throw new Error('No axe')
      if (typeof axe.run !== 'function') throw new Error('No axe')
      return (await axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations
    }, tags)
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }))
    expect(found, colorScheme).toEqual([])
  }
}
