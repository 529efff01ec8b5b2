import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url))
const start = source('start.ts')

/**
 * By it V8 compiles all of a script while it loads, beside the page's own thread, and not each
 * function where it is first called. It must stand at the very beginning.
 */
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * Builds `src/start.ts` and all that it imports as one script that the page runs as soon as it is
 * there: before the app, which is ten times as long, and before the style, which holds up the app.
 * The page asks for its font as well: browsers fetch a font once they have text to set in it, and
 * would set the first rows twice.
 */
export function startScript(): Plugin {
  const first = new Set<string>()
  const app = new Set<string>()
  return {
    name: 'start-script',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            // Else all that late parts use as well is taken out of the two: a dozen small files.
            codeSplitting: {
              groups: [
                { name: 'start', test: (id: string) => first.has(id), priority: 2 },
                { name: 'app', test: (id: string) => app.has(id), priority: 1 },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      const add = (id: string, to: Set<string>) => {
        if (to.has(id)) return
        to.add(id)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported, to)
      }
      add(start, first)
      add(source('main.tsx'), app)
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const apps = chunks.filter(({ name }) => name === 'app')
        if (apps.length === 0) this.error('No chunk is named app.')
        for (const chunk of apps) chunk.code = hint + chunk.code
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) => [
        ...Object.keys(bundle)
          .filter((fileName) => fileName.endsWith('.woff2'))
          .map((fileName) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
              href: `/${fileName}`,
            },
            injectTo: 'head' as const,
          })),
        ...Object.values(bundle)
          .filter((output) => output.type === 'chunk' && output.moduleIds.includes(start))
          .map(({ fileName }) => ({
            tag: 'script',
            attrs: {
              type: 'module',
              // Without it browsers fetch what is asynchronous last.
              fetchpriority: 'high',
              async: true,
              crossorigin: true,
              src: `/${fileName}`,
            },
            injectTo: 'head-prepend' as const,
          })),
      ],
    },
  }
}
