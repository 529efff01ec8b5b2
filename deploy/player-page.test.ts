import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { playerPageFiles } from './player-page.ts'
import { playerHeaders } from './policy.ts'
import { atEnd, endAll, header, send } from './test-servers.ts'
import { closedServer } from './vite-plugin.ts'

endAll()

const dev = await createServer({
  root: fileURLToPath(new URL('../public', import.meta.url)),
  configFile: false,
  logLevel: 'silent',
  plugins: [playerPageFiles(), closedServer()],
  server: { port: 0, host: '127.0.0.1' },
})
await dev.listen()
atEnd(() => dev.close())
const address = dev.httpServer?.address()
const port = typeof address === 'object' ? (address?.port ?? 0) : 0

const page = await send(port, '/player.html')
const [script = '', style = ''] = [/src="([^"]+)"/, /href="([^"]+)"/].map(
  (named) => named.exec(page.body)?.[1],
)

test('S44: the player page is served strictly in dev, too', () => {
  expect(page.status).toBe(200)
  expect(header(page, 'content-security-policy')).toBe(playerHeaders['Content-Security-Policy'])
  expect(header(page, 'x-frame-options')).toBe('SAMEORIGIN')
})

test('S44: it is one classic script and one style, both in files', async () => {
  expect(page.body).not.toMatch(/module|<style|<script>|style=|modulepreload/)
  expect(script).toMatch(/^\/assets\/player-[\w-]{8}\.js$/)
  expect(style).toMatch(/^\/assets\/player-[\w-]{8}\.css$/)
  for (const name of [script, style]) {
    const answer = await send(port, name)
    expect(answer.status).toBe(200)
    expect(header(answer, 'cross-origin-resource-policy')).toBe('cross-origin')
  }
  expect(await send(port, '/assets/player-00000000.js')).toMatchObject({ status: 404 })
})

test('S20, S53: its script makes no HTML, no code and no style, and has no map', async () => {
  const { body } = await send(port, script)
  expect(body).not.toMatch(/^\s*(?:import|export)\b/m)
  expect(body).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function|sourceMappingURL|createElement\(.style/,
  )
})
