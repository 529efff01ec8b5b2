import { useSearchParams } from 'react-router'
import { changeSearch, parseSearch, type SearchChange } from './search.ts'

/** The URL is the state: nothing here is copied into useState. */
export function useTaskSearch() {
  const [params, setParams] = useSearchParams()
  const { search, broken } = parseSearch(params)
  /** `replace`: what is typed leaves no trail for Back to walk through. */
  const change = (part: SearchChange, { replace = false } = {}) =>
    setParams((now) => changeSearch(part, now), { replace })
  return { search, broken, change }
}
