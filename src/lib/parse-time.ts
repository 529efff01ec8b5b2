/** Milliseconds since the epoch, or undefined for what is no date. */
export function parseTime(text: string | null | undefined): number | undefined {
  if (!text) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}
