import { changeSettings, settingChoices } from '~/lib/settings.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { useSettings } from '~/ui/use-settings.ts'

const themes = settingChoices.theme
const icons = { system: 'system', light: 'sun', dark: 'moon' } as const

export function ThemeButton() {
  const { theme } = useSettings()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <Button
      variant="ghost"
      className="w-7 px-0"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => changeSettings({ theme: next })}
    >
      <Icon name={icons[theme]} />
    </Button>
  )
}
