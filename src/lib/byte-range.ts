type RangeHeaders = { range?: string | null | undefined; 'if-range'?: string | null | undefined }
type ByteRange = { start: number; end: number } | 'unsatisfiable' | undefined

/** One range of bytes; several at once, or a range of another version, are answered in full. */
export function byteRange(headers: RangeHeaders, tag: string, size: number): ByteRange {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  const version = headers['if-range'] ?? tag
  if (version !== tag || (!first && !last)) return undefined

  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start > end ? 'unsatisfiable' : { start, end }
}
