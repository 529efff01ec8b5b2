import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useSearchParams } from 'react-router'
import { changeSearch, parseSearch, type SearchChange } from '~/tasks/search.ts'
import { useTaskSearch } from '~/tasks/use-task-search.ts'
import { afterPaint } from '~/ui/use-after-paint.ts'

/**
 * The search as it was changed last; the change is in the address after the paint. An entry of its
 * history costs the browser some 10 ms, for which the rows would wait where it has few processors.
 * The address stays the state: of what is on its way there, there is one change at most.
 */
export function useSearchAhead() {
  const [params] = useSearchParams()
  const { search: written, change: write } = useTaskSearch()
  // The same as `ahead`, which a second change in one turn does not see yet.
  const onItsWay = useRef<SearchChange>(undefined)
  const [ahead, setAhead] = useState<SearchChange>()
  const query = new URLSearchParams(ahead ? changeSearch(ahead, params) : params).toString()
  const { search, broken } = useMemo(() => parseSearch(new URLSearchParams(query)), [query])
  const flush = useCallback(() => {
    const part = onItsWay.current
    onItsWay.current = undefined
    setAhead(undefined)
    if (part) write(part)
  }, [write])
  const change = useCallback(
    (part: SearchChange) => {
      flush()
      onItsWay.current = part
      setAhead(part)
    },
    [flush],
  )
  useLayoutEffect(() => (ahead ? afterPaint(flush) : undefined), [ahead, flush])
  // Who goes elsewhere before that takes it along.
  const leave = useEffectEvent(flush)
  useEffect(() => () => leave(), [])
  return { search, broken, written, change, write }
}
