import { useId, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'

type PopoverProps = { label: string; button: ReactNode; children: ReactNode }

/** The browser's own popover: it closes on Esc and on a click beside it, and is never clipped. */
export function Popover({ label, button, children }: PopoverProps) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  const place = () => {
    if (!anchor.current || !panel.current) return
    const { bottom, right } = anchor.current.getBoundingClientRect()
    panel.current.style.top = `${bottom + 4}px`
    panel.current.style.right = `${Math.max(8, document.documentElement.clientWidth - right)}px`
  }

  return (
    <>
      <Button ref={anchor} variant="ghost" popoverTarget={id} aria-label={label} title={label}>
        {button}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        onBeforeToggle={place}
        className="fixed inset-auto m-0 max-h-[70dvh] min-w-48 overflow-y-auto rounded-lg border border-line bg-surface p-1.5 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  )
}
