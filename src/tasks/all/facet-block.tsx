import type { ReactNode } from 'react'
import { Icon } from '~/ui/icon.tsx'

type FacetBlockProps = {
  label: string
  field: string
  isOpen: boolean
  onToggle?: (isOpen: boolean) => void
  children: ReactNode
}

/** One field that can be asked about, folded away when it is not wanted. */
export const FacetBlock = ({ label, field, isOpen, onToggle, children }: FacetBlockProps) => (
  <details
    aria-label={label}
    open={isOpen}
    onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
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
