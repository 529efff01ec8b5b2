import type { ReactNode } from 'react'
import { ApiError } from '~/api/errors.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { ErrorState } from '~/ui/states.tsx'
import { errorAdvice, errorFacts, errorTitle } from './request-error.ts'

type RequestErrorStateProps = { error: Error; onRetry: () => void; actions?: ReactNode }

export function RequestErrorState({ error, onRetry, actions }: RequestErrorStateProps) {
  if (!(error instanceof ApiError)) {
    return (
      <ErrorState title="This page met an error of its own" onRetry={onRetry} actions={actions}>
        <p>{error.message}</p>
        <p>Try again; if it comes back, load the page again. The address and your key are kept.</p>
      </ErrorState>
    )
  }
  return (
    <ErrorState title={errorTitle(error)} onRetry={onRetry} actions={actions}>
      <p className="font-mono text-xs text-ink">
        <bdi>{visibleProse(errorFacts(error).slice(0, 600))}</bdi>
      </p>
      <p>{errorAdvice(error)}</p>
    </ErrorState>
  )
}
