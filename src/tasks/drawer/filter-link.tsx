import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { withoutTask } from '~/tasks/task-address.ts'
import { onlyValue } from '~/tasks/choice-text.ts'
import { changeSearch, parseSearch, problemWith, type SearchChange } from '~/tasks/search.ts'
import type { ChoiceName } from '~/tasks/search-parameters.ts'
import { Icon } from '~/ui/icon.tsx'

type FilterLinkProps = {
  name: ChoiceName
  value: string
  /** Where it takes the reading of all tasks to answer. */
  scope?: 'all'
  children: ReactNode
}

/** Adds one filter to those that are on; says so when it is on already. */
export function FilterLink({ name, value, scope, children }: FilterLinkProps) {
  const [params] = useSearchParams()
  if (problemWith(name, value)) return null
  if (onlyValue(parseSearch(params).search[name]) === value) return filtered
  return <ListLink change={{ [name]: value, ...(scope && { scope }) }}>{children}</ListLink>
}

/** The tasks whose prompts the list cannot tell from this one. */
export function PromptLink({ prompt }: { prompt: string }) {
  const [params] = useSearchParams()
  const { group } = parseSearch(params).search
  if (group?.by === 'prompt' && group.value === prompt) return filtered
  const change: SearchChange = { scope: 'all', group: { by: 'prompt', value: prompt } }
  return <ListLink change={change}>Tasks with this prompt</ListLink>
}

const filtered = <span className="text-muted">The list is filtered by this.</span>

function ListLink({ change, children }: { change: SearchChange; children: ReactNode }) {
  const [params] = useSearchParams()
  return (
    <Link
      to={{ pathname: '/tasks', search: withoutTask(changeSearch(change, params).toString()) }}
      // It leaves what copies the value above it a target of 24 pixels.
      className="-mb-0.5 inline-flex items-center gap-1.5 py-0.5 text-accent underline-offset-2 hover:underline"
    >
      <Icon name="filter" className="size-3.5" />
      {children}
    </Link>
  )
}
