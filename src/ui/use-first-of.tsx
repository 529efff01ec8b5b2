import { useState } from 'react'
import { formatNumber } from '~/lib/numbers.ts'

/**
 * What comes in thousands is drawn a part at a time; the button says how much is left and brings
 * the next part (S23).
 */
export function useFirstOf<T>(items: readonly T[], count: number, what: string) {
  const [grown, setGrown] = useState(0)
  const most = Math.max(count, grown)
  const left = items.length - most
  const more = left > 0 && (
    <button
      type="button"
      onClick={() => setGrown(most + count)}
      className="w-fit py-1 text-left text-sm text-accent underline underline-offset-2"
    >
      Show {formatNumber(Math.min(count, left))} more of {formatNumber(items.length)} {what}
    </button>
  )
  return { shown: left > 0 ? items.slice(0, most) : items, more }
}
