import { useId } from 'react'

type ChoiceFieldProps<Value extends string> = {
  label: string
  choices: readonly (readonly [value: Value, word: string])[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few, all of them in view. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, choices, value, onChange } = props
  const name = useId()
  return (
    <fieldset className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <legend className="float-left text-sm">{label}</legend>
      <span className="flex rounded-md border border-line bg-subtle text-sm">
        {choices.map(([one, word]) => (
          <label
            key={one}
            className="relative flex h-7 cursor-pointer items-center rounded-md px-2.5 font-medium text-muted hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:ring-1 has-checked:ring-line-strong/60 has-focus-visible:outline-2 has-focus-visible:outline-accent forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {word}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
