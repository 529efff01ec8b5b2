import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { playerAssets, startAssets } from '../deploy/policy.ts'
import { recordPath, type ChunkRecord } from './build-record.ts'
import { readBuild } from './built-files.ts'
import { budgets, lateParts } from './budget.ts'
import { describeChunk, filesWith, firstLoadOf, gzipSize, kB } from './chunks.ts'
import { forbiddenFinds, misplacedParts, pageFaults } from './build-rules.ts'

/** `npm run size`: holds `dist` to its budgets and to what may not be in it. */
export function main() {
  const files = readBuild(fileURLToPath(new URL('../dist', import.meta.url)))
  const chunks = readRecord([...files.keys()])
  const page = files.get('index.html')?.toString() ?? ''
  const firstLoad = firstLoadOf(chunks, page)
  const scripts = [...firstLoad, ...pageScripts(page).filter((name) => !firstLoad.has(name))]
  const named = (end: string) => [...files.keys()].filter((name) => name.endsWith(end))

  const parts = [
    { what: 'JavaScript of the list', names: scripts, limit: budgets.javascript },
    {
      what: '  before all else',
      names: scripts.filter((name) => `/${name}`.startsWith(startAssets)),
      limit: budgets.start,
    },
    { what: 'CSS', names: named('.css'), limit: budgets.css },
    { what: 'Fonts', names: named('.woff2'), limit: budgets.fonts },
    ...Object.entries(lateParts).map(([what, { holds, limit }]) => ({
      what: `${what}, late`,
      names: filesWith(chunks, holds),
      limit,
    })),
  ].map((part) => ({ ...part, size: gzipSize(files, part.names) }))

  for (const { what, size, limit } of parts) {
    console.log(`${what.padEnd(28)}${kB(size).padStart(9)} of ${limit} kB gzip`)
  }
  const said = new Set([...firstLoad, ...parts.flatMap(({ names }) => names)])
  for (const { file } of chunks.filter(({ file }) => !said.has(file))) {
    console.log(`  later ${file.padEnd(36)}${kB(gzipSize(files, [file])).padStart(9)}`)
  }

  const problems = [
    ...parts
      .filter(({ size, limit }) => size > limit * 1000)
      .map(({ what, size, limit, names }) =>
        [
          `${what.trim()}: ${kB(size)} gzip is more than the budget of ${limit} kB (bench/budget.ts).`,
          ...names.map((name) => `  ${name} ${kB(gzipSize(files, [name]))}`),
          ...chunks.filter(({ file }) => names.includes(file)).map(describeChunk),
        ].join('\n'),
      ),
    ...misplacedParts(chunks, firstLoad),
    ...forbiddenFinds(chunks, files),
    ...pageFaults(files),
  ]
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

function readRecord(names: string[]): ChunkRecord[] {
  const chunks: ChunkRecord[] = existsSync(recordPath)
    ? JSON.parse(readFileSync(recordPath, 'utf8'))
    : []
  const recorded = chunks.map(({ file }) => file).sort()
  // These two are no chunks of the app: they are built apart.
  const built = names
    .filter(
      (name) =>
        /^assets\/.*\.js$/.test(name) &&
        ![startAssets, playerAssets].some((start) => `/${name}`.startsWith(start)),
    )
    .sort()
  if (recorded.length > 0 && recorded.join() === built.join()) return chunks
  throw new Error('dist and the record of what is in it are not of one build: run npm run build.')
}

const pageScripts = (page: string) =>
  [...page.matchAll(/<script\b[^>]*\bsrc="\/([^"]+)"/g)].flatMap(([, name]) => name ?? [])
