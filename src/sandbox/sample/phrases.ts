import type { Random } from './random.ts'

/** Alternatives by name, parted by `|`; an alternative may name others as {slots}. */
export type Words = Record<string, string>

const lists = new Map<string, string[]>()
const templates = new Map<string, string[]>()

export function alternatives(list: string) {
  const known = lists.get(list)
  if (known) return known
  const made = list.split('|')
  lists.set(list, made)
  return made
}

/** Fills every {slot} with one of its alternatives; {Slot} starts with a capital letter. */
export function fill(template: string, words: Words, random: Random): string {
  if (!template.includes('{')) return template
  let parts = templates.get(template)
  if (!parts) {
    parts = template.split(/\{(\w+)\}/)
    templates.set(template, parts)
  }
  let text = ''
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    text += at % 2 ? fillSlot(part, words, random) : part
  }
  return text
}

function fillSlot(slot: string, words: Words, random: Random) {
  const list = words[slot]
  if (list !== undefined) return fill(random.pick(alternatives(list)), words, random)
  const plain = words[slot.charAt(0).toLowerCase() + slot.slice(1)]
  if (plain === undefined) throw new Error(`No words for {${slot}}`)
  const text = fill(random.pick(alternatives(plain)), words, random)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
