import { useState } from 'react'
import { keepPreference } from '~/lib/preferences.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const icons = { system: 'system', light: 'sun', dark: 'moon' } as const

export function ThemeButton() {
  const [theme, setTheme] = useState(readTheme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const change = () => {
    keepTheme(next)
    setTheme(next)
  }
  return (
    <Button
      variant="ghost"
      className="w-7 px-0"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={change}
    >
      <Icon name={icons[theme]} />
    </Button>
  )
}

function readTheme(): Theme {
  const set = document.documentElement.dataset['theme']
  return themes.find((theme) => theme === set) ?? 'system'
}

// Kept under the name that public/theme.js reads, to apply it before the first paint.
function keepTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  keepPreference('theme', theme)
}
