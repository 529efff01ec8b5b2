import { useEffect, useEffectEvent, useState } from 'react'
import type { TaskIndex } from '~/account/task-index.ts'
import { compareRows } from '~/tasks/all/compare-rows.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'

type CalmRowsOptions = {
  index: TaskIndex
  rows: Uint32Array
  /** The same object is the same rows, in whatever order. */
  matches: object
  /** Of the index: the rows may be the same and say something else. */
  version: number
  /** Another question is answered at once. */
  asked: string
  isReading: boolean
}

export type CalmRows = { rows: Uint32Array; version: number }

// While pages come ten times a second, figures once a second are as good, and leave time to read.
const BEAT = 1000

/** The rows as the figures follow them: after the table, and while reading not with every page. */
export function useCalmRows({ index, isReading, ...now }: CalmRowsOptions): CalmRows {
  const { rows, version, asked } = now
  const [shown, setShown] = useState(now)
  const isOld = shown.rows !== rows || shown.version !== version
  const isUrgent = !isReading || shown.asked !== asked || shown.rows.length === 0
  if (isOld && isUrgent) setShown(now)
  const follow = useEffectEvent(() => setShown(now))
  useEffect(() => {
    if (!isReading) return undefined
    const timer = setInterval(() => follow(), BEAT)
    return () => clearInterval(timer)
  }, [isReading])

  const late = useAfterPaint(shown)
  const [calm, setCalm] = useState({ ...late, seen: late.rows })
  if (calm.seen !== late.rows || calm.version !== late.version) {
    // The same rows in another order add up to the same.
    const isKnown = calm.version === late.version && calm.rows.length === late.rows.length
    const isSame = isKnown && (calm.matches === late.matches || isReordered(calm, late, index.size))
    setCalm({ ...late, rows: isSame ? calm.rows : late.rows, seen: late.rows })
  }
  return { rows: calm.rows, version: calm.version }
}

function isReordered(before: CalmRows, now: CalmRows, size: number) {
  const { more, gone } = compareRows(before.rows, now.rows, size)
  return more + gone === 0
}
