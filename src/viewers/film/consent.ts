// S40: the reader's choice holds for one host and one tab, so sessionStorage and not localStorage.
const KEY = 'tasklens.previews'

const listeners = new Set<() => void>()
// Where the browser keeps nothing, the choice lasts as long as the page.
const inMemory = new Set<string>()

export const hasConsent = (host: string) => inMemory.has(host) || stored().includes(host)

export function giveConsent(host: string) {
  inMemory.add(host)
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...new Set([...stored(), host])]))
  } catch {
    // Kept in memory.
  }
  for (const listener of listeners) listener()
}

export function onConsent(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function stored(): unknown[] {
  try {
    const hosts: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(hosts) ? hosts : []
  } catch {
    return []
  }
}
