import type { Browser, CDPSession } from 'playwright'

export const VIEWPORT = { width: 1440, height: 900 }
export const LOCALE = 'en-GB'
export const ZONE = 'Europe/Berlin'

/** A tab that has never been anywhere, as wide as a desk and the same on every machine. */
export async function openTab(browser: Browser) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: LOCALE,
    timezoneId: ZONE,
  })
  const page = await context.newPage()
  return { context, page, devtools: await context.newCDPSession(page) }
}

const heapUse = async (devtools: CDPSession) => {
  await devtools.send('HeapProfiler.collectGarbage')
  return devtools.send('Runtime.getHeapUsage')
}

export const heapOf = async (devtools: CDPSession) => (await heapUse(devtools)).usedSize

/** With what typed arrays hold, which is not in the heap itself. */
export async function memoryOf(devtools: CDPSession) {
  const { usedSize, backingStorageSize } = await heapUse(devtools)
  return usedSize + backingStorageSize
}
