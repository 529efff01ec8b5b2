import { countOf, formatNumber } from '~/lib/numbers.ts'
import { maskUrl } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { SearchSuggestion } from './find-suggestions.ts'

type SuggestionListProps = {
  id: string
  suggestions: SearchSuggestion[]
  active: number
  onChoose: (suggestion: SearchSuggestion) => void
}

/** The focus stays in the box, which names the suggestion the arrow keys are at. */
export const SuggestionList = ({ id, suggestions, active, onChoose }: SuggestionListProps) => (
  <>
    <div role="status" className="sr-only">
      {suggestions.length > 0 &&
        `${countOf(suggestions.length, 'suggestion')}: arrow keys, then Enter`}
    </div>
    {suggestions.length > 0 && (
      <div
        id={id}
        role="listbox"
        aria-label="Suggestions"
        className="absolute top-full left-0 z-40 mt-1 w-full max-w-lg rounded-lg border border-line bg-surface p-1 shadow-float"
      >
        {suggestions.map((suggestion, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus and its keys are in the box
          <div
            key={keyOf(suggestion)}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            // The press would take the focus out of the box, and the list would be gone.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(suggestion)}
            className="flex h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-sm hover:bg-subtle aria-selected:bg-accent-soft forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText] forced-colors:aria-selected:forced-color-adjust-none"
          >
            <Option suggestion={suggestion} />
          </div>
        ))}
      </div>
    )}
  </>
)

const keyOf = (one: SearchSuggestion) =>
  one.kind === 'field' ? one.name : `${one.field}:${one.value}`

function Option({ suggestion }: { suggestion: SearchSuggestion }) {
  if (suggestion.kind === 'field') {
    return (
      <>
        <span className="font-mono text-xs">{suggestion.name}:</span>
        <span className="text-muted forced-colors:text-current">a field</span>
      </>
    )
  }
  const { field, label, count, isNot } = suggestion
  return (
    <>
      <span className="shrink-0 font-mono text-xs text-muted forced-colors:text-current">
        {isNot && '-'}
        {field}:
      </span>
      <bdi className="min-w-0 truncate">{visibleText(maskUrl(label))}</bdi>
      <span className="ml-auto text-xs text-muted tabular-nums forced-colors:text-current">
        {formatNumber(count)}
      </span>
    </>
  )
}
