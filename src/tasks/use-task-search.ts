import { useSearchParams } from 'react-router'
import { useSettings } from '~/ui/use-settings.ts'
import { changeSearch, parseSearch, type SearchChange } from './search.ts'

/** The URL is the state: nothing here is copied into useState. */
export function useTaskSearch() {
  const [params, setParams] = useSearchParams()
  // Its dates are days of the zone that the reader chose.
  useSettings()
  const { search, broken } = parseSearch(params)
  /** `replace`: what is typed leaves no trail for Back to walk through. */
  const change = (part: SearchChange, { replace = false } = {}) =>
    setParams((now) => changeSearch(part, now), { replace })
  return { search, broken, change }
}
