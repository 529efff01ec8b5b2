import { startTransition, useLayoutEffect, useState } from 'react'

/**
 * The value as of the last paint, and `first` until there was one: for what may come a moment after
 * what was asked for. React's own deferred value is worked on from the moment the other is drawn,
 * which holds up the frame that shows it.
 */
export function useAfterPaint<Value>(value: Value, first = value): Value {
  const [painted, setPainted] = useState({ value: first })
  useLayoutEffect(() => {
    if (Object.is(painted.value, value)) return undefined
    return afterPaint(() => startTransition(() => setPainted({ value })))
  }, [painted, value])
  return painted.value
}

/** Gives back what calls it off. */
export function afterPaint(task: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(task)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
