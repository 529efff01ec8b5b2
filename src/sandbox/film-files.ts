import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byteRange } from '~/lib/byte-range.ts'

const root = fileURLToPath(new URL('../../public/films', import.meta.url))

const types: Record<string, string> = {
  '.webm': 'video/webm',
  '.m4s': 'video/mp4',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.jpg': 'image/jpeg',
}

export const isFilmPath = (pathname: string) => pathname.startsWith('/films/')

/**
 * The sample film, beside the API as the real one has a CDN. Assets name it by a path, so that it
 * is found at whatever origin hands them out: here, or the app that forwards to here.
 */
export async function answerFilm({ method, url, headers }: Request): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 })
  // Only exact names of the listing are opened: no path can lead out of the folder.
  const names = await readdir(root, { recursive: true }).catch(() => [])
  const name = names.find((name) => `/films/${name}` === new URL(url).pathname)
  const type = types[extname(name ?? '')]
  if (!name || !type) return new Response('Not found\n', { status: 404 })

  const bytes = await readFile(join(root, name))
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const asked = { range: headers.get('range'), 'if-range': headers.get('if-range') }
  const range = byteRange(asked, tag, bytes.length)
  const where = range === 'unsatisfiable' ? '*' : range && `${range.start}-${range.end}`
  const part = range === 'unsatisfiable' ? bytes.subarray(0, 0) : cut(bytes, range)
  return new Response(part, {
    status: statusOf(range),
    headers: {
      'content-type': type,
      'content-length': String(part.length),
      'accept-ranges': 'bytes',
      etag: tag,
      // Any page may read it, a sandboxed player's, too.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      ...(where && { 'content-range': `bytes ${where}/${bytes.length}` }),
    },
  })
}

type Range = ReturnType<typeof byteRange>

const cut = (bytes: Uint8Array<ArrayBuffer>, range: Exclude<Range, 'unsatisfiable'>) =>
  range ? bytes.subarray(range.start, range.end + 1) : bytes

function statusOf(range: Range) {
  if (range === 'unsatisfiable') return 416
  return range ? 206 : 200
}
