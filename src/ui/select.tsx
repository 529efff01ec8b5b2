import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from '~/lib/class-names.ts'

type SelectProps = ComponentProps<'select'> & { label: ReactNode; isOn?: boolean }

/** The browser's own list box: it works with every keyboard, phone and screen reader. */
export function Select({ label, isOn = false, children, ...rest }: SelectProps) {
  const id = useId()
  return (
    <span
      className={classNames(
        'inline-flex h-8 min-w-0 items-center rounded-md border bg-surface pl-2.5 text-sm focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent',
        isOn ? 'border-accent' : 'border-line-strong/60',
      )}
    >
      <label htmlFor={id} className="shrink-0 text-muted">
        {label}
      </label>
      <select
        id={id}
        {...rest}
        className="h-full min-w-0 flex-1 rounded-md bg-surface field-sizing-content pr-1 pl-1.5 font-medium outline-none"
      >
        {children}
      </select>
    </span>
  )
}
