const keyNames = /^(x[-_]?)?(api[-_]?)?key$/i
const looksLikeKey = /\btlk_/

/** A key in an address is never used, and is taken out before anything can log or share it (S05). */
export function dropKeyFromAddress() {
  const url = new URL(window.location.href)
  const names = [...url.searchParams].flatMap(([name, value]) =>
    keyNames.test(name) || looksLikeKey.test(value) ? [name] : [],
  )
  const inHash = looksLikeKey.test(url.hash) || /key=/i.test(url.hash)
  if (!names.length && !inHash) return
  for (const name of names) url.searchParams.delete(name)
  if (inHash) url.hash = ''
  window.history.replaceState(null, '', url)
}
