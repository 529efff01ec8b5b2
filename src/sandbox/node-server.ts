import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Delivery } from './faults/deliver.ts'
import { sendAnswer } from './faults/send-body.ts'

type ListenOptions = {
  port: number
  host: string
  answer: (request: Request, peer: string) => Promise<Delivery>
}

/** Serves a (Request) => Delivery with node:http. Port 0 takes any that is free. */
export async function listen({ port, host, answer }: ListenOptions) {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, answer).catch((error: unknown) => {
      // Nobody is left to be told, or the headers are gone: a broken answer must look broken.
      if (outgoing.destroyed || outgoing.headersSent) return outgoing.destroy()
      console.error(error)
      outgoing.writeHead(500, { 'content-type': 'application/json' })
      outgoing.end('{"code":"internal_server_error","message":"The sandbox made a mistake."}')
    })
  })
  // Whoever keeps a connection open ends it: one that is closed just as the next request is on
  // its way would fail that request.
  server.keepAliveTimeout = 0
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      if (server.listening) await once(server, 'close')
    },
  }
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: ListenOptions['answer'],
) {
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  const request = toRequest(incoming, gone.signal)
  const delivery = await answer(request, incoming.socket.remoteAddress ?? '')
  if (delivery === 'reset') incoming.socket.resetAndDestroy()
  if (delivery === 'close') incoming.socket.end()
  if (typeof delivery === 'string') return
  await sendAnswer(delivery.response, delivery.manner, outgoing, gone.signal)
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal) {
  const { method = 'GET', url = '/', headers } = incoming
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init = {
    method,
    headers: new Headers(pairs),
    signal,
    ...(hasBody && { body: toStream(incoming), duplex: 'half' }),
  }
  return new Request(new URL(`http://${headers.host ?? 'localhost'}${url}`), init)
}

function toStream(incoming: IncomingMessage) {
  const chunks: AsyncIterator<Uint8Array<ArrayBuffer>> = incoming[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}
