import http, { type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo, type Server as NetServer } from 'node:net'
import { afterAll } from 'vitest'
import { proxyLimits, type ProxyLimits } from './policy.ts'
import { createProxy } from './proxy.ts'

// Throwaway servers on loopback for the tests of this folder.

const ends: (() => Promise<unknown> | void)[] = []
export const atEnd = (end: () => Promise<unknown> | void) => ends.push(end)

/** To be called in every test file: ends what the file started. */
export const endAll = () =>
  afterAll(async () => {
    await Promise.all(ends.splice(0).map((end) => end()))
  })

export const listen = (server: NetServer): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    atEnd(() => {
      if (server instanceof http.Server) server.closeAllConnections()
      server.close()
    })
  })

export function portOf(server: Pick<NetServer, 'address'> | null) {
  const address = server?.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

type Seen = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'> & { body: string }

/** An upstream that notes what reached it and answers as told. */
export async function startUpstream(answer: RequestListener) {
  const seen: Seen[] = []
  const server = http.createServer((request, response) => {
    const { method, url, rawHeaders } = request
    const entry = { method, url, rawHeaders, body: '' }
    seen.push(entry)
    request.on('data', (chunk) => (entry.body += chunk)).on('end', () => answer(request, response))
  })
  const port = await listen(server)
  return { seen, url: new URL(`http://127.0.0.1:${port}`) }
}

/** The proxy alone in front of an upstream; limits can be made small so that no test waits. */
export async function startProxy(upstream: URL, limits: Partial<ProxyLimits> = {}) {
  const proxy = createProxy(upstream, { ...proxyLimits, ...limits })
  atEnd(proxy.close)
  const server: Server = http.createServer((request, response) => {
    void proxy.handle(request, response)
  })
  return listen(server)
}

export type Answer = {
  status: number
  headers: Map<string, string[]>
  body: string
  /** The connection ended before the body was whole. */
  isCut: boolean
}

/** Sends the target as it is: no client tidies the path on the way. */
export const send = (
  port: number,
  target: string,
  { method = 'GET', headers = ['x-api-key: key-1'], body = '' } = {},
): Promise<Answer> =>
  sendRaw(
    port,
    [
      `${method} ${target} HTTP/1.1`,
      'Host: localhost',
      'Connection: close',
      ...headers,
      ...(body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []),
      '',
      body,
    ].join('\r\n'),
  )

export const sendRaw = (port: number, text: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('close', () => resolve(readAnswer(Buffer.concat(chunks).toString('latin1'))))
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)))
  })

function readAnswer(text: string): Answer {
  const split = text.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = text.slice(0, split).split('\r\n')
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(name.length + 2)])
  }
  const bytes = text.slice(split + 4)
  const isChunked = headers.get('transfer-encoding')?.[0] === 'chunked'
  const length = Number(headers.get('content-length')?.[0] ?? bytes.length)
  return {
    status: Number(statusLine.split(' ')[1]),
    headers,
    body: isChunked ? joinChunks(bytes) : bytes,
    isCut: isChunked ? !bytes.endsWith('0\r\n\r\n') : bytes.length < length,
  }
}

function joinChunks(bytes: string): string {
  const [, size = '0'] = /^([0-9a-f]+)\r\n/i.exec(bytes) ?? []
  const start = size.length + 2
  const end = start + Number.parseInt(size, 16)
  return end === start ? '' : bytes.slice(start, end) + joinChunks(bytes.slice(end + 2))
}

/** The one value of a header; more than one is never right. */
export function header(answer: Answer, name: string) {
  const values = answer.headers.get(name.toLowerCase()) ?? []
  if (values.length > 1) throw new Error(`${name} was sent ${values.length} times`)
  return values[0]
}
