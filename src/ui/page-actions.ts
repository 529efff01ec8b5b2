import { useEffect, useRef } from 'react'

export type PageAction = {
  label: string
  /** The key that does the same. */
  keys?: string
  /** What comes after all that is to be done with the page: files and code. */
  group?: 'Take away'
  run: () => void
}

const offered = new Set<{ current: PageAction[] }>()

/** What can be done on the page as it is: each part of it offers its own. */
export const pageActions = () => [...offered].flatMap(({ current }) => current)

export function usePageActions(actions: PageAction[]) {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    offered.add(latest)
    return () => void offered.delete(latest)
  }, [])
}
