import type { Browser } from 'playwright'

/**
 * A tab as people have it: no inspector in it and nothing of Playwright's, which make each error that
 * a script creates cost a parse of that script, and add a megabyte to the heap. It is driven by
 * messages of the DevTools protocol in a context that Playwright does not know and so leaves alone.
 */
export async function openPlainTab(browser: Browser) {
  const devtools = await browser.newBrowserCDPSession()
  const { browserContextId } = await devtools.send('Target.createBrowserContext')
  const { targetId } = await devtools.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  })
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false })

  const waiting = new Map<number, (answer: Answer) => void>()
  devtools.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return
    const answer: Answer & { id?: number } = JSON.parse(message)
    const resolve = answer.id === undefined ? undefined : waiting.get(answer.id)
    if (answer.id !== undefined) waiting.delete(answer.id)
    resolve?.(answer)
  })

  let sent = 0
  const send = async (method: string, params: object = {}) => {
    sent += 1
    const answered = new Promise<Answer>((resolve) => waiting.set(sent, resolve))
    const message = JSON.stringify({ id: sent, method, params })
    await devtools.send('Target.sendMessageToTarget', { sessionId, message })
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result ?? {}
  }

  return {
    send,
    /** What an expression comes to in the page: anything that is JSON. */
    evaluate: async (expression: string): Promise<unknown> => {
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true })
      return result?.value
    },
    close: async () => {
      await devtools.send('Target.closeTarget', { targetId })
      await devtools.send('Target.disposeBrowserContext', { browserContextId })
      await devtools.detach()
    },
  }
}

type Answer = {
  result?: { result?: { value?: unknown }; usedSize?: number }
  error?: { message: string }
}
