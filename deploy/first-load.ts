import { fileURLToPath } from 'node:url'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { buildClassicScript, withoutTimings } from './classic-script.ts'
import { startAssets } from './policy.ts'

const start = 'src/start.ts'
const main = fileURLToPath(new URL('../src/main.tsx', import.meta.url))

/**
 * By it V8 compiles all of a script while it loads, beside the page's own thread, and not each
 * function where it is first called. It must stand at the very beginning.
 */
const hint = '//# allFunctionsCalledOnLoad\n'

const first = { tag: 'script', injectTo: 'head-prepend' } satisfies HtmlTagDescriptor
const font = {
  tag: 'link',
  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true },
  injectTo: 'head',
} satisfies HtmlTagDescriptor

/**
 * What the page loads, and in which order. First `src/start.ts`, built as a classic script: it runs
 * where the browser reads its tag, while a module, however small, waits until the page is parsed, its
 * style read and often a frame drawn. Then the app: all that `src/main.tsx` imports, in one script.
 * The font is asked for by the page, as browsers fetch it once they have text to set in it, and would
 * set the first rows twice.
 */
export const firstLoad = (): Plugin[] => [builtFirstLoad(), devFirstLoad]

// While it is developed nothing is bundled: the same script, as a module.
const devFirstLoad: Plugin = {
  name: 'first-load-dev',
  apply: 'serve',
  transformIndexHtml: () => [{ ...first, attrs: { type: 'module', src: `/${start}` } }],
}

function builtFirstLoad(): Plugin {
  const app = new Set<string>()
  return {
    name: 'first-load',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          ...withoutTimings,
          output: {
            // Else all that late parts use as well is taken out of it: a dozen small files.
            codeSplitting: { groups: [{ name: 'app', test: (id: string) => app.has(id) }] },
          },
        },
      },
    }),
    async buildEnd() {
      const add = (id: string) => {
        if (app.has(id)) return
        app.add(id)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported)
      }
      add(main)
      for (const { name, source } of await buildClassicScript(start, startAssets)) {
        this.emitFile({ type: 'asset', fileName: name.slice(1), source })
      }
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
      handler: (_page, { bundle = {} }) => {
        const files = Object.keys(bundle).map((fileName) => `/${fileName}`)
        return [
          ...files
            .filter((file) => file.startsWith(startAssets))
            .map((src) => ({ ...first, attrs: { src } })),
          ...files
            .filter((file) => file.endsWith('.woff2'))
            .map((href) => ({ ...font, attrs: { ...font.attrs, href } })),
        ]
      },
    },
  }
}
