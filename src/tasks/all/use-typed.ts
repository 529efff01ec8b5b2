import { useEffect, useEffectEvent, useState } from 'react'

// Browsers allow some three changes of the address a second; what is found does not wait for it.
const QUIET = 300

/** What is searched for: at once on screen, and a moment after the last key in the address. */
export function useTyped(q: string | undefined, write: (q: string | undefined) => void) {
  const [typed, setTyped] = useState({ for: q, q })
  // Back, forward and the chips change the address: what was typed belongs to the one it began with.
  if (typed.for !== q) setTyped({ for: q, q })
  const flush = useEffectEvent(() => {
    setTyped({ for: typed.q, q: typed.q })
    write(typed.q)
  })
  useEffect(() => {
    if (typed.q === typed.for) return
    const timer = setTimeout(flush, QUIET)
    return () => clearTimeout(timer)
  }, [typed])
  return {
    q: typed.for === q ? typed.q : q,
    type: (text: string) => setTyped({ for: q, q: text || undefined }),
  }
}
