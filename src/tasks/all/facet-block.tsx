import { useState, type ReactNode } from 'react'
import { Icon } from '~/ui/icon.tsx'

type FacetBlockProps = {
  label: string
  field: string
  /** At first, and from when it becomes so: what is taken off does not fold away under its reader. */
  isOpen: boolean
  onToggle?: (isOpen: boolean) => void
  children: ReactNode
}

/** One field that can be asked about, folded away when it is not wanted. */
export function FacetBlock({ label, field, isOpen, onToggle, children }: FacetBlockProps) {
  const [now, setNow] = useState({ isOpen, was: isOpen })
  if (now.was !== isOpen) setNow({ isOpen: isOpen || now.isOpen, was: isOpen })
  return (
    <details
      aria-label={label}
      open={now.isOpen}
      onToggle={({ currentTarget }) => {
        setNow({ ...now, isOpen: currentTarget.open })
        onToggle?.(currentTarget.open)
      }}
      className="group/facet border-b border-line/60 pb-1"
    >
      <summary
        className="flex h-8 list-none items-center gap-1.5 rounded-sm px-2 text-sm font-medium"
        title={field}
      >
        <Icon
          name="right"
          className="size-3 text-muted transition-transform group-open/facet:rotate-90"
        />
        {label}
      </summary>
      {children}
    </details>
  )
}
