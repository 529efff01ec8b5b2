import type { ComponentProps } from 'react'
import { Button } from '~/ui/button.tsx'
import { noFilters } from './filter-frame.tsx'
import { leaveFilter } from './focus-filters.ts'
import type { SearchChange } from './search.ts'

type ClearFiltersProps = Pick<ComponentProps<typeof Button>, 'variant'> & {
  onChange: (change: SearchChange) => void
}

/** The way out where filters leave nothing to show. */
export const ClearFilters = ({ onChange, variant = 'secondary' }: ClearFiltersProps) => (
  <Button
    variant={variant}
    onClick={(event) => {
      leaveFilter(event)
      onChange({ ...noFilters, group: undefined })
    }}
  >
    Clear filters
  </Button>
)
