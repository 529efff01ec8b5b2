import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export type ModuleRecord = { name: string; length: number; sinks: string[] }
export type ChunkRecord = { file: string; imports: string[]; modules: ModuleRecord[] }

export const recordPath = fileURLToPath(new URL('../.cache/modules.json', import.meta.url))

/** Where a string becomes HTML. Minified code does not tell whose it is; this looks before that. */
export const htmlSink =
  /\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)|\b(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write(?:ln)?)\(/g

/** Notes in `.cache` what every chunk of `dist` is made of, for `npm run size` to explain. */
export function buildRecord(): Plugin {
  let root = ''
  return {
    name: 'build-record',
    // A build to another place, such as the benchmark's, is not the one that is looked at.
    apply: ({ build }, { command }) => command === 'build' && build?.outDir === undefined,
    configResolved: (config) => void (root = config.root),
    // Not before it is written: the page may be made to load what an empty chunk would have imported.
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output): ChunkRecord[] => {
        if (output.type !== 'chunk') return []
        const modules = Object.entries(output.modules).map(([id, { code, renderedLength }]) => ({
          name: nameOf(id, root),
          length: renderedLength,
          sinks: [...(code ?? '').matchAll(htmlSink)].map(([text]) => text),
        }))
        return [{ file: output.fileName, imports: output.imports, modules }]
      })
      mkdirSync(dirname(recordPath), { recursive: true })
      writeFileSync(recordPath, JSON.stringify(chunks))
    },
  }
}

/** `src/main.tsx` for a file of ours, `react-dom/client.js` for one of a package. */
function nameOf(id: string, root: string) {
  const [, ...packages] = id.split('node_modules/')
  return packages.at(-1) ?? (id.startsWith('\0') ? id.slice(1) : relative(root, id))
}
