import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite'
import { headersFor } from './headers-for.ts'
import { appHeaders, devHeaders, type HeaderSet, type ProxyLimits } from './policy.ts'
import { createProxy } from './proxy.ts'
import { createStaticFiles } from './static-files.ts'
import { isApiTarget } from './target.ts'
import { readUpstream } from './upstream.ts'

/** For tests, which do not wait for minutes. */
type ClosedServerOptions = { upstream?: URL; limits?: ProxyLimits }

/** The same headers and the same closed proxy in `vite` and in `vite preview`. */
export function closedServer({ upstream, limits }: ClosedServerOptions = {}): Plugin {
  const nonce = randomBytes(16).toString('base64')

  return {
    name: 'closed-server',

    config: (_config, { command, isPreview }) => ({
      // S67: Vite would let any page on localhost read our answers.
      server: { cors: false },
      preview: { cors: false },
      // The inline script of React's fast refresh, which only the dev server has.
      ...(command === 'serve' && !isPreview && { html: { cspNonce: nonce } }),
    }),

    configureServer(server) {
      sendHeaders(server, devHeaders(nonce))
      forwardApi(server, createProxy(upstream ?? readUpstream(), limits))
    },

    configurePreviewServer(server) {
      sendHeaders(server, appHeaders)
      forwardApi(server, createProxy(upstream ?? readUpstream(), limits))
      const { root, build } = server.config
      const serve = createStaticFiles(resolve(root, build.outDir))
      // It answers everything: Vite's own file server would show the page for a missing asset.
      server.middlewares.use((request, response) => {
        void serve(request, response).catch(() => response.destroy())
      })
    },
  }
}

type Server = ViteDevServer | PreviewServer

/** S50: first in the row, so that what Vite refuses by itself has the headers, too. */
function sendHeaders({ middlewares }: Server, pageHeaders: HeaderSet) {
  const handle: Connect.NextHandleFunction = ({ url = '' }, response, next) => {
    for (const [name, value] of Object.entries(headersFor(url, pageHeaders)))
      response.setHeader(name, value)
    next()
  }
  middlewares.stack.unshift({ route: '', handle })
}

function forwardApi({ middlewares, httpServer }: Server, proxy: ReturnType<typeof createProxy>) {
  httpServer?.once('close', proxy.close)
  middlewares.use((request, response, next) => {
    if (!isApiTarget(request.url ?? '')) return next()
    void proxy.handle(request, response).catch(() => response.destroy())
  })
}
