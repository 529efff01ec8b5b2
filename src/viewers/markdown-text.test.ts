import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoteHeadings } from './heading-levels.ts'
import { isSafeMarkdown } from './markdown-cost.ts'
import { looksLikeMarkdown, MARKDOWN_LIMIT, readSections, splitMarkdown } from './markdown-text.ts'
import { readLink } from './safe-link.ts'
import { countText } from './text-count.ts'

test.each([
  '# Summary',
  '- one\n- two',
  '1. one',
  '> said',
  'a **bold** word',
  'an *odd* word',
  '`code`',
  '```\ncode',
  '[a](https://b.c)',
  'see https://b.c',
  '|a|b|\n|---|---|',
  '~~gone~~',
])('%j uses Markdown', (text) => {
  expect(looksLikeMarkdown(text)).toBe(true)
})

test.each([
  'A dog runs.',
  '00:12 - a bark\n00:15 - silence',
  '3 * 4 * 5 = 60',
  'snake_case_name',
  '#tag',
  'a - b',
])('%j does not', (text) => {
  expect(looksLikeMarkdown(text)).toBe(false)
})

test.each([
  ['quotations', '>'.repeat(3000)],
  ['spaced quotations', '> '.repeat(1500)],
  ['lists on one line', '1. '.repeat(1000)],
  [
    'lists by indentation',
    Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  ],
  ['stars', '*a_ '.repeat(2500)],
  ['brackets', '['.repeat(5000)],
  ['images', '![a]('.repeat(2000)],
  ['a wide table', `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|x|\n'.repeat(1000)}`],
])('too many %s are not parsed as Markdown', (_, text) => {
  expect(isSafeMarkdown(text)).toBe(false)
})

test('an ordinary long article is', () => {
  const part =
    '## Scene\n\nA **dog** runs, see `code` and [more](https://a.b).\n\n- one *point*\n  - below it\n\n'
  expect(isSafeMarkdown(part.repeat(900))).toBe(true)
})

test('the judges of 100 kB take no time, whatever it is made of', () => {
  const unit = fc.constantFrom(
    ' ',
    '\n',
    '*',
    '[',
    '](',
    '`',
    '|',
    '-',
    ' |',
    'a',
    '> ',
    '#',
    '1.',
    ':---|',
  )
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
      const text = units.join('').repeat(MARKDOWN_LIMIT).slice(0, MARKDOWN_LIMIT)
      const start = performance.now()
      looksLikeMarkdown(text)
      isSafeMarkdown(text)
      expect(performance.now() - start).toBeLessThan(3000)
    }),
    { numRuns: 30 },
  )
})

test('what is beyond the limit is the rest, cut between paragraphs and never lost', () => {
  const text = `${'word '.repeat(100)}\n\n`.repeat(400)
  const { head, rest } = splitMarkdown(text)
  expect(head + rest).toBe(text)
  expect(head.length).toBeLessThanOrEqual(MARKDOWN_LIMIT)
  expect(rest.startsWith('\n\n')).toBe(true)
  expect(splitMarkdown('x'.repeat(MARKDOWN_LIMIT + 1)).rest).toBe('x')
})

const article = (paragraphs: number) =>
  `# A\n\n## B\n\n${`${'word '.repeat(40)}\n\n`.repeat(paragraphs)}### C\n\nend`

test('a long text comes in pieces that know the headings they are under', () => {
  const sections = readSections(article(100))
  expect(sections.length).toBeGreaterThan(3)
  expect(sections.map((section) => section.text).join('\n')).toBe(article(100))
  expect(sections.at(-1)?.above).toEqual([1, 2])
})

test.each([
  ['code', `\`\`\`\n${'code\n\n'.repeat(2000)}\`\`\``],
  ['a list', '- item\n\n'.repeat(2000)],
  ['a text with definitions', `${article(100)}\n\n[a]: https://b.c`],
])('%s is not taken apart', (_, text) => {
  expect(readSections(text)).toHaveLength(1)
})

const heading = (tagName: string) => ({ type: 'element', tagName, children: [] as never[] })

test.each([
  [['h1', 'h2', 'h3'], [], ['h4', 'h5', 'h6']],
  [['h3', 'h3', 'h5'], [], ['h4', 'h4', 'h5']],
  [['h1', 'h4', 'h2', 'h1'], [], ['h4', 'h5', 'h5', 'h4']],
  [['h1', 'h2', 'h3', 'h4'], [], ['h4', 'h5', 'h6', 'h6']],
  [
    ['h3', 'h2'],
    [1, 2],
    ['h6', 'h5'],
  ],
])('the headings %j under %j become %j', (levels, above, expected) => {
  const children = levels.map(heading)
  demoteHeadings(above)({ type: 'root', children: [{ type: 'element', tagName: 'div', children }] })
  expect(children.map((child) => child.tagName)).toEqual(expected)
})

test.each([
  ['https://Example.com/a?b', { href: 'https://example.com/a?b', host: 'example.com' }],
  ['http://a.b:8080', { href: 'http://a.b:8080/', host: 'a.b:8080' }],
  ['mailto:a@b.c', { href: 'mailto:a@b.c', host: 'a@b.c' }],
  ['https://аpple.com', { href: 'https://xn--pple-43d.com/', host: 'xn--pple-43d.com' }],
])('%s is a link', (href, link) => {
  expect(readLink(href)).toEqual(link)
})

test.each([
  undefined,
  '',
  '/api/v1.3/x',
  '//host/x',
  '#anchor',
  // oxlint-disable-next-line no-script-url
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://a.b',
  'https://user:pass@a.b',
  'https://user@a.b',
  'blob:https://a.b/1',
  ' java\nscript:alert(1)',
  'file:///etc/passwd',
])('%j is no link', (href) => {
  expect(readLink(href)).toBeUndefined()
})

test.each([
  ['', 0, 0],
  ['A dog  runs.\n', 3, 13],
  ['犬が走る', 4, 4],
  ['🎬 film', 2, 6],
])('%j has %i words and %i characters', (text, words, characters) => {
  expect(countText(text)).toEqual({ words, characters })
})
