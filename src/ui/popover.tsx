import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { panelLook, usePopover } from './use-popover.ts'

type PopoverProps = { label: string; button: ReactNode; children: ReactNode }

/** The browser's own popover: it closes on Esc and on a click beside it, and is never clipped. */
export function Popover({ label, button, children }: PopoverProps) {
  const { opener, panel, isDrawn } = usePopover()
  return (
    <>
      <Button variant="ghost" {...opener} aria-label={label} title={label}>
        {button}
      </Button>
      <div {...panel} role="group" aria-label={label} className={`${panelLook} min-w-48 p-1.5`}>
        {isDrawn && children}
      </div>
    </>
  )
}
