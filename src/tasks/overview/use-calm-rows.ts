import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react'

type CalmRowsOptions = {
  rows: Uint32Array
  /** Of the index: the rows may be the same and say something else. */
  version: number
  /** Another question is answered at once. */
  asked: string
  isReading: boolean
}

export type CalmRows = Pick<CalmRowsOptions, 'rows' | 'version' | 'asked'>

// While pages come ten times a second, figures once a second are as good, and leave time to read.
const BEAT = 1000

/** The rows as the figures follow them: after the table, and while reading not with every page. */
export function useCalmRows({ rows, version, asked, isReading }: CalmRowsOptions): CalmRows {
  const [shown, setShown] = useState({ rows, version, asked })
  const isOld = shown.rows !== rows || shown.version !== version
  const isUrgent = !isReading || shown.asked !== asked || shown.rows.length === 0
  if (isOld && isUrgent) setShown({ rows, version, asked })
  const follow = useEffectEvent(() => setShown({ rows, version, asked }))
  useEffect(() => {
    if (!isReading) return undefined
    const timer = setInterval(() => follow(), BEAT)
    return () => clearInterval(timer)
  }, [isReading])
  return useDeferredValue(shown)
}
