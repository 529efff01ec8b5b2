import { useId, useRef, type ReactNode } from 'react'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

type MoreFiltersProps = { isOn: boolean; children: ReactNode }

/** In line with the other filters where there is room; on a phone a sheet behind a button. */
export function MoreFilters({ isOn, children }: MoreFiltersProps) {
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const told = useRef<Element>(null)
  const close = () => sheet.current?.hidePopover()
  return (
    <>
      <Button
        size="md"
        popoverTarget={id}
        aria-label="More filters"
        title="More filters"
        className={`w-10 px-0 sm:hidden ${isOn ? 'border-accent! text-accent' : 'border-line-strong/60!'}`}
      >
        <Icon name="filter" />
      </Button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        // After a value that was taken; one that was refused says why in its place.
        onSubmit={() => {
          requestAnimationFrame(() => {
            told.current = problemIn(sheet.current)
            if (!told.current) close()
          })
        }}
        // A tap beside it leaves the box as well: what is refused by that is seen before it closes.
        onToggle={({ newState }) => {
          const problem = problemIn(sheet.current)
          if (newState !== 'closed' || problem === told.current) return
          told.current = problem
          if (problem) sheet.current?.showPopover()
        }}
        className="fixed inset-x-0 top-auto bottom-0 m-0 w-auto max-w-none flex-col gap-3 rounded-t-lg border-t border-line bg-surface p-4 pb-6 text-ink shadow-float backdrop:bg-veil max-sm:open:flex sm:contents"
      >
        <div className="flex items-center justify-between sm:hidden">
          <h2 className="text-lg font-semibold">More filters</h2>
          <Button variant="ghost" className="w-8 px-0" aria-label="Close" onClick={close}>
            <Icon name="cross" />
          </Button>
        </div>
        {children}
      </div>
    </>
  )
}

const problemIn = (sheet: HTMLElement | null) => sheet?.querySelector('[role=alert]') ?? null
