import { useState } from 'react'

type StillOptions<Value> = {
  isHeld: boolean
  /** What the values are of: those of something else take their own places. */
  of: string
  /** A value that is there no more, as it is shown in its place. */
  gone: (value: Value) => Value
}

/** While the reader is among them, values keep their places, whatever their counts become. */
export function useStill<Value extends { value: string }>(
  values: Value[],
  { isHeld, of, gone }: StillOptions<Value>,
): Value[] {
  const [still, setStill] = useState({ values, of })
  const isStill = isHeld && still.of === of
  if (!isStill && (still.values !== values || still.of !== of)) setStill({ values, of })
  if (!isStill) return values
  const now = new Map(values.map((value) => [value.value, value]))
  const kept = still.values.map((value) => now.get(value.value) ?? gone(value))
  const known = new Set(still.values.map(({ value }) => value))
  return [...kept, ...values.filter(({ value }) => !known.has(value))]
}
