import type { ReactNode } from 'react'

export type FacetColumn = 'status' | 'analysis_mode'
type FacetValue = { column: FacetColumn; value: string; count?: number | undefined }

type PeerFrameProps = {
  values: FacetValue[]
  chosen: Partial<Record<FacetColumn, string>>
  onSearch: (text: string) => void
  onChoose: (column: FacetColumn, value: string | undefined) => void
  children: ReactNode
}

/** A box, the facets with their counts and the table: by the names that the app has them under. */
export const PeerFrame = ({ values, chosen, onSearch, onChoose, children }: PeerFrameProps) => (
  <>
    <header>
      <input
        type="search"
        aria-label="Search tasks"
        onChange={({ target }) => onSearch(target.value)}
      />
    </header>
    <section aria-label="Facets">
      {values.map(({ column, value, count }) => (
        <div key={value}>
          <label>
            <input
              type="checkbox"
              checked={chosen[column] === value}
              onChange={({ target }) => onChoose(column, target.checked ? value : undefined)}
            />
            {value} {count}
          </label>
        </div>
      ))}
    </section>
    {children}
  </>
)
