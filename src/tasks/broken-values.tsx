import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { isFilter, type BrokenParameter, type TaskSearch } from './search.ts'

type BrokenValuesProps = {
  broken: BrokenParameter[]
  onChange: (change: Partial<TaskSearch>) => void
}

/** A value of the address that cannot be used is named, not dropped: nothing looks applied that is not. */
export const BrokenValues = ({ broken, onChange }: BrokenValuesProps) =>
  broken.map(({ name, text, reason }) => (
    <div
      key={name}
      role="alert"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md bg-bad-soft py-1 pr-1 pl-3 text-sm"
    >
      <Icon name="warning" className="size-4 text-bad" />
      <span className="min-w-0 wrap-anywhere">
        <span className="font-mono text-xs">
          {name}=<bdi>{visibleText(text.slice(0, 200))}</bdi>
        </span>{' '}
        {reason}.{' '}
        <span className="text-muted">
          {isFilter(name) ? 'No list is shown until it is right.' : 'The default is used instead.'}
        </span>
      </span>
      <span className="flex-1" />
      <Button variant="ghost" onClick={() => onChange({ [name]: undefined })}>
        Clear {name}
      </Button>
    </div>
  ))
