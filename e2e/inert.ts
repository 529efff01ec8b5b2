import { expect, type Page } from 'playwright/test'

/** Nothing that came as text has become an element, an address to click or code that ran. */
export async function expectInert(page: Page) {
  const found = await page.evaluate(() => {
    const added = 'img, iframe, object, embed, base, style, video, audio, math, form[action]'
    const addresses = [...document.querySelectorAll('a')].map(({ protocol }) => protocol)
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    )
    return {
      elements: [...document.querySelectorAll(added)].map(({ tagName }) => tagName),
      scripts: [...document.scripts].filter(({ src }) => !src.startsWith(location.origin)).length,
      protocols: addresses.filter((one) => !['http:', 'https:', 'mailto:'].includes(one)),
      handlers,
      ran: 'pwned' in window,
      polluted: 'polluted' in {} || Object.keys(Object.prototype).length > 0,
    }
  })
  const nothing = { elements: [], scripts: 0, protocols: [], handlers: [] }
  expect(found).toEqual({ ...nothing, ran: false, polluted: false })
}
