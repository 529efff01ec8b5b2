import type { HeaderSet } from '../policy.ts'
import type { Refusal } from '../refusal.ts'

// What is said in a Caddyfile again and again.

/** How a header is written there; undefined leaves it out. */
export type Line = (header: string, value: string) => string | undefined
const asItIs: Line = (_, value) => value

export function headerBlock(set: HeaderSet, line = asItIs, matcher = '') {
  const lines = Object.entries(set).flatMap(([header, value]) => {
    const text = line(header, value)
    return text === undefined ? [] : [`${header} "${text}"`]
  })
  return [`header ${matcher && `${matcher} `}{`, ...lines, '}'].join('\n')
}

export function refuse(matcher: string, { status, code, message }: Refusal) {
  return [
    `header ${matcher} X-Proxy-Error ${code}`,
    `header ${matcher} Content-Type application/json`,
    `respond ${matcher} \`${JSON.stringify({ code, message })}\` ${status}`,
  ].join('\n')
}

/** As `caddy fmt` has it. */
export function indent(text: string) {
  let depth = 0
  return text
    .split('\n')
    .map((line) => {
      const plain = line.trim()
      if (plain.startsWith('}')) depth -= 1
      const indented = plain && '\t'.repeat(depth) + plain
      if (plain.endsWith('{')) depth += 1
      return indented
    })
    .join('\n')
}
