import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { wait } from '~/sandbox/wait.ts'
import type { Manner } from './deliver.ts'

/** Sends status, headers and body, as well or as badly as asked. */
export async function sendAnswer(
  response: Response,
  manner: Manner | undefined,
  outgoing: ServerResponse,
  signal: AbortSignal,
) {
  const { status, headers, body } = response
  if (manner === 'truncate') return sendTruncated(response, outgoing)
  outgoing.writeHead(status, [...headers].flat())
  if (!manner) return sendWhole(body, outgoing, signal)
  const bytes = await toBytes(response)
  if (manner === 'stall') return void outgoing.write(half(bytes))
  // Sent in chunks and never finished: to the receiver the connection broke within the body.
  if (manner === 'cut') return void outgoing.write(half(bytes), () => outgoing.destroy())
  for (let from = 0; from < bytes.length; from += manner.bytes) {
    outgoing.write(bytes.subarray(from, from + manner.bytes))
    await wait(manner.everyMs, signal)
  }
  outgoing.end()
}

async function sendWhole(body: Response['body'], outgoing: ServerResponse, signal: AbortSignal) {
  const reader = body?.getReader()
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    if (!outgoing.write(chunk.value)) await once(outgoing, 'drain', { signal })
  }
  outgoing.end()
}

async function sendTruncated(response: Response, outgoing: ServerResponse) {
  const bytes = await toBytes(response)
  response.headers.set('content-length', String(bytes.length))
  outgoing.writeHead(response.status, [...response.headers].flat())
  outgoing.write(half(bytes), () => outgoing.socket?.end())
}

const toBytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.ceil(bytes.length / 2))
