import type { ReactNode } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Breakable } from './breakable.tsx'

export const Fields = ({ children }: { children: ReactNode }) => (
  <dl className="flex flex-col gap-3 text-sm">{children}</dl>
)

type FieldProps = {
  label: string
  /** The API's own name for it. */
  name?: string
  /** For what needs the whole width: a prompt, a schema. */
  isStacked?: boolean
  /** Beside the label, for a stacked field. */
  actions?: ReactNode
  children: ReactNode
}

export const Field = ({ label, name, isStacked = false, actions, children }: FieldProps) => (
  <div
    className={classNames(
      'grid gap-x-4 gap-y-0.5',
      isStacked ? 'gap-y-1' : '@sm:grid-cols-[9.5rem_minmax(0,1fr)]',
    )}
  >
    <dt
      className={classNames(
        'flex flex-wrap items-baseline gap-x-2 text-muted',
        !isStacked && '@sm:flex-col',
      )}
    >
      {label}
      {name && name !== label.toLowerCase() && (
        <bdi className="font-mono text-xs wrap-anywhere">
          <Breakable text={name} />
        </bdi>
      )}
      {actions && <span className="-my-1.5 ml-auto self-center">{actions}</span>}
    </dt>
    <dd className="min-w-0 wrap-anywhere">{children}</dd>
  </div>
)

type CopyableProps = { text: string; label: string; children: ReactNode; actions?: ReactNode }

/** A value with its copy button beside it; the button does not make the line taller. */
export const Copyable = ({ text, label, children, actions }: CopyableProps) => (
  <div className="flex items-start gap-1">
    <div className="min-w-0">{children}</div>
    <div className="-my-1 flex shrink-0">
      {actions}
      <CopyButton text={text} label={label} />
    </div>
  </div>
)

/** An ID in full: every character of it can be told apart, and it can be copied. */
export const Id = ({ id, name }: { id: string; name: string }) => (
  <Copyable text={id} label={`Copy ${name}`}>
    <bdi className="font-mono text-xs/5">{visibleText(id)}</bdi>
  </Copyable>
)
