import { visibleText } from '~/lib/visible-text.ts'
import { formatLiteral, javascript, python, type Json } from './literals.ts'

// Nothing of a note may leave its comment: a line break would make the rest of it code.
const comment = (mark: string, notes: string[]) =>
  notes.map((note) => `${mark} ${visibleText(note)}\n`).join('')

export const writeCurl = (notes: string[], parts: string[]) =>
  `${comment('#', notes)}curl --fail-with-body \\\n  ${[
    `--header "x-api-key: $TWELVELABS_API_KEY"`,
    ...parts,
  ].join(' \\\n  ')}\n`

export const writePython = (notes: string[], lines: string[]) => `# pip install twelvelabs
import os

from twelvelabs import TwelveLabs

client = TwelveLabs(api_key=os.environ["TWELVELABS_API_KEY"])

${comment('#', notes)}${lines.join('\n')}
`

export const writeNode = (notes: string[], ...lines: string[]) => `// npm install twelvelabs-js
import { TwelveLabs } from 'twelvelabs-js'

const client = new TwelveLabs({ apiKey: process.env.TWELVELABS_API_KEY })

${comment('//', notes)}${lines.join('\n')}
`

type Fields = { [name: string]: Json }

/** Keyword arguments: the SDK has the API's names, but for one that its generator split. */
export function writeCall(fields: Fields): string {
  const parts = Object.entries(fields).map(([name, value]) => {
    const argument = name === 'prompt_v2' ? 'prompt_v_2' : name
    return `  ${argument}=${formatLiteral(value, python, '  ')},\n`
  })
  return parts.length ? `\n${parts.join('')}` : ''
}

/** An object for the Node.js SDK, which has the API's names in camel case. */
export const camelCaseKeys = (fields: Fields) =>
  Object.keys(fields).length ? formatLiteral(toCamelCase(fields), javascript) : ''

// A JSON schema is passed on as it is: its keys are the reader's own.
function toCamelCase(value: Json): Json {
  if (Array.isArray(value)) return value.map(toCamelCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      key === 'json_schema' ? inner : toCamelCase(inner),
    ]),
  )
}
