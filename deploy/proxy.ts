import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import { pipeline } from 'node:stream'
import {
  allowedRequestHeaders,
  allowedResponseHeaders,
  allowedResponsePrefix,
  apiHeaders,
  apiPrefix,
  proxyLimits,
  upstreamPrefix,
  type HeaderSet,
  type ProxyLimits,
} from './policy.ts'
import { createRateLimit } from './rate-limit.ts'
import {
  answerTooLarge,
  bodyTooLarge,
  findRefusal,
  redirected,
  refuse,
  timedOut,
  tooMany,
  unreachable,
  type Refusal,
} from './refusal.ts'
import { capped, readBody } from './size-limits.ts'

/**
 * The closed proxy: one upstream, an allow-list both ways, nothing kept, nothing logged (S60-S67).
 * Written here because a general proxy forwards by default, and hangs when the upstream is cut.
 */
export function createProxy(upstream: URL, limits: ProxyLimits = proxyLimits) {
  const isSecure = upstream.protocol === 'https:'
  const client = isSecure ? https : http
  const agent = new client.Agent({ keepAlive: true })
  const secondsToWait = createRateLimit(limits.rateRequests, limits.rateWindowMs)

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const wait = secondsToWait(request.socket.remoteAddress ?? '')
    if (wait) return refuse(response, tooMany(wait))
    const refusal = findRefusal(request)
    if (refusal) return refuse(response, refusal)

    const body = await readBody(request, limits.requestBytes, limits.idleMs)
    if (body === 'gone') return
    if (body === 'too-large') return refuse(response, bodyTooLarge)
    forward(request, response, body)
  }

  function forward(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const { method = '', url = '' } = request
    let fault: Refusal = unreachable

    const outgoing = client.request(upstream, {
      method,
      path: upstreamPrefix + url.slice(apiPrefix.length),
      headers: requestHeaders(request, body),
      // A write goes on a connection of its own: on a kept one that the upstream just closed,
      // nobody could tell whether it arrived.
      agent: method === 'GET' ? agent : false,
      timeout: limits.idleMs,
      maxHeaderSize: limits.headerBytes,
      // S65: said aloud, so that no environment variable turns it off.
      rejectUnauthorized: true,
    })
    const giveUp = (reason: Refusal) => {
      fault = reason
      outgoing.destroy(new Error(reason.code))
    }

    outgoing.once('socket', (socket) => {
      if (!socket.connecting) return
      const timer = setTimeout(() => giveUp(timedOut), limits.connectMs)
      const stop = () => clearTimeout(timer)
      socket.once(isSecure ? 'secureConnect' : 'connect', stop).once('close', stop)
    })
    outgoing.once('timeout', () => giveUp(timedOut))
    outgoing.on('error', () => {
      // S64: half an answer must look like half an answer, so the browser's connection is cut too.
      if (response.headersSent) response.destroy()
      else if (!response.destroyed) refuse(response, fault)
    })
    response.once('close', () => {
      if (!response.writableFinished) outgoing.destroy()
    })

    outgoing.once('response', (answer) => {
      const reason = unusable(answer, limits)
      if (reason) return giveUp(reason)
      response.writeHead(answer.statusCode ?? 502, responseHeaders(answer))
      response.flushHeaders()
      pipeline(answer, capped(limits.responseBytes), response, (error) => {
        if (!error) return
        outgoing.destroy()
        response.destroy()
      })
    })
    // Without a length these bytes would be the next request on a kept connection.
    outgoing.end(method === 'POST' ? body : undefined)
  }

  return { handle, close: () => agent.destroy() }
}

function requestHeaders(request: IncomingMessage, body: Buffer) {
  // Firewalls in front of APIs turn away requests without a user-agent; the reader's own stays here.
  const headers: HeaderSet = { 'user-agent': 'Tasklens' }
  for (const name of allowedRequestHeaders) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  if (request.method === 'POST') headers['content-length'] = String(body.length)
  return headers
}

function responseHeaders(answer: IncomingMessage) {
  const headers = { ...apiHeaders }
  for (const [name, value] of Object.entries(answer.headers)) {
    const passes = allowedResponseHeaders.includes(name) || name.startsWith(allowedResponsePrefix)
    if (passes && typeof value === 'string') headers[name] = value
  }
  return headers
}

function unusable({ statusCode = 0, headers }: IncomingMessage, limits: ProxyLimits) {
  // S03: a redirect could carry the key to another host.
  if (statusCode >= 300 && statusCode < 400) return redirected
  if (statusCode < 200 || statusCode > 599) return unreachable
  return Number(headers['content-length'] ?? 0) > limits.responseBytes ? answerTooLarge : undefined
}
