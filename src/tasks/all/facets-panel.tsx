import { memo, useState } from 'react'
import type { FacetOf } from '~/account/count-facets.ts'
import {
  facetFields,
  rangeNames,
  sourceParameters,
  type FacetField,
  type RangeName,
} from '~/account/task-query.ts'
import { apiFilterNames } from '~/api/list-params.ts'
import type { TaskFilters } from '~/api/tasks.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { FacetGroup } from './facet-group.tsx'
import { RangeFacet } from './range-facet.tsx'
import { TimeFacet } from './time-facet.tsx'

export type FacetsPanelProps = {
  facetOf: FacetOf
  /** What the API narrowed the reading down by. */
  narrowed: TaskFilters
  search: TaskSearch
  onChange: (change: SearchChange, options?: { replace: boolean }) => void
}

const labels: Record<FacetField, string> = {
  status: 'Status',
  analysis_mode: 'Mode',
  source: 'Source',
  definition: 'Definition',
  finish_reason: 'Finish reason',
  error: 'Error',
  webhook: 'Webhook',
  batch_id: 'Batch',
  custom_id: 'Custom ID',
}

const ranges: Record<RangeName, { label: string; unit: string } | undefined> = {
  took: { label: 'Took', unit: 's' },
  duration: { label: 'Film length', unit: 's' },
  output_tokens: { label: 'Output tokens', unit: '' },
  input_tokens: { label: 'Input tokens', unit: '' },
  // Chosen by a column of their charts.
  took_per_minute: undefined,
  tokens_per_minute: undefined,
}

const first: FacetField[] = ['status', 'analysis_mode']
// There are the most values of these.
const last: FacetField[] = ['custom_id']
const others = facetFields.filter((field) => !first.includes(field) && !last.includes(field))

const openAtFirst = new Set<FacetField>([
  'status',
  'analysis_mode',
  'source',
  'definition',
  'error',
])

/** What there is to ask about, with live counts. Memoised: an order changes none of them. */
export const FacetsPanel = memo(function FacetsPanel(props: FacetsPanelProps) {
  const { facetOf, narrowed, search, onChange } = props
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const isNarrowed = (field: FacetField) => {
    const ofSource = field === 'source' ? sourceParameters : []
    const names = [...ofSource, ...apiFilterNames.filter((name) => name === field)]
    return names.some((name) => narrowed[name] !== undefined)
  }
  const group = (field: FacetField) => (
    <FacetGroup
      key={field}
      name={field}
      label={labels[field]}
      facetOf={facetOf}
      search={search}
      onChange={onChange}
      isHeld={isPointed || isFocused}
      isOpen={openAtFirst.has(field)}
      isNarrowed={isNarrowed(field)}
    />
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only tells whether the reader is in it
    <section
      aria-label="Facets"
      className="flex flex-col gap-1 will-change-[opacity]"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {first.map(group)}
      <TimeFacet what="created" label="Created" search={search} onChange={onChange} />
      {[...others, ...last].map(group)}
      <TimeFacet what="completed" label="Completed" search={search} onChange={onChange} />
      {rangeNames.map((name) => {
        const shown = ranges[name]
        return (
          shown && (
            <RangeFacet key={name} name={name} {...shown} search={search} onChange={onChange} />
          )
        )
      })}
    </section>
  )
})
