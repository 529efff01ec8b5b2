import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSettings } from '~/ui/use-settings.ts'
import { changeSearch, parseSearch, type SearchChange } from './search.ts'

/** The URL is the state: nothing here is copied into useState. */
export function useTaskSearch() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  // Its dates are days of the zone that the reader chose.
  useSettings()
  const { search, broken } = useMemo(() => parseSearch(params), [params])
  // The same function as long as it goes to the same place: what is only drawn anew for another
  // handler, such as the charts, is not. So it changes the address as it is when it is called.
  /** `replace`: what is typed leaves no trail for Back to walk through. */
  const change = useCallback(
    (part: SearchChange, { replace = false } = {}) => {
      const now = new URLSearchParams(window.location.search)
      void navigate(`?${changeSearch(part, now)}`, { replace })
    },
    [navigate],
  )
  return { search, broken, change }
}
