import { posix } from 'node:path'
import { apiLike } from './policy.ts'

const apiNames = new RegExp(`^${apiLike}`, 'i')

/**
 * Whether any server could read this raw target as a path of the API. Such a target goes to the
 * proxy's allow-list and is never answered with a page (S60).
 */
export const isApiTarget = (target: string) => apiNames.test(target) || apiNames.test(tidy(target))

/** The path a lenient server would see: decoded (also twice), `\` as `/`, dots and `//` resolved. */
function tidy(target: string) {
  const path = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/\\]*/i, '').replace(/[?#].*$/s, '')
  return posix.normalize(decode(decode(path)).replaceAll('\\', '/').replace(/\/+/g, '/'))
}

function decode(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
