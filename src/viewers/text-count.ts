/** Words as a reader counts them: what stands between spaces, and each sign of Chinese or Japanese. */
export function countText(text: string): { words: number; characters: number } {
  let words = 0
  let characters = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xdc00 || code > 0xdfff) characters++
    const isSign = (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)
    const isSpace = code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2028
    if (isSign || (!isSpace && !inWord)) words++
    inWord = !isSign && !isSpace
  }
  return { words, characters }
}
