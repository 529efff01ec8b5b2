import type { ReactNode } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { maskQueries } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

type BrokenValueProps = {
  name: string
  text: string
  reason: string
  onClear: () => void
  className?: string
  /** What is done instead. */
  children?: ReactNode
}

/** A value of the address that cannot be used is named, not dropped: nothing looks applied that is not. */
export const BrokenValue = (props: BrokenValueProps) => {
  const { name, text, reason, onClear, className, children } = props
  return (
    <div
      role="alert"
      className={classNames(
        'flex items-start gap-2 rounded-md bg-bad-soft py-1 pr-1 pl-3 text-sm',
        className,
      )}
    >
      <Icon name="warning" className="mt-1.5 size-4 text-bad" />
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-end gap-x-2">
        <span className="min-w-0 flex-1 basis-56 py-1 wrap-anywhere">
          <span className="font-mono text-xs">
            {name}=<bdi>{visibleText(maskQueries(text).slice(0, 200))}</bdi>
          </span>{' '}
          {reason}. {children}
        </span>
        <Button variant="ghost" onClick={onClear}>
          Clear {name}
        </Button>
      </span>
    </div>
  )
}
