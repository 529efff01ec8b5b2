import type { AccountOptions } from './account.ts'
import { createSandbox } from './sandbox.ts'

const START = Date.parse('2026-11-20T10:00:00.000Z')

/** One account under a clock that a test moves; nothing in it waits. */
export function makeTestSandbox(options: AccountOptions = {}) {
  let at = START
  const sandbox = createSandbox({
    now: () => at,
    open: (key) => (key === 'tlk_test' ? options : undefined),
  })

  async function call(method: string, path: string, body?: unknown, headers = {}) {
    const response = await sandbox.handle(
      new Request(`http://api.test${path.startsWith('/api') ? path : `/v1.3${path}`}`, {
        method,
        headers: { 'x-api-key': 'tlk_test', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }

  return {
    get: (path: string, headers?: Record<string, string>) => call('GET', path, undefined, headers),
    call,
    pass: (seconds: number) => (at += seconds * 1000),
    account: () => sandbox.account('tlk_test'),
  }
}
