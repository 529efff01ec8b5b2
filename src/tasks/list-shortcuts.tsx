import { useState } from 'react'
import { Dialog } from '~/ui/dialog.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useShortcuts } from '~/ui/use-shortcuts.ts'
import { focusFilters } from './focus-filters.ts'

const shortcuts = [
  ['j', 'Next row, or next task when one is open'],
  ['k', 'Previous row, or previous task'],
  ['Enter', 'Open the task of the row'],
  ['Esc', 'Close what is on top'],
  ['/', 'Go to the filters'],
  ['?', 'Show these shortcuts'],
  ['Ctrl K', 'Commands: go to a task by its ID or a link, filter, sort and more; ⌘ K on a Mac'],
] as const

const filmKeys = [
  ['Space', 'Play or pause, as does k'],
  ['j', 'Back by five seconds'],
  ['l', 'Play, then faster'],
  [', .', 'One picture back or on'],
  ['← →', 'Previous or next segment, in a lane'],
  ['+ − 0', 'Zoom in, zoom out, show the whole film'],
  ['f', 'Full screen'],
  ['m', 'Mute or unmute'],
] as const

type ListShortcutsProps = {
  isDrawerOpen: boolean
  /** How to go to another row where not all of them are drawn. */
  onMove?: ((step: 1 | -1) => void) | undefined
}

/** Keys of the list; with a task open, j and k belong to the task. */
export function ListShortcuts({ isDrawerOpen, onMove = moveRow }: ListShortcutsProps) {
  const [isHelpOpen, setHelpOpen] = useState(false)
  useShortcuts({
    ...(!isDrawerOpen && { j: () => onMove(1), k: () => onMove(-1) }),
    '/': focusFilters,
    '?': () => setHelpOpen(true),
  })
  usePageActions([
    { label: 'Go to the filters', keys: '/', run: focusFilters },
    { label: 'Keyboard shortcuts', keys: '?', run: () => setHelpOpen(true) },
  ])
  if (!isHelpOpen) return null
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => setHelpOpen(false)}>
      <Keys keys={shortcuts} />
      <h3 className="mt-4 mb-2 text-sm font-semibold">While the focus is in the film</h3>
      <Keys keys={filmKeys} />
      <p className="mt-4 text-sm text-muted">None of them but the commands works while you type.</p>
    </Dialog>
  )
}

/** The row that has the focus is the cursor: there is no second one to keep in step. */
function moveRow(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>('tr[data-task-id] a')]
  const now = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = now === -1 ? (step > 0 ? 0 : links.length - 1) : now + step
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus()
}

type KeysProps = { keys: readonly (readonly [key: string, meaning: string])[] }

const Keys = ({ keys }: KeysProps) => (
  <dl className="grid grid-cols-[4rem_1fr] items-center gap-x-4 gap-y-2">
    {keys.map(([key, meaning]) => (
      <div key={key} className="contents">
        <dt>
          <kbd className="inline-block min-w-7 rounded-sm border whitespace-nowrap border-line-strong/60 bg-subtle px-1.5 py-0.5 text-center font-mono text-xs">
            {key}
          </kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)
