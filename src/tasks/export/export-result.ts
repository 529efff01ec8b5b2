import type { Result } from '~/tasks/result.ts'
import type { ExportedFile } from './exported.ts'
import { formatJson } from './format-json.ts'

/** The answer letter for letter, whatever it is. */
export function exportText(result: Result, name: string): ExportedFile | undefined {
  if (result.kind === 'none') return undefined
  return { name: `${name}.txt`, type: 'text/plain', text: result.raw, notes: [] }
}

/** The answer's JSON set over lines, its numbers exact; nothing for a text or a torn answer. */
export function exportJson(result: Result, name: string): ExportedFile | undefined {
  if (!('tree' in result)) return undefined
  const text = formatJson(result.tree)
  if (text === undefined) return undefined
  return { name: `${name}.json`, type: 'application/json', text: `${text}\n`, notes: [] }
}
