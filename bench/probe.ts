export type Change =
  /** Other rows, or the same in another order. */
  'rows' | 'details-open' | 'details-closed'
export type Watch = { event: 'click' | 'change' | 'keydown'; change: Change }
type PaintedChange = { time: number; wait: number }

/** What a load took: times in ms, bytes as they came over the network. */
export type Load = Record<
  'firstRow' | 'firstRequest' | 'scriptBytes' | 'allBytes' | 'shift',
  number
>

export type Probe = {
  /** Once the load is over. */
  readLoad: () => Load
  /** To be called before an input. */
  watch: (watch: Watch) => void
  /** From the event's own time to the paint, and how much of it a request for the list took. */
  readPaint: () => Promise<PaintedChange>
}

/**
 * Runs in the page before its own scripts: connects the tab, and leaves a probe in `window.bench`.
 * It is sent there as text, so it can use nothing from outside itself. All variants are held to one
 * rule: a change is painted when the first frame that starts after it is done.
 */
export function installProbe(key: string) {
  const now = Date.now()
  const record = { v: 1, key, issuedAt: now, lastActive: now }
  sessionStorage.setItem('tasklens.connection', JSON.stringify(record))

  const rows = () => [...document.querySelectorAll('tr[data-task-id]')]
  const order = () =>
    rows()
      .map((row) => row.getAttribute('data-task-id'))
      .join()
  const hasDetails = () =>
    document.querySelector(':is(aside, dialog)[aria-label^="Task "] section') !== null

  const whenPainted = (isThere: () => boolean, tell: (time: number) => void) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => tell(performance.now()))
        port1.start()
        port2.postMessage(0)
      })
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
  }

  let firstRow = 0
  whenPainted(
    () => rows().length > 0,
    (time) => (firstRow = time),
  )

  let shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value = 0, hadRecentInput = false }: { value?: number; hadRecentInput?: boolean } =
        entry.toJSON()
      if (!hadRecentInput) shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })

  const entries = (type: 'navigation' | 'resource', named = /./) =>
    performance
      .getEntriesByType(type)
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => named.test(name))
  const bytes = (loaded: PerformanceResourceTiming[]) =>
    loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)

  let painted: Promise<{ start: number; end: number }> | undefined
  const probe: Probe = {
    readLoad: () => {
      const scripts = entries('resource', /\.js$/).filter((one) => one.responseEnd <= firstRow)
      // A font counts even if it comes after the first row: it is part of how the page looks.
      const looks = entries('resource', /\.(?:css|woff2)$/)
      const requests = entries('resource', /\/api\/v1\.3\//).map(({ startTime }) => startTime)
      return {
        firstRow,
        firstRequest: Math.min(...requests),
        scriptBytes: bytes(scripts),
        allBytes: bytes([...entries('navigation'), ...scripts, ...looks]),
        shift,
      }
    },

    watch: ({ event, change }) => {
      const before = order()
      let start = 0
      const begin = ({ timeStamp }: Event) => (start = timeStamp)
      document.addEventListener(event, begin, { capture: true, once: true })
      const isThere = () => {
        if (start === 0) return false
        if (change === 'rows') return order() !== before && order() !== ''
        return hasDetails() === (change === 'details-open')
      }
      painted = new Promise((resolve) => whenPainted(isThere, (end) => resolve({ start, end })))
    },

    readPaint: async () => {
      const { start = 0, end = 0 } = (await painted) ?? {}
      // Entries are handed over a little later than the answers themselves.
      await new Promise((resolve) => setTimeout(resolve, 100))
      // The first page asked for since the input is the one that was waited for. What follows it by
      // itself, such as the page after that one, takes time of its own and is no excuse.
      const [waited] = entries('resource', /\/analyze\/tasks\?.*\bpage_limit=50\b/)
        .filter(({ startTime, responseEnd }) => startTime >= start && responseEnd <= end)
        .sort((a, b) => a.startTime - b.startTime)
      return { time: end - start, wait: waited ? waited.responseEnd - waited.startTime : 0 }
    },
  }
  Reflect.set(window, 'bench', probe)
}
