import { errorText } from '~/api/task-values.ts'
import { maskUrlsIn } from '~/lib/urls-in-text.ts'
import { maskWebhookUrl } from '~/tasks/drawer/webhook-url.ts'

// Deeper than any answer the API documents; beyond it nothing is looked through.
const DEEPEST = 100

/**
 * A value of the API as it may leave the page: pre-signed URLs masked wherever they stand, and the
 * tokens in the addresses of webhooks (S14). The same value comes back where nothing had to be.
 */
export function fitToTake(value: unknown, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return fitText(value, path)
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => fitToTake(item, path))
    return items.some((item, at) => item !== value[at]) ? items : value
  }
  const entries = Object.entries(value)
  const fit = entries.map(([key, part]) => [key, fitToTake(part, [...path, key])] as const)
  const isSame = fit.every(([, part], at) => part === entries[at]?.[1])
  // fromEntries makes own properties of every key, `__proto__` among them (S24).
  return isSame ? value : Object.fromEntries(fit)
}

function fitText(text: string, path: readonly string[]): string {
  const [first, last] = [path[0], path.at(-1)]
  if (first === 'webhooks' && last === 'url') return maskWebhookUrl(text)
  if (last === 'message' || last === 'last_error') return errorText(text)
  return maskUrlsIn(text)
}
