import type { TimeFigures } from '~/account/overview.ts'
import { CUT, type Choice } from '~/account/task-query.ts'
import type { Tone } from '~/viewers/charts/tones.ts'

export type StatusPart = {
  name: string
  tone: Tone
  /** What the part is asked for by. */
  choice: Choice
  counts: Float64Array
  total: number
}

const running = ['queued', 'pending', 'processing']
const kinds = [
  { name: 'ready', tone: 'ok', only: ['ready'], not: [CUT] },
  { name: 'cut', tone: 'warn', only: [CUT], not: [] },
  { name: 'failed', tone: 'bad', only: ['failed'], not: [] },
  { name: 'running', tone: 'info', only: running, not: [] },
] as const

/** The statuses as parts of a column, from the baseline up: as many as are there. */
export function statusParts({ statuses }: Pick<TimeFigures, 'statuses'>): StatusPart[] {
  const known = new Set<string>(kinds.flatMap(({ only }) => [...only]))
  const others = statuses.map(({ status }) => status).filter((status) => !known.has(status))
  const all = [
    ...kinds,
    { name: others.join(', '), tone: 'other' as const, only: others, not: [], counts: others },
  ]
  return all.flatMap((kind) => {
    const named = 'counts' in kind ? kind.counts : kind.only
    const lists = statuses.filter(({ status }) => named.some((one) => one === status))
    const counts = addUp(lists.map((list) => list.counts))
    const total = counts.reduce((sum, count) => sum + count, 0)
    const choice = { only: [...kind.only], not: [...kind.not] }
    return total > 0 ? [{ name: kind.name, tone: kind.tone, choice, counts, total }] : []
  })
}

function addUp(lists: Uint32Array[]): Float64Array {
  const sum = new Float64Array(lists[0]?.length ?? 0)
  for (const list of lists)
    for (const [bin, count] of list.entries()) sum[bin] = (sum[bin] ?? 0) + count
  return sum
}
