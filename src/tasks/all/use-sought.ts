import { accountStore } from '~/account/account.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'

/**
 * What is searched for. While pages come the letter is painted first and what it finds a moment later,
 * in pieces: a key, a page and the collector would together hold up the next key.
 */
export function useSought(q: string | undefined) {
  const { isReading } = accountStore.current()
  const late = useAfterPaint(isReading ? q : null)
  return isReading && late !== null ? late : q
}
