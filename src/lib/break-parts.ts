const MOST = 50

/** A name or an address in the parts between which it may break; a very long one breaks anywhere. */
export function breakParts(text: string, at: RegExp): string[] {
  const parts = text.split(at)
  return parts.length > MOST ? [...parts.slice(0, MOST), parts.slice(MOST).join('')] : parts
}
