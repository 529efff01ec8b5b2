import { countTroubles, type Trouble } from '~/account/overview.ts'
import { CUT } from '~/account/task-query.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import type { SearchChange } from '~/tasks/search.ts'
import { RankedBars } from '~/viewers/charts/ranked-bars.tsx'
import type { Tone } from '~/viewers/charts/tones.ts'
import type { ChartsProps } from './overview-charts.tsx'
import { useFigures } from './use-figures.ts'

const MOST = 50
// What the address takes of a value; a longer message is asked for by its kind alone.
const LONGEST = 500

const tones: Record<Trouble['kind'], Tone> = {
  failed: 'bad',
  canceled: 'other',
  cut: 'warn',
  warning: 'warn',
}

/** What went wrong, by kind and message. */
export function TroublesChart(props: ChartsProps) {
  const { rows, isTable, onChange } = props
  const troubles = useFigures(props, countTroubles)
  return (
    <RankedBars
      title="Failures and cuts"
      summary={summaryOf(troubles)}
      bars={troubles.slice(0, MOST).map((trouble) => ({
        name: nameOf(trouble),
        count: trouble.count,
        tone: tones[trouble.kind],
        onChoose: () => onChange(filterFor(trouble)),
      }))}
      formatCount={formatNumber}
      empty={
        rows.length > 0
          ? 'Nothing failed, and no answer was cut.'
          : 'No task that could have failed.'
      }
      isTable={isTable}
    />
  )
}

function summaryOf(troubles: Trouble[]): string {
  const said = (['failed', 'cut', 'canceled', 'warning'] as const).flatMap((kind) => {
    const count = troubles.reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0)
    return count > 0 ? `${formatNumber(count)} ${kind === 'warning' ? 'with a warning' : kind}` : []
  })
  return said.join(', ') || 'None'
}

const nameOf = ({ kind, error }: Trouble) => (error ? `${kind}: ${visibleProse(error)}` : kind)

function filterFor({ kind, error }: Trouble): SearchChange {
  const status = kind === 'cut' ? CUT : kind === 'warning' ? 'ready' : kind
  if (error.length > LONGEST) return { status }
  const isWarning = kind === 'warning'
  return {
    status: isWarning ? { only: ['ready'], not: [CUT] } : status,
    error: { only: [error], not: [] },
  }
}
