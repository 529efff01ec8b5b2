import { visibleText } from '~/lib/visible-text.ts'
import type { BrokenMoment, Moment } from '~/tasks/moment.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

type MomentProblemProps = { broken: BrokenMoment[]; onClear: (name: keyof Moment) => void }

/** A moment in the address that cannot be used is named, like a filter. */
export const MomentProblem = ({ broken, onClear }: MomentProblemProps) =>
  broken.map(({ name, text, reason }) => (
    <div
      key={name}
      role="alert"
      className="mb-3 flex flex-wrap items-center gap-2 rounded-md bg-bad-soft py-1 pr-1 pl-3 text-sm"
    >
      <Icon name="warning" className="size-4 text-bad" />
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className="font-mono text-xs">
          {name}=<bdi>{visibleText(text.slice(0, 200))}</bdi>
        </span>{' '}
        {reason}.
      </span>
      <Button variant="ghost" onClick={() => onClear(name)}>
        Clear {name}
      </Button>
    </div>
  ))
