import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createServer, preview } from 'vite'
import { describe, expect, test } from 'vitest'
import { caddyConfig } from './configs/caddy.ts'
import { nginxConfig } from './configs/nginx.ts'
import type { ServerOptions } from './configs/server-options.ts'
import { proxyLimits, type ProxyLimits } from './policy.ts'
import { atEnd, portOf } from './test-servers.ts'
import { closedServer } from './vite-plugin.ts'

// The same checks for every server that may stand in front of the API. nginx and Caddy are the real
// ones, with the text that deploy/nginx.conf and deploy/Caddyfile hold.

export type Front = {
  name: 'vite dev' | 'npm start' | 'nginx' | 'Caddy'
  port: number
  /** All that it has written to its logs. */
  log: () => string
}

type FrontOptions = {
  upstream: URL
  /** Holds the sources for `vite dev`, and `dist` for the others. */
  root: string
  limits?: Partial<ProxyLimits>
  only?: Front['name'][]
} & Partial<Pick<ServerOptions, 'trusted' | 'certificates'>>

export async function startFronts({ upstream, root, limits = {}, only, ...rest }: FrontOptions) {
  const all = { ...proxyLimits, ...limits }
  const options = { ...rest, upstream, root: join(root, 'dist'), limits: all }
  const starts = {
    'vite dev': () => startDev(upstream, root, all),
    'npm start': () => startBuilt(upstream, root, all),
    nginx: () => startNginx(options),
    Caddy: () => startCaddy(options),
  }
  const names = only ?? (Object.keys(starts) as Front['name'][])
  const fronts = await Promise.all(names.map((name) => starts[name]()))
  return fronts.filter((front) => front !== undefined)
}

/** The checks for each front; a server that is not installed here is said, never passed over. */
export function eachFront(fronts: Front[], check: (front: Front) => void) {
  for (const front of fronts)
    describe(`${front.name}:`, () => {
      check(front)
    })
  for (const name of ['nginx', 'Caddy']) {
    if (fronts.some((front) => front.name === name)) continue
    console.warn(`skipped: no ${name}`)
    test.skipIf(true)(`skipped: no ${name}`, () => {
      expect(fronts).toHaveLength(4)
    })
  }
}

const viteConfig = (root: string, upstream: URL, limits: ProxyLimits) => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [closedServer({ upstream, limits })],
})

async function startDev(upstream: URL, root: string, limits: ProxyLimits): Promise<Front> {
  const server = await createServer({
    ...viteConfig(root, upstream, limits),
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  atEnd(() => server.close())
  return { name: 'vite dev', port: portOf(server.httpServer), log: () => '' }
}

async function startBuilt(upstream: URL, root: string, limits: ProxyLimits): Promise<Front> {
  const server = await preview({
    ...viteConfig(root, upstream, limits),
    preview: { port: 0, host: '127.0.0.1' },
  })
  atEnd(() => server.close())
  return { name: 'npm start', port: portOf(server.httpServer), log: () => '' }
}

async function startNginx(options: Partial<ServerOptions>): Promise<Front | undefined> {
  const program = find('nginx')
  if (program === undefined) return undefined
  const folder = makeFolder()
  const [port, logFile] = [await freePort(), join(folder, 'access.log')]
  const listen = [`127.0.0.1:${port}${options.certificates ? ' ssl' : ''}`]
  const site = nginxConfig({ ...options, listen, log: logFile })
  writeFileSync(join(folder, 'site.conf'), site)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // One process that needs no root: its own prefix, folders, port and logs.
  const main = `daemon off; master_process off; pid nginx.pid; error_log stderr warn;
events {}
http {
${temporary.map((name) => `${name}_temp_path ${name};`).join('\n')}
include site.conf;
}
`
  writeFileSync(join(folder, 'main.conf'), main)
  const output = await run(program, ['-p', folder, '-c', join(folder, 'main.conf')], folder, port)
  return { name: 'nginx', port, log: () => output() + read(logFile) }
}

async function startCaddy(options: Partial<ServerOptions>): Promise<Front | undefined> {
  const program = find('caddy')
  if (program === undefined) return undefined
  const folder = makeFolder()
  const port = await freePort()
  const file = join(folder, 'Caddyfile')
  const scheme = options.certificates ? 'https' : 'http'
  const listen = ['127.0.0.1', 'localhost'].map((host) => `${scheme}://${host}:${port}`)
  writeFileSync(file, caddyConfig({ ...options, listen, bind: '127.0.0.1' }))
  const args = ['run', '--config', file, '--adapter', 'caddyfile']
  const output = await run(program, args, folder, port)
  return { name: 'Caddy', port, log: output }
}

// A file that fails before its tests has no end of its own.
const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill()
})

/** Starts it and waits for its port; gives back what it has written so far. */
async function run(program: string, args: string[], folder: string, port: number) {
  // Caddy keeps things in the home folder.
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  atEnd(() => end(child))
  children.add(child)
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${program} did not start:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return () => output
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

async function freePort() {
  const server = createNetServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  server.close()
  return port
}

/** Debian keeps nginx where only root looks for programs. */
function find(program: string) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tasklens-front-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** A small build, with what must not be found in it, and sources beside it. */
export function makeSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'tasklens-site-'))
  atEnd(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

export const page = '<!doctype html><title>Fixture</title>'
export const script = `export const text = ${JSON.stringify('long enough to pack '.repeat(50))}`
export const asset = '/assets/app-1a2b3c4d.js'

const site: Record<string, string> = {
  'index.html': '<!doctype html><title>Source</title><script type="module">1</script>',
  'secret.txt': 'outside',
  'dist/index.html': page,
  'dist/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'dist/player.html': '<!doctype html><title>Player</title>',
  'dist/assets/player-1a2b3c4d.js': 'play()',
  'dist/films/sample.webm': '0123456789',
  'dist/films/sample/playlist.m3u8': '#EXTM3U',
  [`dist${asset}`]: script,
  [`dist${asset}.map`]: '{}',
  'dist/.env': 'KEY=1',
  'dist/.git/config': '[core]',
}
