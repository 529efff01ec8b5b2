import type { ReactNode } from 'react'

type SectionProps = {
  /** The region's name: an interface for assistive technology and tests. */
  name: string
  /** What the eye reads, where that can say more than the name. */
  heading?: string
  actions?: ReactNode
  children: ReactNode
}

export const Section = ({ name, heading = name, actions, children }: SectionProps) => (
  <section aria-label={name} className="flex flex-col gap-3 border-t border-line py-5">
    <div className="flex min-h-7 flex-wrap items-center gap-1">
      <h3 className="mr-auto text-base font-semibold">{heading}</h3>
      {actions}
    </div>
    {children}
  </section>
)

/** A sentence about the data that is not the data. */
export const Note = ({ children }: { children: ReactNode }) => (
  <p className="max-w-[72ch] text-sm text-muted">{children}</p>
)
