import { classNames } from '~/lib/class-names.ts'
import type { SearchChange, TaskSearch } from './search.ts'

type ScopeSwitchProps = {
  scope: TaskSearch['scope']
  onChange: (change: SearchChange) => void
}

const scopes = [
  ['page', 'This page', 'One page, as the API lists and filters it'],
  ['all', 'All tasks', 'All tasks, read into this browser: searched, sorted and counted here'],
] as const

export const ScopeSwitch = ({ scope, onChange }: ScopeSwitchProps) => (
  <div
    role="radiogroup"
    aria-label="Scope"
    className="flex h-7 shrink-0 rounded-md border border-line bg-subtle text-sm"
  >
    {scopes.map(([value, label, meaning]) => (
      <label
        key={value}
        title={meaning}
        className={classNames(
          'relative flex cursor-pointer items-center rounded-md px-2.5 font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent',
          scope === value
            ? 'bg-surface text-ink ring-1 ring-line-strong/60 forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:forced-color-adjust-none'
            : 'text-muted hover:text-ink',
        )}
      >
        <input
          type="radio"
          name="scope"
          className="absolute inset-0 cursor-pointer opacity-0"
          checked={scope === value}
          onChange={() => onChange({ scope: value })}
        />
        {label}
      </label>
    ))}
  </div>
)
