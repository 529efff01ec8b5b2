import { useState } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
import type { FacetOf, FacetValue } from '~/account/count-facets.ts'
import { fileNameOf } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { problemWith, type SearchChange, type TaskSearch } from '~/tasks/search.ts'
import type { FacetField } from '~/account/task-query.ts'
import type { ChoiceName } from '~/tasks/search-parameters.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { chooseValue, parameterOf } from './choose-value.ts'
import { FacetBlock } from './facet-block.tsx'
import { useStill } from './use-still.ts'

const FEW = 6

type FacetGroupProps = {
  name: FacetField
  label: string
  facetOf: FacetOf
  search: TaskSearch
  onChange: (change: SearchChange) => void
  /** The reader is among them: none moves. */
  isHeld: boolean
  isOpen: boolean
  /** The API was asked for this alone: of other values nothing is known here. */
  isNarrowed: boolean
}

/** One field; its values are counted where they are seen. */
export function FacetGroup({ label, isOpen, ...rest }: FacetGroupProps) {
  const [isShown, setShown] = useState(isOpen)
  // Kept here: folded, there are no values.
  const [isLong, setLong] = useState(false)
  return (
    <FacetBlock label={label} field={rest.name} isOpen={isOpen} onToggle={setShown}>
      {isShown && <FacetValues {...rest} isLong={isLong} onLong={setLong} />}
    </FacetBlock>
  )
}

type FacetValuesProps = Omit<FacetGroupProps, 'label' | 'isOpen'> & {
  isLong: boolean
  onLong: (isLong: boolean) => void
}

/** The values of a field, each with how many tasks it would leave. */
function FacetValues(props: FacetValuesProps) {
  const { name, facetOf, search, onChange, isHeld, isNarrowed, isLong, onLong } = props
  const facet = facetOf(name)
  const values = useStill(facet.values, { isHeld, of: name, gone: withoutTasks })
  const shown = values.filter((one, place) => isLong || place < FEW || one.chosen)
  const hidden = values.length - shown.length

  const choose = (value: FacetValue, side: 'only' | 'not') => {
    const filter = parameterOf(search, name, value)
    onChange({ [filter]: chooseValue(search[filter], value.value, side) })
  }
  return (
    <>
      {values.length === 0 && <p className="px-2 pb-1 text-xs text-muted">No task to count.</p>}
      <ul>
        {shown.map((value) => (
          <Value
            key={value.value}
            value={value}
            text={textOf(name, value)}
            problem={problemOf(name, value)}
            onChoose={(side) => choose(value, side)}
          />
        ))}
      </ul>
      {(hidden > 0 || (isLong && values.length > FEW)) && (
        // One button, or the focus would go with the other.
        <Button variant="ghost" onClick={() => onLong(hidden > 0)}>
          {hidden > 0 ? `${formatNumber(hidden)} more…` : 'Fewer'}
        </Button>
      )}
      {isLong && facet.distinct > values.length && (
        <p className="px-2 text-xs text-muted">
          The {formatNumber(values.length)} most frequent of {formatNumber(facet.distinct)}; search
          for others.
        </p>
      )}
      {isNarrowed && (
        <p className="px-2 text-xs text-muted">
          Only these were read: other values are not counted until they are asked for.
        </p>
      )}
    </>
  )
}

const withoutTasks = (value: FacetValue): FacetValue => ({
  ...value,
  count: 0,
  chosen: undefined,
})

function textOf(name: ChoiceName, { value, label }: FacetValue): string {
  if (value === '') return 'none'
  if (name === 'status' && value === 'cut') return 'ready, cut'
  return visibleText((name === 'source' && fileNameOf(label)) || label)
}

function problemOf(name: ChoiceName, { value, parameter, chosen }: FacetValue) {
  // What is on can be taken off.
  if (chosen) return undefined
  const problem = problemWith(parameter ?? name, value, 'all')
  return problem && `It cannot be a filter: it ${problem}.`
}

type ValueProps = {
  value: FacetValue
  text: string
  problem: string | undefined
  onChoose: (side: 'only' | 'not') => void
}

const Value = ({ value: { value, label, count, chosen }, text, problem, onChoose }: ValueProps) => (
  <li className="group/value flex h-7 items-center rounded-sm pr-1 hover:bg-subtle">
    <label
      className="flex h-full min-w-0 flex-1 cursor-pointer items-center gap-2 pl-2 text-sm"
      title={(problem ?? visibleText(label || text)).slice(0, 300)}
    >
      <input
        type="checkbox"
        className="size-3.5 shrink-0"
        checked={chosen === 'only'}
        disabled={problem !== undefined}
        onChange={() => onChoose('only')}
      />
      <bdi
        className={`truncate ${value === '' ? 'text-muted italic' : ''} ${chosen === 'not' ? 'text-muted line-through' : ''}`}
      >
        {text}
      </bdi>
      <span className="ml-auto text-xs text-muted tabular-nums">{formatNumber(count)}</span>
    </label>
    <button
      type="button"
      aria-label={`Exclude ${text}`}
      title={problem ?? `Exclude ${text}`.slice(0, 300)}
      aria-pressed={chosen === 'not'}
      disabled={problem !== undefined}
      onClick={() => onChoose('not')}
      className="ml-1 flex size-6 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-line hover:text-ink aria-pressed:bg-bad-soft aria-pressed:text-bad"
    >
      <Icon name="dash" className="size-3.5" />
    </button>
  </li>
)
