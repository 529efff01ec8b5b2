import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

// Playwright wants the path while it reads its config, and installing takes longer than that:
// `main` runs first and leaves a note.
const note = fileURLToPath(new URL('../.cache/browser.json', import.meta.url))

const advice =
  'No browser for the end-to-end tests: install Chrome or Chromium, or name one in E2E_CHROMIUM.'

/** The browser `main` has found, for playwright.config.ts. */
export function browserPath(): string | undefined {
  if (process.env['E2E_CHROMIUM']) return process.env['E2E_CHROMIUM']
  if (!existsSync(note)) return undefined
  const found: unknown = JSON.parse(readFileSync(note, 'utf8'))
  return typeof found === 'string' ? found : undefined
}

/** Finds a browser that starts, or installs one; throws one line that says what to do. */
export async function main() {
  const path = await findBrowser()
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, JSON.stringify(path))
  console.log(`Browser: ${path}`)
}

async function findBrowser(): Promise<string> {
  const named = process.env['E2E_CHROMIUM']
  if (named) return (await starts(named)) ? named : fail(`E2E_CHROMIUM does not start: ${named}`)

  const found = await firstThatStarts(candidates())
  if (found) return found
  for (const install of [installWithPlaywright, installWithApt]) {
    const installed = install() && (await firstThatStarts(candidates()))
    if (installed) return installed
  }
  return fail(advice)
}

function fail(message: string): never {
  throw new Error(message)
}

async function firstThatStarts(paths: string[]) {
  for (const path of paths) if (await starts(path)) return path
  return undefined
}

// A file is not yet a browser: Ubuntu's chromium-browser only says to use snap, and a downloaded
// one may miss system libraries.
async function starts(path: string) {
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Playwright's own first: it is the one its version was tested with. */
function candidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name],
  )
  return [
    chromium.executablePath(),
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    ...macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    ...roots.flatMap((root) => (root ? windowsApps.map((app) => join(root, app)) : [])),
  ].filter((path) => existsSync(path))
}

const isRoot = process.getuid?.() === 0

function installWithPlaywright() {
  console.log('No Chrome or Chromium here. Trying Playwright’s download …')
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright')), 'cli.js')
  const done = run(process.execPath, [playwright, 'install', 'chromium'])
  // The system libraries it needs: only root can add them, and only where there is apt.
  if (done && isRoot && hasApt()) run(process.execPath, [playwright, 'install-deps', 'chromium'])
  return done
}

function installWithApt() {
  if (!isRoot || !hasApt()) return false
  console.log('Trying apt-get install chromium …')
  // One source of many that cannot be reached does not matter.
  run('apt-get', ['update'])
  return run('apt-get', ['install', '-y', 'chromium'])
}

const hasApt = () => existsSync('/usr/bin/apt-get')

// What an installer prints is long and only of interest when all of them failed.
const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: process.env['DEBUG'] ? 'inherit' : 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  }).status === 0
