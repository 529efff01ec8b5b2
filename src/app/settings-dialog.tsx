import { formatLocal } from '~/lib/time.ts'
import { changeSettings } from '~/lib/settings.ts'
import { Dialog } from '~/ui/dialog.tsx'
import { useNow } from '~/ui/use-now.ts'
import { useSettings } from '~/ui/use-settings.ts'
import { ChoiceField } from './choice-field.tsx'
import { ZoneField } from './zone-field.tsx'

const themes = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const
const densities = [
  ['normal', 'Normal'],
  ['compact', 'Compact'],
] as const
const clocks = [
  ['locale', 'As the browser'],
  ['12', '12 h'],
  ['24', '24 h'],
] as const
const times = [
  ['relative', 'Relative'],
  ['exact', 'Exact'],
] as const

/** All tastes of this device in one place; each holds at once, here and in other tabs. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useSettings()
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="flex flex-col gap-4">
        <ChoiceField
          label="Theme"
          choices={themes}
          value={settings.theme}
          onChange={(theme) => changeSettings({ theme })}
        />
        <ChoiceField
          label="Rows"
          choices={densities}
          value={settings.density}
          onChange={(density) => changeSettings({ density })}
        />
        <ZoneField zone={settings.zone} />
        <ChoiceField
          label="Clock"
          choices={clocks}
          value={settings.clock}
          onChange={(clock) => changeSettings({ clock })}
        />
        <ChoiceField
          label="Times in the list"
          choices={times}
          value={settings.times}
          onChange={(times) => changeSettings({ times })}
        />
        <Now />
        <p className="flex flex-wrap justify-between gap-x-4 border-t border-line pt-3 text-xs text-muted">
          <span>Kept in this browser only; no link carries them.</span>
          <span>Tasklens {TASKLENS_VERSION}</span>
        </p>
      </div>
    </Dialog>
  )
}

/** Apart, so that only this line is drawn anew every second. */
const Now = () => {
  const now = useNow()
  return (
    <p className="text-sm text-muted tabular-nums">
      It is now <span className="text-ink">{formatLocal(now)}</span>
    </p>
  )
}
