import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

type RefreshProblemProps = { text: string; facts: string; onRetry: () => void }

/** Above a task that is shown all the same: what is missing or old about it. */
export const RefreshProblem = ({ text, facts, onRetry }: RefreshProblemProps) => (
  <div role="alert" className="flex items-start gap-2 bg-warn-soft px-4 py-2 text-sm md:px-5">
    <Icon name="warning" className="mt-0.5 size-4 text-warn" />
    <div className="min-w-0 flex-1">
      <p>{text}</p>
      {facts && <p className="font-mono text-xs wrap-anywhere text-muted">{facts}</p>}
    </div>
    <Button onClick={onRetry}>Try again</Button>
  </div>
)
