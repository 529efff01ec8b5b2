import { useState } from 'react'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

// The same name stands in public/theme.js, which applies it before the first paint.
const STORAGE_KEY = 'tasklens.theme'
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

function keepTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // Storage can be refused; the choice then lasts as long as the page.
  }
}
