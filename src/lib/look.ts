/** What the style goes by, besides the system: before the first paint, and whenever it is chosen. */
export function showLook(theme: string | null, density: string | null) {
  const { dataset } = document.documentElement
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  else delete dataset['theme']
  dataset['density'] = density === 'compact' ? 'compact' : 'normal'
}
