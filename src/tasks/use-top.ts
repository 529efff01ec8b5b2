import { useLayoutEffect, useRef } from 'react'

/**
 * For what scrolls: the answer to another question is read from its top, as all tasks are. The same
 * question answered anew stays where it is.
 */
export function useTop(asked: string | undefined) {
  const ref = useRef<HTMLDivElement>(null)
  const shown = useRef(asked)

  useLayoutEffect(() => {
    if (asked === undefined || asked === shown.current) return
    shown.current = asked
    ref.current?.scrollTo({ top: 0 })
  }, [asked])

  return ref
}
