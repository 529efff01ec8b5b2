import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { SearchBox } from './search-box.tsx'

type FindBarProps = {
  label: string
  placeholder: string
  query: string
  /** "3 of 12", "No match" */
  status: string
  canStep: boolean
  onSearch: (query: string) => void
  onStep: (step: 1 | -1) => void
}

export const FindBar = ({ status, canStep, onStep, ...box }: FindBarProps) => (
  <div className="flex min-w-40 flex-1 items-center gap-1">
    <SearchBox {...box} onStep={onStep} />
    <span
      aria-live="polite"
      className="text-sm whitespace-nowrap text-muted tabular-nums empty:-ml-1"
    >
      {box.query && status}
    </span>
    <Button
      variant="ghost"
      aria-label="Previous match"
      title="Previous match"
      // Not `disabled`: a button that goes dead under the keyboard would drop the focus.
      aria-disabled={!canStep}
      onClick={() => canStep && onStep(-1)}
      className="w-7 px-0"
    >
      <Icon name="up" />
    </Button>
    <Button
      variant="ghost"
      aria-label="Next match"
      title="Next match"
      aria-disabled={!canStep}
      onClick={() => canStep && onStep(1)}
      className="w-7 px-0"
    >
      <Icon name="down" />
    </Button>
  </div>
)
