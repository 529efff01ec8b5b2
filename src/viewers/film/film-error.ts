import { formatDuration } from './film-words.ts'

export type FilmErrorKind =
  | 'expired'
  | 'forbidden'
  | 'missing'
  | 'network'
  | 'damaged'
  | 'unsupported'
  | 'refused'
  | 'local'

/** `detail` is the browser's own word, if it had one. */
export type FilmError = { kind: FilmErrorKind; detail: string }

/**
 * What went wrong, as far as a page can tell: for a film of another origin a browser gives one of
 * four codes, and some put the server's status into the message.
 */
export function readMediaError(code: number, message: string, url: string, now: number): FilmError {
  return { kind: kindOf(code, message, url, now), detail: message }
}

function kindOf(code: number, message: string, url: string, now: number): FilmErrorKind {
  // Of a file of the reader's own no server can be the cause.
  if (url.startsWith('blob:')) return 'local'
  const expiry = expiryOf(url)
  const isExpired = expiry !== undefined && expiry < now
  if (/\b40[13]\b/.test(message)) return isExpired ? 'expired' : 'forbidden'
  if (/\b(404|410)\b/.test(message)) return 'missing'
  if (isExpired) return 'expired'
  if (code === 2) return 'network'
  return code === 3 ? 'damaged' : 'unsupported'
}

/** When a signed address says it ends, in milliseconds: Amazon, Google, CloudFront or Azure. */
export function expiryOf(text: string): number | undefined {
  if (!URL.canParse(text)) return undefined
  const query = new Map(
    [...new URL(text).searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  )
  for (const vendor of ['amz', 'goog']) {
    const signed = readStamp(query.get(`x-${vendor}-date`))
    const seconds = Number(query.get(`x-${vendor}-expires`))
    if (signed !== undefined && seconds > 0) return signed + seconds * 1000
  }
  const expires = query.get('expires')
  if (expires && /^\d{9,11}$/.test(expires)) return Number(expires) * 1000
  const azure = query.get('sig') ? Date.parse(query.get('se') ?? '') : NaN
  return Number.isNaN(azure) ? undefined : azure
}

/** `20260102T030405Z`, as Amazon and Google write it. */
function readStamp(text = ''): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!parts) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

type Words = { title: string; text: string }

/** What happened, and what it means for the reader. */
export function sayFilmError({ kind }: FilmError, url: string, now: number): Words {
  switch (kind) {
    case 'expired': {
      const ago = now - (expiryOf(url) ?? now)
      return {
        title: 'The address of this film has expired',
        text: `By its own account it ended ${formatDuration(ago)} ago. A file of yours can stand in for it.`,
      }
    }
    case 'forbidden':
      return {
        title: 'The server refuses to hand out this film',
        text: 'Its address may have expired, or be open to some only. A file of yours can stand in for it.',
      }
    case 'missing':
      return {
        title: 'There is no film at this address any more',
        text: 'Its server has nothing there. A file of yours can stand in for it.',
      }
    case 'network':
      return {
        title: 'The connection broke off',
        text: 'What was loaded before can still be seen. Trying again may be enough.',
      }
    case 'damaged':
      return {
        title: 'A part of this film cannot be decoded',
        text: 'The file is damaged there, or uses something this browser does not know. Another browser, or a file of yours, may do.',
      }
    case 'refused':
      return {
        title: 'This address is not played here',
        text: 'The player takes films over https from public hosts only. A file of yours can stand in for it.',
      }
    case 'local':
      return {
        title: 'This browser cannot play this file',
        text: 'A file as H.264 in MP4, or as WebM, may do.',
      }
    case 'unsupported':
      return {
        title: 'The film could not be opened',
        text: 'Either its server refused it (an address that expired or is open to some only) or this browser cannot play its format. The browser does not say which; opening the link may show it.',
      }
  }
}
