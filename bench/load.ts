import type { Browser } from 'playwright'
import { openPlainTab } from './plain-tab.ts'
import { installProbe, type Load } from './probe.ts'
import { LOCALE, VIEWPORT, ZONE } from './tab.ts'
import { KEY, LIST, SETTLE_MS, SLOWER } from './visit.ts'

/** Opens the list as somebody who has never been there, and measures until it is at rest. */
export async function measureLoad(browser: Browser, url: string) {
  const tab = await openPlainTab(browser)
  try {
    await tab.send('Page.enable')
    await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await tab.send('Emulation.setDeviceMetricsOverride', {
      ...VIEWPORT,
      deviceScaleFactor: 1,
      mobile: false,
    })
    await tab.send('Emulation.setLocaleOverride', { locale: LOCALE })
    await tab.send('Emulation.setTimezoneOverride', { timezoneId: ZONE })
    const source = `(${installProbe})(${JSON.stringify(KEY)})`
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source })
    await tab.send('Page.navigate', { url: new URL(LIST, url).href })
    await rest(SETTLE_MS + SLOWEST_MS)
    const load = await tab.evaluate('window.bench.readLoad()')
    if (!isLoad(load)) throw new Error(`${url} has shown no row.`)
    await tab.send('HeapProfiler.collectGarbage')
    const { usedSize } = await tab.send('Runtime.getHeapUsage')
    return { ...load, heap: usedSize ?? Number.NaN }
  } finally {
    await tab.close()
  }
}

// To ask whether the rows are there would be work in the page that is measured.
const SLOWEST_MS = 1500
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const isLoad = (value: unknown): value is Load =>
  typeof value === 'object' && value !== null && 'firstRow' in value && Number(value.firstRow) > 0
