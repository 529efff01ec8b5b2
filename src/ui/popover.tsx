import { useId, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Button } from './button.tsx'
import { closeWhenLeft } from './close-when-left.ts'
import { placeBelow } from './place-below.ts'

type PopoverProps = { label: string; button: ReactNode; children: ReactNode }

/** The browser's own popover: it closes on Esc and on a click beside it, and is never clipped. */
export function Popover({ label, button, children }: PopoverProps) {
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
      <Button ref={anchor} variant="ghost" popoverTarget={id} aria-label={label} title={label}>
        {button}
      </Button>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what bubbles up to it */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        onBeforeToggle={prepare}
        onBlur={closeWhenLeft}
        className="fixed inset-auto m-0 max-h-[70dvh] min-w-48 overflow-y-auto rounded-lg border border-line bg-surface p-1.5 text-ink shadow-float"
      >
        {isDrawn && children}
      </div>
    </>
  )
}
