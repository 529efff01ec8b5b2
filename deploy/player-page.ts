import type { ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { buildClassicScript, withoutTimings, type Asset } from './classic-script.ts'
import { mediaType } from './media-types.ts'
import { playerAssets, playerPage } from './policy.ts'

/**
 * Builds `player.html`, its script and its style beside the app. They share no chunk with it: an opaque
 * origin loads module scripts only with CORS, so the player is one classic script (S44).
 */
export function playerPageFiles(): Plugin {
  return {
    name: 'player-page',

    config: () => ({ build: { rolldownOptions: withoutTimings } }),

    async generateBundle() {
      for (const { name, source } of await makeFiles()) {
        this.emitFile({ type: 'asset', fileName: name.slice(1), source })
      }
    },

    configureServer({ middlewares, config }) {
      let files: Promise<Asset[]> | undefined
      const serve = async (path: string, response: ServerResponse) => {
        // Built anew for each visit: there is no hot update in a frame, but a reload is enough.
        if (path === playerPage || !files) files = makeFiles()
        const file = (await files).find(({ name }) => name === path)
        response.writeHead(file ? 200 : 404, { 'Content-Type': mediaType(path) })
        response.end(file?.source)
      }
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/s, '')
        if (path !== playerPage && !path.startsWith(playerAssets)) return next()
        serve(path, response).catch((error: unknown) => {
          config.logger.error(String(error))
          response.destroy()
        })
      })
    },
  }
}

async function makeFiles(): Promise<Asset[]> {
  const assets = await buildClassicScript('src/player/player.ts', playerAssets)
  return [...assets, { name: playerPage, source: writePage(assets) }]
}

function writePage(assets: Asset[]) {
  const named = (ending: string) => assets.find(({ name }) => name.endsWith(ending))?.name ?? ''
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="UTF-8" />
    <title>Film</title>
    <link rel="stylesheet" href="${named('.css')}" />
  </head>
  <body>
    <video playsinline disableremoteplayback preload="auto"></video>
    <script src="${named('.js')}"></script>
  </body>
</html>
`
}
