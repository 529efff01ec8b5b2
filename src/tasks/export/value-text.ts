import type { JsonValue } from '~/lib/json-value.ts'

/** A value in a few words, for formats that hold nothing but text; JSON keeps it exactly. */
export function valueText(value: JsonValue): string {
  switch (value.kind) {
    case 'array':
      return value.items.map(valueText).join(', ')
    case 'object':
      return value.entries.map(({ key, value }) => `${key}: ${valueText(value)}`).join(', ')
    default:
      return value.text
  }
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** One line that no reader of lines can take for two; half a character becomes U+FFFD. */
export const oneLine = (text: string) =>
  text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()
