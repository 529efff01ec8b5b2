import { maskUrlsIn } from '~/lib/urls-in-text.ts'
import { visibleProse } from '~/lib/visible-text.ts'

/** HTML for a file, never for this page. Only `html` makes it, so every text in it is escaped. */
export class Markup {
  readonly #text: string
  constructor(strings: TemplateStringsArray, values: Insert[]) {
    this.#text = strings
      .map((string, index) => (index ? toMarkup(values[index - 1]) + string : string))
      .join('')
  }
  toString() {
    return this.#text
  }
}

type Insert = Markup | string | number | undefined | Insert[]

/** What is written is markup, what is put in is text; undefined puts in nothing. */
export const html = (strings: TemplateStringsArray, ...values: Insert[]) =>
  new Markup(strings, values)

function toMarkup(value: Insert): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.toString()
  return Array.isArray(value) ? value.map(toMarkup).join('') : escape(String(value))
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

// A report is sent to people without a key: an address that opens the film by itself is masked
// wherever it stands (S14), and what hides or reorders is shown (S25).
const escape = (text: string) =>
  visibleProse(maskUrlsIn(text)).replace(/[&<>"']/g, (char) => entities.get(char) ?? '')
