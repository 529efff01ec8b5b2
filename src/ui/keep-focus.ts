const PARTS = 'main, aside, dialog, header'

let held: HTMLElement | undefined
/** What is around it, from near to far, as far as it is of one part of the page. */
let around: HTMLElement[] = []
/** What stands before it in that part. */
let before: Element | null | undefined
const changes = new MutationObserver(() => !isThere() && goOn())

/**
 * What is pressed often goes with what it did, or goes dead, and the browser drops the focus on the
 * page: a dialog then hears no keys, and who listens begins again at the top. It is given to what is
 * left nearest around it, or to the heading of the page that came instead. Whoever has placed it by
 * then, or has left it by a click beside, is not disturbed.
 */
export function keepFocus() {
  document.addEventListener('focusin', hold)
  document.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (!isDropped()) return
      if (isThere()) changes.disconnect()
      else goOn()
    }),
  )
}

function hold({ target }: FocusEvent) {
  changes.disconnect()
  if (!(target instanceof HTMLElement)) return
  held = target
  around = []
  before = undefined
  changes.observe(held, { attributeFilter: ['disabled'] })
  let inner: Element = held
  for (let one = held.parentElement; one; one = one.parentElement) {
    // Of its own children only: what changes further in costs nothing.
    changes.observe(one, { childList: true })
    if (one.matches(PARTS)) before ??= inner.previousElementSibling
    if (one.closest(PARTS)) around.push(one)
    inner = one
  }
}

const isDropped = () => document.activeElement === document.body
const isThere = () => held?.isConnected && !held.matches(':disabled') && held.checkVisibility()

/** Two frames later: who opens, closes or goes on elsewhere has placed the focus by then. */
function goOn() {
  requestAnimationFrame(() => requestAnimationFrame(give))
}

function give() {
  // A dialog that is closed has given it back.
  const isClosed = around.some((one) => one instanceof HTMLDialogElement && !one.open)
  if (!isDropped() || isThere() || isClosed) return
  const left = around.find((one) => one.checkVisibility())
  // Of a whole part that is left, what stands where it was.
  const there = left?.matches(PARTS) ? before?.nextElementSibling : undefined
  const next = there ?? left ?? document.querySelector('h1')
  if (!(next instanceof HTMLElement)) return
  if (!next.hasAttribute('tabindex')) {
    next.tabIndex = -1
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true })
  }
  next.focus({ preventScroll: true })
}
