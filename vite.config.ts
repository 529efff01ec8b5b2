import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { playerPageFiles } from './deploy/player-page.ts'
import { closedServer } from './deploy/vite-plugin.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), playerPageFiles(), closedServer()],
  resolve: {
    alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  build: {
    // S50: the policy allows no data: script, no inline style and no polyfill that injects either.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'deploy/**/*.test.ts'],
    isolate: false,
  },
})
