import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { buildRecord } from './bench/build-record.ts'
import { firstLoad } from './deploy/first-load.ts'
import { playerPageFiles } from './deploy/player-page.ts'
import { closedServer } from './deploy/vite-plugin.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  define: { TASKLENS_VERSION: JSON.stringify(version) },
  plugins: [
    react(),
    // Vite makes the CSS small; a second pass of Tailwind's own warns of ::highlight(), which is right.
    tailwindcss({ optimize: false }),
    playerPageFiles(),
    firstLoad(),
    closedServer(),
    buildRecord(),
  ],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('./src', import.meta.url)),
      // Markdown's names of characters (`&nbsp;`): the build for browsers asks the DOM by way of
      // innerHTML, which Trusted Types refuse (S20); the other one brings a table.
      'decode-named-character-reference': fileURLToPath(
        new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  build: {
    // S50: the policy allows no data: script, no inline style and no polyfill that injects either.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'deploy/**/*.test.ts', 'bench/**/*.test.ts'],
    isolate: false,
    setupFiles: ['src/lib/test-fresh-modules.ts'],
  },
})
