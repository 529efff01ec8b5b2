import { Button } from '~/ui/button.tsx'
import { errorClause } from './request-error.ts'

/** What is shown is no longer known to be so, and why. */
export const NotRefreshed = ({ error, onRetry }: { error: Error; onRetry: () => void }) => (
  <div role="alert" className="flex items-center gap-1 py-1 text-bad">
    <span className="wrap-anywhere">Not refreshed{errorClause(error)}.</span>
    <Button variant="ghost" onClick={onRetry}>
      Try again
    </Button>
  </div>
)
