import type { MouseEvent } from 'react'

export const focusFilters = () =>
  document.querySelector<HTMLElement>('[role=search] :is(select, input)')?.focus()

/**
 * What is pressed goes away with the filter it takes off: who pressed it by a key goes on at the next
 * one. To a mouse or a finger the focus means little, and a box that takes it opens a keyboard.
 */
export function leaveFilter({ detail, target, currentTarget }: MouseEvent) {
  if (detail !== 0 || !(target instanceof Element)) return
  const others = [...currentTarget.querySelectorAll<HTMLElement>('li button')]
  const place = others.findIndex((other) => other.contains(target))
  const next = place === -1 ? undefined : (others[place + 1] ?? others[place - 1])
  if (next) next.focus()
  else focusFilters()
}
