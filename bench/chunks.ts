import { gzipSync } from 'node:zlib'
import { firstView } from './budget.ts'
import type { ChunkRecord, ModuleRecord } from './build-record.ts'
import type { BuiltFiles } from './built-files.ts'

const MOST_LINES = 14

export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

export const gzipSize = (files: BuiltFiles, names: string[]) =>
  names.reduce((sum, name) => sum + gzipSync(files.get(name) ?? '', { level: 9 }).length, 0)

/** Chunks and all that they import before they run. */
function withImports(chunks: ChunkRecord[], isWanted: (chunk: ChunkRecord) => boolean) {
  const files = new Set<string>()
  const add = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const name of chunks.find((chunk) => chunk.file === file)?.imports ?? []) add(name)
  }
  for (const chunk of chunks.filter(isWanted)) add(chunk.file)
  return files
}

/** What the page names, what the first view is in, and all that these import before they run. */
export const firstLoadOf = (chunks: ChunkRecord[], page: string) =>
  withImports(
    chunks,
    ({ file, modules }) =>
      page.includes(`/${file}"`) || modules.some(({ name }) => firstView.includes(name)),
  )

/** Those that hold a module whose name begins so. */
export const filesWith = (chunks: ChunkRecord[], start: string) =>
  chunks
    .filter(({ modules }) => modules.some(({ name }) => name.startsWith(start)))
    .map(({ file }) => file)

/** One line for each package or folder of ours in a chunk, the largest first. */
export function describeChunk({ file, modules }: ChunkRecord): string {
  const total = sumOf(modules)
  const groups = new Map<string, ModuleRecord[]>()
  for (const module of modules) {
    const group = groupOf(module.name)
    groups.set(group, [...(groups.get(group) ?? []), module])
  }
  const lines = [...groups]
    .map(([name, members]) => ({ name, members, length: sumOf(members) }))
    .sort((a, b) => b.length - a.length)
    .map(({ name, members, length }) => {
      const share = `${((100 * length) / total).toFixed(1)} %`.padStart(10)
      return `${share}  ${name.padEnd(28)} ${largest(name, members)}`
    })
  const rest =
    lines.length > MOST_LINES ? [`            and ${lines.length - MOST_LINES} more`] : []
  return [`  In ${file}, by length before it is minified:`, ...lines.slice(0, MOST_LINES), ...rest]
    .map((line) => line.trimEnd())
    .join('\n')
}

const sumOf = (modules: ModuleRecord[]) => modules.reduce((sum, { length }) => sum + length, 0)

const groupOf = (name: string) =>
  /^src\/[^/]+|^@[^/]+\/[^/]+|^[^/]+/.exec(name.replace(/\?.*$/s, ''))?.[0] ?? name

/** A folder of ours is too much to say: its largest files are named as well. */
const largest = (group: string, members: ModuleRecord[]) =>
  group.startsWith('src/')
    ? members
        .toSorted((a, b) => b.length - a.length)
        .slice(0, 3)
        .map(({ name, length }) => `${name.slice(group.length + 1)} ${kB(length)}`)
        .join(', ')
    : ''
