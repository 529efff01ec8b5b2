// Node 20 cannot run TypeScript by itself: Vite, which is here anyway, loads the file named first.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , file, ...args] = process.argv
const { module } = await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), {
  configFile: false,
  resolve: { alias: { '~': fileURLToPath(new URL('../src', import.meta.url)) } },
})
await module.main(args)
