import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export type Asset = { name: string; source: string | Uint8Array }

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds a module and all that it imports as one classic script, and the style with it: files of
 * their own, each named by a prefix and its hash, that share no chunk with the app.
 */
export async function buildClassicScript(entry: string, prefix: string): Promise<Asset[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    resolve: { alias: { '~': `${root}src` } },
    build: {
      write: false,
      modulePreload: false,
      // Else it would be injected by the script, as an inline style.
      cssCodeSplit: false,
      sourcemap: false,
      rolldownOptions: { input: `${root}${entry}`, output: { format: 'iife' } },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((file) => {
    const source = file.type === 'chunk' ? file.code : file.source
    const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
    return { name: `${prefix}${hash}${/\.\w+$/.exec(file.fileName)?.[0] ?? ''}`, source }
  })
}

// Rolldown would warn of the time that a build within a build takes.
export const withoutTimings = { checks: { pluginTimings: false } }
