const formats = new Map<string, Intl.DateTimeFormat>()

/** A format for the reader's language. They are kept: one takes longer to make than to write with. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(undefined, options)))
  return format
}
