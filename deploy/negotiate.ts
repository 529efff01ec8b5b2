import type { IncomingHttpHeaders } from 'node:http'

/** Brotli before gzip, as far as the browser takes them. */
export function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase())
  const takes = (name: string) =>
    offers.some((offer) => /^([a-z]+)(?:;q=(?!0(?:\.0*)?$)[\d.]+)?$/.exec(offer)?.[1] === name)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

type Range = { start: number; end: number } | 'unsatisfiable' | undefined

/** One range of bytes; several at once, or a range of another version, are answered in full. */
export function byteRange(headers: IncomingHttpHeaders, tag: string, size: number): Range {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  const isOtherVersion = headers['if-range'] !== undefined && headers['if-range'] !== tag
  if (isOtherVersion || (!first && !last)) return undefined

  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start > end ? 'unsatisfiable' : { start, end }
}
