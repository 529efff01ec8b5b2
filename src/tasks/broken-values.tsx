import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { isFilter, type BrokenParameter, type SearchChange } from './search.ts'

type BrokenValuesProps = {
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
}

/** A value of the address that cannot be used is named, not dropped: nothing looks applied that is not. */
export const BrokenValues = ({ broken, onChange }: BrokenValuesProps) =>
  broken.map(({ name, text, reason }) => (
    <div
      key={name}
      role="alert"
      className="flex items-start gap-2 rounded-md bg-bad-soft py-1 pr-1 pl-3 text-sm"
    >
      <Icon name="warning" className="mt-1.5 size-4 text-bad" />
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-end gap-x-2">
        <span className="min-w-0 flex-1 basis-56 py-1 wrap-anywhere">
          <span className="font-mono text-xs">
            {name}=<bdi>{visibleText(text.slice(0, 200))}</bdi>
          </span>{' '}
          {reason}.{' '}
          <span className="text-muted">
            {isFilter(name)
              ? 'No list is shown until it is right.'
              : 'The default is used instead.'}
          </span>
        </span>
        <Button variant="ghost" onClick={() => onChange({ [name]: undefined })}>
          Clear {name}
        </Button>
      </span>
    </div>
  ))
