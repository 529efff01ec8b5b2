import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isBuilt } from './freshness.ts'
import { parseOptions } from './options.ts'
import { createRateLimit } from './rate-limit.ts'
import { readUpstream } from './upstream.ts'

test.each([
  [[], { port: 4173, host: undefined }],
  [['--port', '5199'], { port: 5199, host: undefined }],
  [['--port=5199', '--host=0.0.0.0'], { port: 5199, host: '0.0.0.0' }],
  [['--host'], { port: 4173, host: true }],
  [['--host', '--port', '80'], { port: 80, host: true }],
  [['--host', '127.0.0.1'], { port: 4173, host: '127.0.0.1' }],
  [['--help'], 'help'],
])('the command line %j is understood', (args, expected) => {
  expect(parseOptions(args)).toEqual(expected)
})

test.each([
  [['--prot', '1'], '--prot'],
  [['5199'], '5199'],
  [['--port'], '--port'],
  [['--port', '0'], '"0"'],
  [['--port', '65536'], '"65536"'],
  [['--port', '80x'], '"80x"'],
])('the command line %j is explained', (args, named) => {
  expect(() => parseOptions(args)).toThrow(named)
})

test.each([
  [undefined, 'https://api.twelvelabs.io'],
  ['', 'https://api.twelvelabs.io'],
  ['http://localhost:4180', 'http://localhost:4180'],
  ['https://api.example/', 'https://api.example'],
])('S60: the upstream %j is %s', (text, origin) => {
  expect(readUpstream(text || undefined).origin).toBe(origin)
})

test.each([
  'api.twelvelabs.io',
  'ftp://api.example',
  'https://api.example/v1.3',
  'https://api.example?x=1',
  'https://user:secret@api.example',
  'https://:secret@api.example',
  'file:///etc/passwd',
])('S60: %s is no upstream, and the error does not repeat it', (text) => {
  expect(() => readUpstream(text)).toThrow(/^TWELVELABS_API_URL must be an origin/)
  expect(() => readUpstream(text)).not.toThrow('secret')
})

test('S64: the rate counts each client within a window', () => {
  let time = 0
  const wait = createRateLimit(2, 10_000, () => time)
  expect([wait('a'), wait('a'), wait('a'), wait('b')]).toEqual([0, 0, 10, 0])
  time = 9_500
  expect(wait('a')).toBe(1)
  time = 10_000
  expect(wait('a')).toBe(0)
})

test('the app is built again when a source is newer than the build', () => {
  const root = mkdtempSync(join(tmpdir(), 'tasklens-'))
  const touch = (name: string, seconds: number) => utimesSync(join(root, name), seconds, seconds)
  try {
    mkdirSync(join(root, 'src/app'), { recursive: true })
    mkdirSync(join(root, 'dist'))
    writeFileSync(join(root, 'src/app/app.tsx'), '')
    for (const name of ['src/app/app.tsx', 'src/app', 'src']) touch(name, 100)
    expect(isBuilt(root)).toBe(false)

    writeFileSync(join(root, 'dist/index.html'), '')
    touch('dist/index.html', 200)
    expect(isBuilt(root)).toBe(true)

    touch('src/app/app.tsx', 300)
    expect(isBuilt(root)).toBe(false)
  } finally {
    rmSync(root, { recursive: true })
  }
})
