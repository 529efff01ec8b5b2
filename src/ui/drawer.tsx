import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '~/lib/class-names.ts'
import { useDrawerWidth } from './drawer-width.tsx'
import { useIsFull } from './use-is-full.ts'
import { useMediaQuery } from './use-media-query.ts'

type DrawerProps = {
  label: string
  wide: boolean
  onClose: () => void
  children: ReactNode
}

/** Beside the page where there is room, so that the page stays usable; over it on small screens. */
export function Drawer({ children, ...props }: DrawerProps) {
  const hasRoom = useHasRoom()
  const [content] = useState(makeContent)
  return (
    <>
      {hasRoom ? (
        <SideDrawer {...props} content={content} />
      ) : (
        <ModalDrawer {...props} content={content} />
      )}
      {createPortal(children, content)}
    </>
  )
}

/** A film that fills the screen would leave it if it were moved, and filling it is what makes room. */
function useHasRoom() {
  const hasRoom = useMediaQuery('(min-width: 1024px)')
  const isFull = useIsFull()
  const [held, setHeld] = useState(hasRoom)
  if (!isFull && held !== hasRoom) setHeld(hasRoom)
  return held
}

// Moved from one to the other: drawn anew, it would forget what the reader unfolded in it.
function makeContent() {
  const content = document.createElement('div')
  content.className = 'contents'
  return content
}

function Place({ content }: { content: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.append(content)
    // One that was modal no longer is after a move: it goes, and can be asked for again.
    for (const dialog of content.querySelectorAll('dialog')) dialog.close()
  }, [content])
  return <div ref={place} className="contents" />
}

type ShellProps = Omit<DrawerProps, 'children'> & { content: HTMLElement }

function SideDrawer({ label, wide, content }: ShellProps) {
  const drawer = useRef<HTMLElement>(null)
  const { width, handle } = useDrawerWidth()
  useLayoutEffect(() => drawer.current?.focus({ preventScroll: true }), [])
  return (
    <aside
      ref={drawer}
      aria-label={label}
      tabIndex={-1}
      style={wide ? undefined : { width }}
      className={classNames(
        'flex animate-slide-in flex-col border-l border-line bg-surface outline-none',
        wide ? 'absolute inset-0 z-40' : 'relative max-w-[55vw] min-w-96 shrink-0',
      )}
    >
      {!wide && handle}
      <Place content={content} />
    </aside>
  )
}

function ModalDrawer({ label, onClose, content }: ShellProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    dialog.current?.showModal()
    // The browser would take the first button; a reader begins at the top.
    dialog.current?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-label={label}
      onCancel={(event) => {
        // The address decides what is open; the dialog follows it.
        event.preventDefault()
        onClose()
      }}
      // A second Back gesture of a phone asks nobody.
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      className="m-0 ml-auto flex h-dvh max-h-none w-full max-w-2xl animate-slide-in flex-col bg-surface text-ink outline-none shadow-float backdrop:bg-veil"
    >
      <Place content={content} />
    </dialog>
  )
}
