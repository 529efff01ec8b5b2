import { useEffect } from 'react'
import type { Account } from '~/account/account.ts'
import { whenIdle } from '~/lib/when-idle.ts'

// Who types goes on typing: megabytes of answers are looked through when they rest.
const REST = 250

/** Looks for words through answers that were too many to do so at once. */
export function useLookInAnswers(account: Account, q = '', isLooking: boolean) {
  useEffect(() => {
    if (!isLooking) return
    let stop = () => {}
    const wait = () => {
      const timer = setTimeout(goOn, REST)
      stop = () => clearTimeout(timer)
    }
    // It ends with this effect alone: more may come before the screen knows that all was looked through.
    const goOn = () => {
      if (account.lookInAnswers(q)) wait()
      else stop = whenIdle(goOn)
    }
    wait()
    return () => stop()
  }, [account, q, isLooking])
}
