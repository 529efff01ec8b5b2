import type { Task } from '~/api/tasks.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Note } from './section.tsx'

const reasons: Record<string, string> = {
  queued: 'The task waits to be processed: there is no result yet.',
  pending: 'The task waits to be started: there is no result yet.',
  processing: 'The task is being processed: there is no result yet.',
  failed: 'A failed task has no result.',
  canceled: 'A canceled task has no result.',
}

type NoResultProps = {
  task: Task
  /** The details of the task are here; a row may know less. */
  isWhole: boolean
}

/** Why there is nothing to show, as far as the status tells. */
export function NoResult({ task: { status, result }, isWhole }: NoResultProps) {
  if (result && !isWhole) return <Note>The answer comes with the whole task, not here yet.</Note>
  if (result) return <Note>The answer is empty: the API sent a result without any text.</Note>
  const reason = Object.hasOwn(reasons, status) ? reasons[status] : undefined
  if (reason) return <Note>{reason}</Note>
  return (
    <Note>
      The API sent no result, and says the task is <bdi>{visibleText(status)}</bdi>.
    </Note>
  )
}
