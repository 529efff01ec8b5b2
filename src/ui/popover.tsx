import { useId, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { placeBelow } from './place-below.ts'

type PopoverProps = { label: string; button: ReactNode; children: ReactNode }

/** The browser's own popover: it closes on Esc and on a click beside it, and is never clipped. */
export function Popover({ label, button, children }: PopoverProps) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

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
        onBeforeToggle={() => placeBelow(anchor.current, panel.current)}
        className="fixed inset-auto m-0 max-h-[70dvh] min-w-48 overflow-y-auto rounded-lg border border-line bg-surface p-1.5 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  )
}
