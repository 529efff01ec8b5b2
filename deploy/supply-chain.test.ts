import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFileSync(root + name, 'utf8')

const versions = v.fallback(v.record(v.string(), v.string()), {})
const manifest = v.parse(
  v.object({ dependencies: versions, devDependencies: versions }),
  JSON.parse(read('package.json')),
)
const lock = v.parse(
  v.object({
    packages: v.record(
      v.string(),
      v.object({
        version: v.string(),
        resolved: v.optional(v.string()),
        integrity: v.optional(v.string()),
        hasInstallScript: v.optional(v.boolean()),
        optionalDependencies: versions,
      }),
    ),
  }),
  JSON.parse(read('package-lock.json')),
)
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('S54: every runtime dependency has its reason in the README, and no other', () => {
  const [, table = ''] = /### Dependencies\n([^]*?)(?:\n##|$)/.exec(read('README.md')) ?? []
  const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].slice(2)
  expect(rows.every(([, , reason = '']) => reason.trim().length > 10)).toBe(true)
  const named = rows.flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort())
})

test('S54: every version is exact', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

// An address that is not said is that of the registry.
const registry = 'https://registry.npmjs.org/'
test('S54: every package comes from the registry, with the hash of its bytes', () => {
  const strange = packages.filter(
    ([, { resolved = registry, integrity = '' }]) =>
      !resolved.startsWith(registry) || !integrity.startsWith('sha512-'),
  )
  expect(packages.length).toBeGreaterThan(100)
  expect(strange).toEqual([])
})

test('S54: no package runs a script when it is installed, and npm is told so', () => {
  expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})

// An npm that did not find a binary for one platform writes a lock file without it, and `npm ci`
// then fails on that platform.
test('S54: the lock file holds the binaries of every platform', () => {
  const missing = packages.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => ![`node_modules/${name}`, `${path}/node_modules/${name}`].some(isLocked))
      .map((name) => `${path} ${name}`),
  )
  expect(missing).toEqual([])
})

test.each(['darwin-arm64', 'darwin-x64', 'win32-x64', 'linux-x64', 'linux-arm64'])(
  'S54: everything with binaries has one for %s',
  (platform) => {
    const withBinaries = packages.filter(([, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).some((name) => name.includes('darwin-')),
    )
    const without = withBinaries.filter(
      ([, { optionalDependencies }]) =>
        !Object.keys(optionalDependencies).some((name) => name.includes(platform)),
    )
    expect(withBinaries.length).toBeGreaterThan(5)
    expect(without.map(([path]) => path)).toEqual([])
  },
)

function isLocked(path: string) {
  return lock.packages[path]?.integrity !== undefined
}

test('S54: npm run sbom lists what is served, with hashes', () => {
  const npm = process.env['npm_execpath']
  const args = ['run', '--silent', 'sbom']
  const { stdout } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  const bom = v.parse(
    v.object({
      bomFormat: v.literal('CycloneDX'),
      components: v.array(v.object({ name: v.string(), hashes: v.array(v.unknown()) })),
    }),
    JSON.parse(stdout),
  )
  const names = bom.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
  expect(names).not.toContain('vite')
}, 60_000)
