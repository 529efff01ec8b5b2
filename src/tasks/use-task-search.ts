import { useSearchParams } from 'react-router'
import { changeSearch, parseSearch, type TaskSearch } from './search.ts'

/** The URL is the state: nothing here is copied into useState. */
export function useTaskSearch() {
  const [params, setParams] = useSearchParams()
  const { search, broken } = parseSearch(params)
  const change = (part: Partial<TaskSearch>) => setParams((now) => changeSearch(part, now))
  return { search, broken, change }
}
