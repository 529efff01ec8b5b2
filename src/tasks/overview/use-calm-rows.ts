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
  /** How many match, and of how many that were read. */
  count: number
  read: number
  /** Another question is answered at once. */
  asked: string
  isReading: boolean
  /** Nothing is drawn of them. */
  isOff: boolean
}

export type CalmRows = { rows: Uint32Array; version: number; count: number; read: number }

// While pages are told of eight times a second, figures once a second are as good, and leave time to read.
const BEAT = 1000

/** The rows as the figures follow them: after the table, and while reading not with every page. */
export function useCalmRows({ index, isReading, isOff, ...now }: CalmRowsOptions): CalmRows {
  const [shown, setShown] = useState(now)
  const isOld = shown.rows !== now.rows || isOther(shown, now)
  const isUrgent = isOff || !isReading || shown.asked !== now.asked || shown.rows.length === 0
  if (isOld && isUrgent) setShown(now)
  const follow = useEffectEvent(() => setShown(now))
  useEffect(() => {
    if (!isReading || isOff) return undefined
    const timer = setInterval(() => follow(), BEAT)
    return () => clearInterval(timer)
  }, [isReading, isOff])

  const late = useAfterPaint(shown)
  const [calm, setCalm] = useState({ ...late, seen: late.rows })
  if (calm.seen !== late.rows || isOther(calm, late)) {
    // The same rows in another order add up to the same.
    const isKnown = !isOff && calm.version === late.version && calm.rows.length === late.rows.length
    const isSame = isKnown && (calm.matches === late.matches || isReordered(calm, late, index.size))
    setCalm({ ...late, rows: isSame ? calm.rows : late.rows, seen: late.rows })
  }
  return calm
}

const isOther = (one: Omit<CalmRows, 'rows'>, other: Omit<CalmRows, 'rows'>) =>
  one.version !== other.version || one.count !== other.count || one.read !== other.read

function isReordered(before: { rows: Uint32Array }, now: { rows: Uint32Array }, size: number) {
  const { more, gone } = compareRows(before.rows, now.rows, size)
  return more + gone === 0
}
