// Node 20 cannot run TypeScript by itself: Vite, which is here anyway, loads the file named first.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , file, ...args] = process.argv

try {
  const { module } = await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), {
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '~': fileURLToPath(new URL('../src', import.meta.url)) } },
  })
  await module.main(args)
} catch (error) {
  // One line for the reader of a terminal; where it came from only for who asks.
  console.error(process.env.DEBUG ? error : error instanceof Error ? error.message : error)
  process.exit(1)
}
