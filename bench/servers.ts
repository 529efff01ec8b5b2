import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { startSandbox } from '../src/sandbox/http-sandbox.ts'
import { makeSampleData } from '../src/sandbox/sample/sample-data.ts'
import type { SandboxTask } from '../src/sandbox/types.ts'
import type { BenchOptions } from './options.ts'

const LATENCY_MS = 100
const root = fileURLToPath(new URL('..', import.meta.url))

export type Variant = { name: 'bare' | 'tasklens' | 'release'; url: string }

/** Builds the app and serves it and its baselines alike: headers, brotli and proxy are the same. */
export async function startServers({ against }: Pick<BenchOptions, 'against'>) {
  // A folder of its own: someone may build while this is measuring.
  const built = fileURLToPath(new URL('../.cache/bench-dist', import.meta.url))
  // What loaded this file has set it to development, and React would be built for that.
  process.env['NODE_ENV'] = 'production'
  await build({ root, logLevel: 'warn', build: { outDir: built, emptyOutDir: true } })

  const sandbox = await startSandbox({
    port: 0,
    sample: (now) => {
      const { tasks, assets } = makeSampleData(now)
      return { tasks: tasks.filter(isOver), assets, latencyMs: LATENCY_MS }
    },
  })
  process.env['TWELVELABS_API_URL'] = sandbox.url

  const folders = [
    { name: 'bare' as const, folder: fileURLToPath(new URL('bare', import.meta.url)) },
    { name: 'tasklens' as const, folder: built },
    ...(against === undefined ? [] : [{ name: 'release' as const, folder: against }]),
  ]
  const servers = await Promise.all(folders.map(({ folder }) => serve(folder)))
  return {
    variants: folders.map(({ name }, at): Variant => {
      const [url = ''] = servers[at]?.resolvedUrls?.local ?? []
      return { name, url }
    }),
    close: async () => {
      await Promise.all([...servers, sandbox].map((server) => server.close()))
    },
  }
}

const serve = (folder: string) =>
  preview({
    root,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  })

// What is over is not polled: no request of the app's own falls into a measurement.
const isOver = ({ status }: SandboxTask) => ['ready', 'failed', 'canceled'].includes(status)
