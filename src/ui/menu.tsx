import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Button } from './button.tsx'
import { closeWhenLeft } from './close-when-left.ts'
import { placeBelow } from './place-below.ts'

type MenuProps = { label: string; button: ReactNode; children: ReactNode }

/** A button with a menu under it, walked by the arrow keys; the browser closes it on Esc. */
export function Menu({ label, button, children }: MenuProps) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  // What is inside costs nothing before it is wanted; it has to be there for its place to be found.
  const prepare = () => {
    flushSync(() => setDrawn(true))
    placeBelow(anchor.current, panel.current)
  }

  return (
    <>
      <Button
        ref={anchor}
        variant="ghost"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
      >
        {button}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={prepare}
        onToggle={({ newState }) => newState === 'open' && itemsIn(panel.current)[0]?.focus()}
        onKeyDown={walk}
        onBlur={closeWhenLeft}
        className="fixed inset-auto m-0 max-h-[70dvh] min-w-44 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-ink shadow-float"
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
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-left text-sm hover:bg-subtle focus:bg-subtle focus:outline-none aria-disabled:text-muted'

const itemsIn = (panel: HTMLElement | null) => [
  ...(panel?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
]

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
