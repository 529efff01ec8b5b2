import { looksLikeKey } from '~/lib/looks-like-key.ts'

const keyNames = /^(x[-_]?)?(api[-_]?)?key$/i

/** A key in an address is never used, and is taken out before anything can log or share it (S05). */
export function dropKeyFromAddress() {
  const url = new URL(window.location.href)
  const names = [...url.searchParams].flatMap(([name, value]) =>
    keyNames.test(name) || looksLikeKey(value) ? [name] : [],
  )
  const inHash = looksLikeKey(url.hash) || /key=/i.test(url.hash)
  const inPath = looksLikeKey(url.pathname)
  if (!names.length && !inHash && !inPath) return
  for (const name of names) url.searchParams.delete(name)
  if (inHash) url.hash = ''
  if (inPath) url.pathname = '/tasks'
  window.history.replaceState(null, '', url)
}
