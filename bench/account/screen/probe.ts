export type InputKind = 'click' | 'keydown' | 'change'

export type ScreenProbe = {
  /** To be called before an input. While rows come by themselves, only its first paint counts. */
  watch: (input: InputKind, isMoving?: boolean) => void
  /** From the event's own time to the paint of all that it changed. */
  readPaint: () => Promise<number>
  /**
   * Stretches over 50 ms since `record`, and times between frames if these are asked for: to ask for
   * each frame makes the page draw each, which is work of its own.
   */
  record: (what: 'frames' | 'tasks') => void
  readRecord: () => { frames: number[]; longTasks: number[] }
}

/**
 * Runs in the page before its own scripts and leaves a probe in `window.screenProbe`. It is sent there
 * as text, so it can use nothing from outside itself. One rule for all: what is seen is which rows
 * stand where, how many there are and what the facets say; it is painted when the first frame that
 * starts after its last change is done.
 */
export function installScreenProbe(quiet: number) {
  const idOf = (row: Element) => row.getAttribute('data-task-id') ?? row.getAttribute('row-id')
  const seen = () =>
    [
      document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount'),
      document.querySelector('[aria-label="Facets"]')?.textContent,
      ...[...document.querySelectorAll('[data-task-id], .ag-row[row-id]')].map(
        (row) => `${row.getAttribute('row-index') ?? ''} ${idOf(row)}`,
      ),
    ].join('\n')

  const whenPainted = (tell: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => tell(performance.now()), { once: true })
      port1.start()
      port2.postMessage(0)
    })

  let start = 0
  let end = 0
  let before = ''
  const isQuiet = () => end > 0 && performance.now() - end > quiet
  const paint = () => whenPainted((time) => (end = time))
  const observer = new MutationObserver(() => {
    if (start === 0) return
    const now = seen()
    if (now === before) return
    before = now
    paint()
  })

  let frames: number[] = []
  let longTasks: number[] = []
  let isRecording = false
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration)
  }).observe({ type: 'longtask' })

  const probe: ScreenProbe = {
    watch: (input, isMoving = false) => {
      start = 0
      end = 0
      before = seen()
      if (!isMoving) {
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributeFilter: ['data-task-id', 'row-id', 'row-index', 'aria-rowcount'],
        })
      }
      const begin = ({ timeStamp }: Event) => {
        start = timeStamp
        paint()
      }
      document.addEventListener(input, begin, { capture: true, once: true })
    },
    readPaint: async () => {
      while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, 10))
      observer.disconnect()
      return end - start
    },
    record: (what) => {
      frames = []
      longTasks = []
      isRecording = what === 'frames'
      if (!isRecording) return
      let last = 0
      const step = (now: number) => {
        if (last > 0) frames.push(now - last)
        last = now
        if (isRecording) requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    },
    readRecord: () => {
      isRecording = false
      return { frames, longTasks }
    },
  }
  Reflect.set(window, 'screenProbe', probe)
}
