// Runs before the first paint, from a file because the policy allows no inline script.
try {
  const { dataset } = document.documentElement
  const theme = localStorage.getItem('tasklens.theme')
  if (theme === 'light' || theme === 'dark') dataset.theme = theme
  if (localStorage.getItem('tasklens.density') === 'compact') dataset.density = 'compact'
} catch {
  // Storage can be refused; the system's theme stands.
}
