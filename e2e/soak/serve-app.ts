import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { isBuilt } from '../../deploy/freshness.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built app with its own headers and proxy, in front of the sandbox. */
export async function serveApp(sandbox: string) {
  process.env['TWELVELABS_API_URL'] = sandbox
  // What loaded this file has set it to development, and React would be built for that.
  process.env['NODE_ENV'] = 'production'
  if (!isBuilt(root)) await build({ root, logLevel: 'warn' })
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1' },
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  return { url, close: () => server.close() }
}
