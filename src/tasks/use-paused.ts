import { useSyncExternalStore } from 'react'
import { updates } from '~/api/updates.ts'

export const usePaused = () => useSyncExternalStore(updates.subscribe, updates.isPaused)
