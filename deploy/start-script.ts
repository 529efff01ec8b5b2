import type { Plugin } from 'vite'

/**
 * Builds `src/start.ts` as a script of its own that the page runs as soon as it is there: before the
 * app, which the browser reads ten times as long, and before the style, which holds up the app.
 */
export function startScript(): Plugin {
  return {
    name: 'start-script',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { input: { index: 'index.html', start: 'src/start.ts' } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) =>
        Object.values(bundle)
          .filter((output) => output.type === 'chunk' && output.isEntry && output.name === 'start')
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
