/** A moment as the address writes it: midnight of the reader's zone is a date. */
export function momentText(time: number): string {
  const date = new Date(time)
  const isMidnight = date.getHours() + date.getMinutes() + date.getSeconds() === 0
  if (!isMidnight || time % 1000) return date.toISOString().replace('.000Z', 'Z')
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
