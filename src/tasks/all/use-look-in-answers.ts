import { useEffect } from 'react'
import type { Account } from '~/account/account.ts'
import { isLookedFor } from '~/account/search-words.ts'
import { whenIdle } from '~/lib/when-idle.ts'

// Who types goes on typing: megabytes of answers are looked through when they rest.
const REST = 250

/** Looks for words through answers that were too many to do so at once. Whether it is still at it. */
export function useLookInAnswers(account: Account, q = ''): boolean {
  const isLooking = !isLookedFor(account.index, q)
  useEffect(() => {
    if (!isLooking) return
    let stop = () => {}
    const goOn = () => {
      if (!account.lookInAnswers(q)) stop = whenIdle(goOn)
    }
    const timer = setTimeout(goOn, REST)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [account, q, isLooking])
  return isLooking
}
