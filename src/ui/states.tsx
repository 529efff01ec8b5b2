import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

type EmptyStateProps = { title: string; children?: ReactNode }

export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-xl flex-col items-center gap-3 px-4 py-16 text-center text-balance">
    <h2 className="text-lg font-semibold">{title}</h2>
    <div className="flex max-w-full flex-col items-center gap-3 text-muted">{children}</div>
  </div>
)

type ErrorStateProps = {
  title: string
  /** What the API said, in its own words. */
  children?: ReactNode
  onRetry: () => void
  actions?: ReactNode
}

export const ErrorState = ({ title, children, onRetry, actions }: ErrorStateProps) => (
  <div role="alert" className="mx-auto flex max-w-xl flex-col gap-3 px-4 py-16">
    <div className="flex items-start gap-3">
      <Icon name="warning" className="mt-1 size-4 text-bad" />
      <div className="flex min-w-0 flex-col gap-2">
        <h2 className="text-lg font-semibold">{title}</h2>
        <div className="flex flex-col gap-2 wrap-anywhere text-muted">{children}</div>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
          {actions}
        </div>
      </div>
    </div>
  </div>
)
