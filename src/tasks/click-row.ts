import type { MouseEvent } from 'react'
import { isSafeId } from '~/api/tasks.ts'
import { LATEST_SECOND } from './task-address.ts'

type ClickOutcome =
  | { opens: string; at?: number | undefined }
  | { listsVideoOf: string }
  | undefined

/**
 * What a click somewhere in the rows asks for. The whole row can be clicked; the link inside is what
 * the keyboard and a middle click use.
 */
export function readRowClick(event: MouseEvent): ClickOutcome {
  const { target, metaKey, ctrlKey, shiftKey, altKey } = event
  const row = target instanceof Element && target.closest<HTMLElement>('tr[data-task-id]')
  if (!row) return undefined
  const taskId = row.dataset['taskId'] ?? ''
  const control = target.closest('a, button, label')

  if (control?.matches('[data-same-video]')) return { listsVideoOf: taskId }
  if (!isSafeId(taskId)) return undefined
  if (control?.matches('a')) {
    // With a modifier it is the browser's: a new tab, a new window, a download.
    if (metaKey || ctrlKey || shiftKey || altKey) return undefined
    event.preventDefault()
    return { opens: taskId }
  }
  const isSelecting = window.getSelection()?.type === 'Range'
  if (control || isSelecting) return undefined
  if (metaKey || ctrlKey) {
    // click() would lose the modifier, and with it the new tab.
    const init = { bubbles: true, cancelable: true, metaKey, ctrlKey }
    row.querySelector('a')?.dispatchEvent(new PointerEvent('click', init))
    return undefined
  }
  return { opens: taskId, at: secondAt(target, event.clientX) }
}

/** The second of the film that the pointer is at, on a strip of what was found in it. */
function secondAt(target: Element, x: number): number | undefined {
  const strip = target.closest<HTMLElement>('[data-seconds]')
  const [from = NaN, to = NaN] = strip?.dataset['seconds']?.split(' ').map(Number) ?? []
  if (!strip || !(to > from)) return undefined
  const { left, width } = strip.getBoundingClientRect()
  const second = Math.max(0, Math.round((from + ((x - left) / width) * (to - from)) * 10) / 10)
  return second > LATEST_SECOND ? undefined : second
}
