import { useState } from 'react'
import { latePart } from '~/ui/late-part.tsx'
import { MissingDialog } from '~/ui/missing-dialog.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useShortcuts } from '~/ui/use-shortcuts.ts'
import { focusFilters } from './focus-filters.ts'

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
  return isHelpOpen && <Shortcuts onClose={() => setHelpOpen(false)} />
}

const Shortcuts = latePart<{ onClose: () => void }>({
  load: async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
  Missing: MissingDialog,
})

/** The row that has the focus is the cursor: there is no second one to keep in step. */
function moveRow(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>('tr[data-task-id] a')]
  const now = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = now === -1 ? (step > 0 ? 0 : links.length - 1) : now + step
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus()
}
