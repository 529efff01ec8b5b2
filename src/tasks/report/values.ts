import { parseJson } from '~/lib/json-text.ts'
import { readJsonValue, type JsonValue } from '~/lib/json-value.ts'
import { html, type Markup } from './markup.ts'

// Deeper than this a nested list helps nobody, and the source itself is set.
const LEVELS = 12

/** A value set by what it is: lists as lists, objects as names and values. */
export function showValue(value: JsonValue): Markup {
  switch (value.kind) {
    case 'array':
      if (value.items.length && value.items.every(isShort)) return showInLine(value.items)
      return value.items.length
        ? html`<ul>
            ${value.items.map((item) => html`<li>${showValue(item)}</li>`)}
          </ul>`
        : html`<span class="muted">none</span>`
    case 'object':
      return value.entries.length
        ? showPairs(value.entries.map(({ key, value }) => [key, showValue(value)]))
        : html`<span class="muted">no keys</span>`
    case 'source':
      return showLines(value.text)
    case 'string':
      return value.text ? showText(value.text) : html`<span class="muted">empty text</span>`
    default:
      return html`${value.text}`
  }
}

const SHORT = 40
const isShort = (item: JsonValue) =>
  'text' in item && item.kind !== 'source' && item.text !== '' && item.text.length <= SHORT

const showInLine = (items: JsonValue[]) =>
  html`${items.map((item, index) => html`${index ? ', ' : ''}${showValue(item)}`)}`

/** The same of a JSON text. */
export function showJson(source: string): Markup {
  const tree = parseJson(source)
  return tree ? showValue(readJsonValue(tree, 0, LEVELS)) : showLines(source)
}

/** Its own direction and its own line breaks, whatever stands around it. */
export const showText = (text: string) =>
  text.includes('\n') ? showProse(text) : html`<bdi>${text}</bdi>`

// A browser drops the first line break of a <pre>, so it gets one of ours.
export const showProse = (text: string) => html`<pre class="text" dir="auto">${`\n${text}`}</pre>`
export const showLines = (text: string) => html`<pre>${`\n${text}`}</pre>`

export const showPairs = (pairs: [string, Markup | undefined][]) =>
  html`<dl>
    ${pairs.map(([name, value]) =>
      value
        ? html`<dt><bdi>${name}</bdi></dt>
            <dd>${value}</dd>`
        : undefined,
    )}
  </dl>`

export const showSection = (name: string, content: Markup | undefined) =>
  content
    ? html`<section>
        <h2>${name}</h2>
        ${content}
      </section>`
    : undefined
