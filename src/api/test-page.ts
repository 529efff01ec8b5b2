import { vi } from 'vitest'

/** What `api` needs of a page: an origin, a tab's storage, and a fetch that the test answers. */
export function stubPage(answers: typeof fetch) {
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  })
  vi.stubGlobal('window', { location: { origin: 'https://tasklens.example' } })
  vi.stubGlobal('fetch', answers)
}
