import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const start = fileURLToPath(new URL('../src/start.ts', import.meta.url))

/**
 * Builds `src/start.ts` and all that it imports as one script that the page runs as soon as it is
 * there: before the app, which is ten times as long, and before the style, which holds up the app.
 */
export function startScript(): Plugin {
  const modules = new Set<string>()
  return {
    name: 'start-script',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            // Else what others use as well is taken out of it, and it would wait for three files.
            codeSplitting: {
              groups: [{ name: 'start', test: (id: string) => modules.has(id), priority: 1 }],
            },
          },
        },
      },
    }),
    buildEnd() {
      const add = (id: string) => {
        if (modules.has(id)) return
        modules.add(id)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported)
      }
      add(start)
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) =>
        Object.values(bundle)
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
    },
  }
}
