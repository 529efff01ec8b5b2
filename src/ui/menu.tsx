import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import { panelLook, usePopover } from './use-popover.ts'

type MenuProps = { label: string; button: ReactNode; children: ReactNode }

/** A button with a menu under it, walked by the arrow keys; the browser closes it on Esc. */
export function Menu({ label, button, children }: MenuProps) {
  const { opener, panel, isDrawn } = usePopover()
  return (
    <>
      <Button variant="ghost" {...opener} aria-haspopup="menu" aria-label={label}>
        {button}
      </Button>
      <div
        {...panel}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={({ newState, currentTarget }) => {
          if (newState === 'open') itemsIn(currentTarget)[0]?.focus()
        }}
        onKeyDown={walk}
        className={`${panelLook} min-w-44 p-1`}
      >
        {isDrawn && children}
      </div>
    </>
  )
}

type MenuItemProps = { onSelect: () => void; children: ReactNode; disabled?: boolean }

export const MenuItem = ({ onSelect, children, disabled = false }: MenuItemProps) => (
  <button
    type="button"
    role="menuitem"
    tabIndex={-1}
    aria-disabled={disabled}
    onClick={(event) => {
      if (disabled) return
      event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
      onSelect()
    }}
    className={itemLook}
  >
    {children}
  </button>
)

type MenuChoiceProps = { isOn: boolean; onChoose: () => void; children: ReactNode }

/** One of several; the menu stays open, since a choice here is about what is chosen next. */
export const MenuChoice = ({ isOn, onChoose, children }: MenuChoiceProps) => (
  <button
    type="button"
    role="menuitemradio"
    tabIndex={-1}
    aria-checked={isOn}
    onClick={onChoose}
    className={itemLook}
  >
    <span aria-hidden="true" className={isOn ? 'text-accent' : 'invisible'}>
      ●
    </span>
    {children}
  </button>
)

export const MenuHeading = ({ children }: { children: ReactNode }) => (
  <div role="presentation" className="px-2 pt-2 pb-1 text-xs text-muted">
    {children}
  </div>
)

const itemLook =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-left text-sm hover:bg-subtle focus:bg-subtle aria-disabled:text-muted'

const itemsIn = (panel: HTMLElement) => [...panel.querySelectorAll<HTMLElement>('[role^=menuitem]')]

function walk(event: KeyboardEvent<HTMLDivElement>) {
  const items = itemsIn(event.currentTarget)
  const now = items.findIndex((item) => item === document.activeElement)
  const to: Record<string, number> = {
    ArrowDown: (now + 1) % items.length,
    ArrowUp: (now - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const next = to[event.key]
  if (next === undefined) return
  event.preventDefault()
  items[next]?.focus()
}
