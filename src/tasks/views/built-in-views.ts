import { dayOf } from '~/tasks/day-of.ts'
import type { View } from './saved-views.ts'

/** Worth having from the start. Today is the reader's own, from its first minute. */
export function builtInViews(now: number): View[] {
  return [
    { name: 'Failed today', query: `scope=all&status=failed&created_after=${dayOf(now)}` },
    { name: 'Cut answers', query: 'scope=all&status=cut' },
    { name: 'Slowest first', query: 'scope=all&sort=-took' },
    { name: 'Still running', query: 'scope=all&status=queued,pending,processing' },
    { name: 'Webhook failing', query: 'scope=all&webhook=failed' },
  ]
}
