import { useState } from 'react'
import { createPortal } from 'react-dom'
import { noteActivity } from '~/api/connection.ts'
import { topDialog } from '~/ui/announcer.tsx'
import { Button } from '~/ui/button.tsx'

/**
 * Says that the session is about to end. Anything done keeps it; a press by assistive technology is
 * heard as a click alone.
 */
export function IdleWarning() {
  const [before] = useState(() => document.activeElement)
  const stay = () => {
    noteActivity()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  return createPortal(
    <div
      role="alert"
      className="fixed inset-x-4 bottom-6 z-50 mx-auto flex w-fit flex-wrap items-center gap-2 rounded-md border border-line bg-warn-soft px-3 py-2 text-sm text-warn shadow-float"
    >
      Without use you will be signed out within 2 minutes.
      <Button onClick={stay}>Stay signed in</Button>
    </div>,
    topDialog() ?? document.body,
  )
}
