import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react'
import type { TaskIndex } from '~/account/task-index.ts'
import { compareRows } from '~/tasks/all/compare-rows.ts'

type CalmRowsOptions = {
  index: TaskIndex
  rows: Uint32Array
  /** Of the index: the rows may be the same and say something else. */
  version: number
  /** Another question is answered at once. */
  asked: string
  isReading: boolean
}

export type CalmRows = Pick<CalmRowsOptions, 'rows' | 'version'>

// While pages come ten times a second, figures once a second are as good, and leave time to read.
const BEAT = 1000

/** The rows as the figures follow them: after the table, and while reading not with every page. */
export function useCalmRows(options: CalmRowsOptions): CalmRows {
  const { index, rows, version, asked, isReading } = options
  const now = { rows, version, asked, seen: rows }
  const [shown, setShown] = useState(now)
  const isOld = shown.seen !== rows || shown.version !== version
  const isUrgent = !isReading || shown.asked !== asked || shown.rows.length === 0
  if (isOld && isUrgent) {
    // The same rows in another order add up to the same.
    const isKnown = shown.version === version && shown.rows.length === rows.length
    const isSame = isKnown && !isOther(compareRows(shown.rows, rows, index.size))
    setShown(isSame ? { ...now, rows: shown.rows } : now)
  }
  const follow = useEffectEvent(() => setShown(now))
  useEffect(() => {
    if (!isReading) return undefined
    const timer = setInterval(() => follow(), BEAT)
    return () => clearInterval(timer)
  }, [isReading])
  const { rows: calm, version: as } = useDeferredValue(shown)
  return { rows: calm, version: as }
}

const isOther = ({ more, gone }: { more: number; gone: number }) => more + gone > 0
