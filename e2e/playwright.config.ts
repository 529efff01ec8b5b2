import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'playwright/test'
import { browserPath } from './browser.ts'

// The runner reads this file first and its workers read it again: the ports it found reach them
// through the environment.
const app = await portOf('E2E_APP_PORT')
const sandbox = await portOf('E2E_SANDBOX_PORT')

const executablePath = browserPath()
const isRoot = process.getuid?.() === 0

/** The built app behind its own server, whose proxy leads to the sandbox. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that stalls must not stop a release; what needed a second try is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  // What fails may take its time: a test that holds must not fall on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./count-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${app}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: [
    {
      name: 'sandbox',
      command: `node deploy/run.mjs src/sandbox/serve.ts --port ${sandbox}`,
      port: sandbox,
      ...server(),
    },
    {
      name: 'app',
      command: `node deploy/run.mjs deploy/start.ts --port ${app} --host 127.0.0.1`,
      url: `http://127.0.0.1:${app}/`,
      env: { TWELVELABS_API_URL: `http://127.0.0.1:${sandbox}` },
      ...server(),
    },
  ],
})

function server() {
  return {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2_000 },
  }
}

async function portOf(variable: string) {
  const known = Number(process.env[variable])
  if (known) return known
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  server.close()
  process.env[variable] = String(port)
  return port
}
