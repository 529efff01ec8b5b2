import { useSyncExternalStore } from 'react'
import { currentSession, onSessionChange } from '~/api/connection.ts'

export const useSession = () => useSyncExternalStore(onSessionChange, currentSession)
