import { useEffect, useState } from 'react'

const SOON_OVER = 200

/** Whether something that is on has been on for a while: to show a short wait would be a flicker. */
export function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!on) return undefined
    const timer = setTimeout(() => setLasting(true), SOON_OVER)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [on])
  return on && lasting
}
