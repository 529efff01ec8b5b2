import { useSearchParams } from 'react-router'
import type { SegmentFilter } from '~/viewers/segment-filter.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'
import { formatMoment, parseMoment, type Moment } from './moment.ts'

/** The moment of a film that the address points at. It follows what is chosen, not what plays. */
export function useMoment() {
  const [params, setParams] = useSearchParams()
  const { moment, broken } = parseMoment(params)
  const change = (part: Moment, replace: boolean) =>
    setParams((now) => formatMoment(part, now), { replace })
  return {
    moment,
    broken,
    select: (seg: SelectedSegment | undefined) => change({ seg, t: undefined }, false),
    filterBy: ({ query, picks }: SegmentFilter) =>
      change({ find: query || undefined, pick: picks.length ? picks : undefined }, true),
    setOffset: (offset: number) => change({ offset: offset || undefined }, true),
    clear: (name: keyof Moment) => change({ [name]: undefined }, true),
  }
}
