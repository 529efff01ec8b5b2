import { useState } from 'react'

/** While the reader is among them, values keep their places, whatever their counts become. */
export function useStill<Value extends { value: string }>(
  values: Value[],
  isHeld: boolean,
  gone: (value: Value) => Value,
): Value[] {
  const [still, setStill] = useState(values)
  if (!isHeld && still !== values) setStill(values)
  if (!isHeld) return values
  const now = new Map(values.map((value) => [value.value, value]))
  const kept = still.map((value) => now.get(value.value) ?? gone(value))
  const known = new Set(still.map(({ value }) => value))
  return [...kept, ...values.filter(({ value }) => !known.has(value))]
}
