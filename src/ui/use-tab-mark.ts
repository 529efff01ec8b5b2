import { useEffect } from 'react'

/** Tells tabs apart where their titles do not fit: one of the marks in `public/`. */
export function useTabMark(mark: string) {
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (icon) icon.href = `/favicon${mark}.svg`
  }, [mark])
  useEffect(
    () => () => {
      const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
      if (icon) icon.href = '/favicon.svg'
    },
    [],
  )
}
