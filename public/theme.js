// Runs before the first paint, from a file because the policy allows no inline script.
try {
  const theme = localStorage.getItem('tasklens.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage can be refused; the system's theme stands.
}
