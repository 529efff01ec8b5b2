import { useSyncExternalStore } from 'react'
import { currentSettings, onSettingsChange } from '~/lib/settings.ts'

/** For whatever shows a time: it is drawn again when another way to show it is chosen. */
export const useSettings = () => useSyncExternalStore(onSettingsChange, currentSettings)
