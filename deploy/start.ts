import { fileURLToPath } from 'node:url'
import { build, preview, type PreviewServer } from 'vite'
import { isBuilt } from './freshness.ts'
import { parseOptions, usage, type StartOptions } from './options.ts'
import { apiPrefix, upstreamPrefix } from './policy.ts'
import { readUpstream } from './upstream.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds when needed, then serves `dist` with the headers and the proxy of this folder. */
export async function main(args: string[]) {
  const options = parseOptions(args)
  if (options === 'help') return console.log(usage)
  const upstream = readUpstream()

  if (!isBuilt(root)) {
    console.log('Building …')
    // What loaded this file has set it to development, and React would be built for that.
    process.env['NODE_ENV'] = 'production'
    await build({ root, logLevel: 'warn' })
  }
  const server = await listen(options)
  endOnSignal(server)

  const { local = [], network = [] } = server.resolvedUrls ?? {}
  for (const address of [...local, ...network]) console.log(`Tasklens  ${address}`)
  console.log(`Forwards  ${apiPrefix}/… to ${upstream.origin}${upstreamPrefix}/…`)
}

async function listen({ port, host }: StartOptions) {
  try {
    return await preview({
      root,
      logLevel: 'warn',
      preview: { port, strictPort: true, ...(host !== undefined && { host }) },
    })
  } catch (error) {
    if (!/already in use|EADDRINUSE/.test(String(error))) throw error
    throw new Error(`Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`, {
      cause: error,
    })
  }
}

function endOnSignal(server: PreviewServer) {
  const end = () => {
    process.exitCode = 0
    void server.close().finally(() => process.exit())
  }
  process.once('SIGINT', end).once('SIGTERM', end)
}
