// Tastes of a device, and views the reader asked it to keep; never anything the API said. Storage can
// be refused, by a setting or in a private window: a taste then lasts as long as the page.

export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`tasklens.${name}`)
  } catch {
    return null
  }
}

/** Whether it is kept; of a taste, nothing is lost that the reader would miss now. */
export function keepPreference(name: string, value: string): boolean {
  try {
    localStorage.setItem(`tasklens.${name}`, value)
    return true
  } catch {
    return false
  }
}
