import type { IncomingMessage } from 'node:http'

/** The whole body, which is small, so that the upstream gets it with one certain length. */
export function readBody(
  request: IncomingMessage,
  limit: number,
  idleMs: number,
): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    // Only for as long as the sender has the word: after that it may wait for the API.
    request.socket.setTimeout(idleMs)
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // Read on without keeping it: closing now would hide the answer from the sender.
      if (size > limit) resolve('too-large')
      else chunks.push(chunk)
    })
    request.once('end', () => {
      request.socket.setTimeout(0)
      resolve(Buffer.concat(chunks))
    })
    request.once('error', () => resolve('gone'))
    request.once('close', () => resolve('gone'))
    if (Number(request.headers['content-length'] ?? 0) > limit) resolve('too-large')
  })
}

/** Passes chunks on until there were too many bytes; then the stream fails. */
export const capped = (limit: number) =>
  async function* (source: AsyncIterable<Buffer>) {
    let size = 0
    for await (const chunk of source) {
      size += chunk.length
      if (size > limit) throw new Error('too large')
      yield chunk
    }
  }
