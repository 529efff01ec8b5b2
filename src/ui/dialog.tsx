import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/** The browser's own modal dialog: it keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Whoever takes it away has it closed first: a dialog that only disappears keeps the focus it took.
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      // Keys pressed in it are its own: the shortcuts of the page listen further out.
      onKeyDown={(event) => event.stopPropagation()}
      className="m-auto max-h-[85dvh] w-full max-w-md rounded-lg border border-line bg-surface p-5 text-ink shadow-float backdrop:bg-veil"
    >
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <Button
          variant="ghost"
          className="w-8 px-0"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" />
        </Button>
      </div>
      {children}
    </dialog>
  )
}

/** For the `ref` of the field to begin with: React's own `autoFocus` comes before the dialog is open. */
export const startHere = (field: HTMLElement | null) => field?.setAttribute('autofocus', '')
