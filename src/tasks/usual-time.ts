import { createContext } from 'react'

/** In words, how long tasks like an unfinished one took; only where enough of them are known. */
export const UsualTime = createContext<(taskId: string) => string | undefined>(() => undefined)
