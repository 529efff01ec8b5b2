import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allowedRoutes } from './policy.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFileSync(join(root, name), 'utf8')

const requirements = [...read('SECURITY.md').matchAll(/^\| (S\d\d) \| [^|]+ \| ([^|]*)\|$/gm)].map(
  ([, number = '', reason = '']) => ({ number, reason: reason.trim() }),
)

// Between the blocks there is room, and nothing has those numbers.
const blocks = [
  [1, 15],
  [20, 28],
  [30, 33],
  [40, 44],
  [50, 55],
  [60, 67],
] as const
const numbers = blocks.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => `S${String(first + at).padStart(2, '0')}`),
)

/** The numbers that a test names: in its title, or alone in a comment above it. */
function citedIn(text: string): string[] {
  const titles = text.matchAll(/['"`]((?:S\d\d(?:, )?)+)[: ]/g)
  const endings = text.matchAll(/\(((?:S\d\d(?:, )?)+)\)['"`]/g)
  const comments = text.matchAll(/^\s*\/\/ ((?:S\d\d(?:, )?)+)$/gm)
  return [...titles, ...endings, ...comments].flatMap(([, list = '']) => list.split(', '))
}

const tests = ['src', 'deploy', 'bench', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:test|spec)\.ts$/.test(name))
    .map((name) => join(folder, name)),
)
test('SECURITY.md counts the routes that are forwarded', () => {
  const words = ['five', 'six', 'seven', 'eight', 'nine', 'ten']
  const counted = /The proxy forwards (\w+) routes/.exec(read('SECURITY.md'))?.[1]
  expect(counted).toBe(words[allowedRoutes.length - 5])
})

const cited = new Set(tests.flatMap((name) => citedIn(read(name))))

test('SECURITY.md lists every requirement once, in order', () => {
  expect(requirements.map(({ number }) => number)).toEqual(numbers)
})

test('every requirement is named by a test, or says why there is none', () => {
  const open = requirements.filter(({ number, reason }) => !cited.has(number) && !reason)
  expect(open.map(({ number }) => number)).toEqual([])
})

test('no requirement has both a test and an excuse, and no test names one that is not there', () => {
  const both = requirements.filter(({ number, reason }) => cited.has(number) && reason)
  expect(both).toEqual([])
  expect([...cited].filter((number) => !numbers.includes(number))).toEqual([])
})

test('S10, S55: the README says what a key in a browser risks', () => {
  const said = read('README.md')
  for (const fact of ['unencrypted', '`window.open` copies it', 'alone on its origin']) {
    expect(said).toContain(fact)
  }
})
