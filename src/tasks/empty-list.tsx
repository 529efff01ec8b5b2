import { apiFilterNames } from '~/api/list-params.ts'
import type { TaskPage } from '~/api/tasks.ts'
import { countOf, english, formatNumber } from '~/lib/numbers.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { EmptyState } from '~/ui/states.tsx'
import { ClearFilters } from './clear-filters.tsx'
import type { SearchChange, TaskSearch } from './search.ts'

const names = new Intl.ListFormat(english)

type EmptyListProps = {
  data: TaskPage
  search: TaskSearch
  pages: number | undefined
  onChange: (change: SearchChange) => void
}

/** Empty says which empty it is, and the way out. */
export function EmptyList({ data, search, pages, onChange }: EmptyListProps) {
  const on = apiFilterNames.filter((name) => search[name] !== undefined)
  if (data.unreadable > 0) {
    return (
      <EmptyState title="No row of this page could be read">
        <p>
          The API sent {countOf(data.unreadable, 'row')} in a form that it does not document.
          Refresh to ask again; if it stays so, the API may be newer than this Tasklens.
        </p>
      </EmptyState>
    )
  }
  if (search.page > 1) {
    return (
      <EmptyState title={`Page ${formatNumber(search.page)} is past the end`}>
        <p>There are fewer tasks than this page would need.</p>
        <Button variant="primary" onClick={() => onChange({ page: pages ?? 1 })}>
          {pages === undefined || pages === 1 ? 'Go to the first page' : 'Go to the last page'}
        </Button>
      </EmptyState>
    )
  }
  if (on.length > 0) {
    return (
      <EmptyState title="No tasks match">
        <p>
          No task of this account has the {names.format(on)} asked for.
          {on.includes('video_url') &&
            ' The API compares whole URLs: it has to be exactly the one that was sent.'}
        </p>
        <ClearFilters variant="primary" onChange={onChange} />
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No tasks yet">
      <p>This account has no analysis tasks. One is created by a call such as this:</p>
      <pre
        role="region"
        aria-label="Example call"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
        tabIndex={0}
        className="w-full overflow-x-auto rounded-md bg-subtle p-3 text-left font-mono text-xs text-ink"
      >
        {createExample}
      </pre>
      <CopyButton text={createExample} label="Copy example">
        Copy
      </CopyButton>
    </EmptyState>
  )
}

const createExample = `curl https://api.twelvelabs.io/v1.3/analyze/tasks \\
  -H "x-api-key: $TWELVELABS_API_KEY" \\
  -H "content-type: application/json" \\
  -d '{
    "model_name": "pegasus1.5",
    "video": { "type": "url", "url": "https://example.com/film.mp4" },
    "prompt": "Summarise this film in three sentences."
  }'`
