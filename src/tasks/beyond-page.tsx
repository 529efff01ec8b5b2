import { english } from '~/lib/numbers.ts'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/states.tsx'
import type { SearchChange } from './search.ts'
import type { BeyondName } from './ask-account.ts'
import { shownName } from './search-parameters.ts'

const list = new Intl.ListFormat(english)

type BeyondPageProps = { names: BeyondName[]; onChange: (change: SearchChange) => void }

/** What is asked for is more than the API can find: a page that left it out would look filtered. */
export const BeyondPage = ({ names, onChange }: BeyondPageProps) => (
  <EmptyState title="A page of the API cannot be filtered like this">
    <p>
      The API filters by single, exact values of four fields. What is asked for by{' '}
      <span className="font-mono text-xs">{list.format(names.map(shownName))}</span> is found by
      reading all tasks into this browser.
    </p>
    <Button variant="primary" onClick={() => onChange({ scope: 'all' })}>
      Look in all tasks
    </Button>
    <Button onClick={() => onChange(Object.fromEntries(names.map((name) => [name, undefined])))}>
      Clear {names.length === 1 && names[0] ? shownName(names[0]) : 'what a page cannot answer'}
    </Button>
  </EmptyState>
)
