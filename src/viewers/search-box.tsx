import type { KeyboardEvent } from 'react'

type SearchBoxProps = {
  label: string
  placeholder: string
  query: string
  longest?: number
  onSearch: (query: string) => void
  /** Enter, and with Shift backwards. */
  onStep?: ((step: 1 | -1) => void) | undefined
}

export function SearchBox({
  label,
  placeholder,
  query,
  longest,
  onSearch,
  onStep,
}: SearchBoxProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep?.(event.shiftKey ? -1 : 1)
    if (event.key === 'Escape' && query) {
      // Esc first empties the box; only then does it close what the box is in.
      event.stopPropagation()
      event.preventDefault()
      onSearch('')
    }
  }
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={query}
      maxLength={longest}
      onChange={({ target }) => onSearch(target.value)}
      onKeyDown={press}
      spellCheck={false}
      autoComplete="off"
      className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 text-sm"
    />
  )
}
