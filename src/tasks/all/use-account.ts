import { startTransition, useEffect, useState } from 'react'
import { accountStore, type Account } from '~/account/account.ts'

/**
 * What was read so far, and a version of it that goes up as it changes. Not as an external store,
 * which React must draw in one piece: pages are told of eight times a second, and a key does not
 * wait for one. The next are drawn once the last are on screen, however long that takes.
 */
export function useAccount(): { account: Account; version: number } {
  const [shown, setShown] = useState(latest)
  useEffect(() => {
    let isComing = false
    const follow = () => {
      const next = latest()
      // S07: nothing of one session stays into the next.
      if (next.account !== shown.account) return setShown(next)
      if (isComing || next.version === shown.version) return
      isComing = true
      startTransition(() => setShown(next))
    }
    // What came while these were drawn.
    follow()
    return accountStore.subscribe(follow)
  }, [shown])
  return shown
}

const latest = () => ({ account: accountStore.current(), version: accountStore.version() })
