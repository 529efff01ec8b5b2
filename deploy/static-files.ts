import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { mediaType } from './media-types.ts'
import { byteRange } from '../src/lib/byte-range.ts'
import { chooseEncoding } from './negotiate.ts'
import { cacheControl, hashedAssets, pagePath, untidyEscapes } from './policy.ts'

type File = { body: Buffer; tag: string; type: string; packed: Map<string, Promise<Buffer>> }

const brotli = (body: Buffer, quality: number) =>
  promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

const packers: Record<string, (body: Buffer) => Promise<Buffer>> = {
  // Of 11; the first visitor does not wait for the best of it.
  br: (body) => brotli(body, 9),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
}

/**
 * Serves a built folder. Only exact names from its listing are found, so no path can lead out of
 * it or to a dotfile, and a missing asset is a 404 and never the page (S53).
 */
export function createStaticFiles(root: string) {
  let builtAt = -1
  let names = new Set<string>()
  const files = new Map<string, Promise<File>>()

  async function refresh() {
    const page = await stat(join(root, 'index.html')).catch(() => undefined)
    if (builtAt === (page?.mtimeMs ?? 0)) return
    builtAt = page?.mtimeMs ?? 0
    files.clear()
    names = new Set(await listNames(root, ''))
  }

  const open = (name: string) => {
    const file = files.get(name) ?? load(join(root, name))
    files.set(name, file)
    return file
  }

  return async function serve(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sayPlainly(response, 405, 'Method not allowed', { Allow: 'GET, HEAD' })
    }
    await refresh()
    const path = (request.url ?? '').replace(/\?.*$/s, '')
    const name = names.has(path) ? path : pageFor(path)
    if (!name || !names.has(name)) return sayPlainly(response, 404, 'Not found')
    await send(request, response, name, await open(name))
  }
}

const isPage = new RegExp(`^${pagePath}$`)
const isUntidy = new RegExp(untidyEscapes, 'i')

const pageFor = (path: string) =>
  isPage.test(path) && !isUntidy.test(path) && !`${path}/`.startsWith(hashedAssets)
    ? '/index.html'
    : undefined

async function listNames(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const visible = entries.filter(({ name }) => !name.startsWith('.') && !name.endsWith('.map'))
  const names = visible.map((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return listNames(root, name)
    return entry.isFile() ? [name] : []
  })
  return (await Promise.all(names)).flat()
}

async function load(path: string): Promise<File> {
  const body = await readFile(path)
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { body, tag, type: mediaType(path), packed: new Map() }
}

async function send(request: IncomingMessage, response: ServerResponse, name: string, file: File) {
  const isText = file.type.includes('charset')
  const encoding = isText ? chooseEncoding(request.headers['accept-encoding']) : undefined
  const tag = `"${file.tag}${encoding ? `-${encoding}` : ''}"`

  response.setHeader('Content-Type', file.type)
  response.setHeader('ETag', tag)
  response.setHeader(
    'Cache-Control',
    name.startsWith(hashedAssets) ? cacheControl.hashed : cacheControl.named,
  )
  if (isText) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match']?.includes(tag)) {
    response.writeHead(304).end()
    return
  }

  if (encoding) {
    response.setHeader('Content-Encoding', encoding)
    return sendBytes(response, 200, await pack(file, encoding))
  }
  if (isText) return sendBytes(response, 200, file.body)

  // Players ask for parts of a film, and cannot seek without them.
  response.setHeader('Accept-Ranges', 'bytes')
  const range = byteRange(request.headers, tag, file.body.length)
  if (!range) return sendBytes(response, 200, file.body)
  const where = range === 'unsatisfiable' ? '*' : `${range.start}-${range.end}`
  response.setHeader('Content-Range', `bytes ${where}/${file.body.length}`)
  if (range === 'unsatisfiable') return sendBytes(response, 416, Buffer.alloc(0))
  sendBytes(response, 206, file.body.subarray(range.start, range.end + 1))
}

function pack({ body, packed }: File, encoding: string) {
  const known = packed.get(encoding)
  if (known) return known
  const bytes = packers[encoding]?.(body) ?? Promise.resolve(body)
  packed.set(encoding, bytes)
  if (encoding === 'br') void packBest(body, packed)
  return bytes
}

/** What a host that compresses when it builds would send: 7 % less, seconds later. */
async function packBest(body: Buffer, packed: File['packed']) {
  const best = await brotli(body, 11)
  packed.set('br', Promise.resolve(best))
}

function sendBytes(response: ServerResponse, status: number, bytes: Buffer) {
  response.writeHead(status, { 'Content-Length': bytes.length })
  response.end(bytes)
}

function sayPlainly(response: ServerResponse, status: number, text: string, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(`${text}\n`)
}
