import { useState } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Observation } from '~/tasks/segments/observation.ts'
import { Button } from '~/ui/button.tsx'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'
import { GapBox } from './gap-box.tsx'
import { Note, Section } from './section.tsx'

type ObservationsSectionProps = {
  observations: Observation[]
  longestGap: number | undefined
  onLongestGap: (seconds: number | undefined) => void
  onSelect: (segment: SelectedSegment) => void
}

const AT_FIRST = 8
const MOST = 1000

/** What is odd about a machine's answer that nobody has watched yet: a first reading, no verdict. */
export function ObservationsSection(props: ObservationsSectionProps) {
  const { observations, longestGap, onLongestGap, onSelect } = props
  const [all, setAll] = useState(false)
  const shown = observations.slice(0, all ? MOST : AT_FIRST)
  return (
    <Section
      name="Observations"
      heading={`Observations · ${formatNumber(observations.length)}`}
      actions={<GapBox seconds={longestGap} onChange={onLongestGap} />}
    >
      <Note>
        {observations.length
          ? 'Seen in the answer, not checked against the film.'
          : 'Nothing odd was seen in the answer. It was not checked against the film.'}
      </Note>
      <ul className="flex flex-col">
        {shown.map((observation, place) => (
          <li
            key={place}
            className="grid grid-cols-[9rem_1fr] items-baseline gap-x-3 border-t border-line/60 py-1.5 text-sm first:border-t-0"
          >
            <Place observation={observation} onSelect={onSelect} />
            <span className="wrap-anywhere">{observation.text}</span>
          </li>
        ))}
      </ul>
      {observations.length > AT_FIRST && !all && (
        <Button className="self-start" onClick={() => setAll(true)}>
          Show all {formatNumber(observations.length)}
        </Button>
      )}
      {all && observations.length > MOST && <Note>The first {formatNumber(MOST)} are shown.</Note>}
    </Section>
  )
}

type PlaceProps = { observation: Observation; onSelect: ObservationsSectionProps['onSelect'] }

function Place({ observation: { definition, index, at }, onSelect }: PlaceProps) {
  const name = <bdi className="truncate font-mono text-xs">{visibleText(definition)}</bdi>
  if (index === undefined) return name
  return (
    <button
      type="button"
      onClick={() => onSelect({ definition, index })}
      className="flex min-h-6 min-w-0 items-baseline gap-1.5 rounded-sm text-left text-accent hover:underline"
    >
      {name}
      <span className="tabular-nums">
        {at === undefined ? `#${index + 1}` : formatTimecode(at)}
      </span>
    </button>
  )
}
