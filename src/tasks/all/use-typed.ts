import { useEffect, useEffectEvent, useState } from 'react'

// Browsers allow some three changes of the address a second; what is found does not wait for it.
const QUIET = 300

type Typed = {
  /** The address that this was typed over. */
  for: string | undefined
  q: string | undefined
  /** On its way to the address: keys that come before it is there are not lost with it. */
  written?: { q: string | undefined }
}

/** What is searched for: at once on screen, and a moment after the last key in the address. */
export function useTyped(q: string | undefined, write: (q: string | undefined) => void) {
  const [typed, setTyped] = useState<Typed>({ for: q, q })
  if (typed.for !== q) {
    // Back, forward and the chips change the address: what was typed belongs to the one it began with.
    const isOurs = typed.written !== undefined && typed.written.q === q
    setTyped({ for: q, q: isOurs ? typed.q : q })
  }
  const flush = (q: string | undefined) => {
    setTyped({ ...typed, q, written: { q } })
    write(q)
  }
  const flushLater = useEffectEvent(() => flush(typed.q))
  useEffect(() => {
    if (isWritten(typed)) return
    const timer = setTimeout(flushLater, QUIET)
    return () => clearTimeout(timer)
  }, [typed])
  return {
    q: typed.for === q ? typed.q : q,
    /** Whatever is gone to next goes by the address. */
    leave: (text: string) => {
      const q = text || undefined
      if (!isWritten({ ...typed, q })) flush(q)
    },
    type: (text: string) => setTyped((now) => ({ ...now, q: text || undefined })),
  }
}

const isWritten = ({ q, for: before, written }: Typed) =>
  q === before || (written !== undefined && written.q === q)
