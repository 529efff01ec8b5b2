import { useEffect, useEffectEvent, useState } from 'react'
import { looksLikeKey } from '~/lib/looks-like-key.ts'
import { holdsSignedUrl } from '~/lib/urls-in-text.ts'
import { formatMoment, parseMoment, type Moment } from '~/tasks/moment.ts'
import type { useMoment } from '~/tasks/use-moment.ts'
import type { SegmentFilter } from '~/viewers/segment-filter.ts'

// Browsers allow some three changes of the address a second; what is found does not wait for it.
const QUIET = 300

/** What the segments are filtered by: at once on screen, and a moment later in the address. */
export function useSegmentFilter({ moment, filterBy }: ReturnType<typeof useMoment>) {
  const address = keyOf(filterIn(moment))
  const [state, setState] = useState<State>(() => ({ address, filter: filterIn(moment) }))
  if (state.address !== address) {
    // Back and Forward lead to another; what comes from here may have been typed on meanwhile.
    const filter = state.written === address ? state.filter : filterIn(moment)
    setState({ address, filter })
  }
  const { filter } = state
  const isWritten = [state.address, state.written].includes(keyOf(filter))
  const write = useEffectEvent((filter: SegmentFilter) => {
    setState({ ...state, written: keyOf(filter) })
    if (fitsAddress(filter)) filterBy(filter)
  })
  useEffect(() => {
    if (isWritten) return
    const timer = setTimeout(write, QUIET, filter)
    return () => clearTimeout(timer)
  }, [filter, isWritten])
  return { filter, setFilter: (filter: SegmentFilter) => setState({ ...state, filter }) }
}

/** Else it filters what is on screen all the same, and stays out of links. */
function fitsAddress(filter: SegmentFilter): boolean {
  const { query, picks } = filter
  const texts = [query, ...picks.map(({ value }) => value)]
  // S05, S14: what looks like a secret goes into no address.
  if (texts.some((text) => looksLikeKey(text) || holdsSignedUrl(text))) return false
  const address = formatMoment({ find: query || undefined, pick: picks })
  return keyOf(filterIn(parseMoment(address).moment)) === keyOf(filter)
}

type State = {
  /** The filter of the address that this is based on. */
  address: string
  filter: SegmentFilter
  /** On its way to the address. */
  written?: string
}

const filterIn = ({ find = '', pick = [] }: Moment): SegmentFilter => ({ query: find, picks: pick })

const keyOf = ({ query, picks }: SegmentFilter) =>
  JSON.stringify([
    query,
    ...picks.map(({ definition, field, value }) => [definition, field, value]),
  ])
