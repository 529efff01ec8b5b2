import type { ReactNode } from 'react'
import { isCut, isWarned, type Task } from '~/api/tasks.ts'
import { problemText, statusText } from '~/api/task-values.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { Icon } from '~/ui/icon.tsx'

// An icon is one element for all rows: what is the very same as before is not looked into again. It
// is called and not mounted, as cells are.
type Look = { icon: ReactNode; colour: string }

const looks: Record<string, Look> = {
  queued: { icon: Icon({ name: 'circle' }), colour: 'text-muted' },
  pending: { icon: Icon({ name: 'circle', dashed: true }), colour: 'text-muted' },
  processing: {
    icon: Icon({ name: 'ring', className: 'size-4 animate-spin-slow' }),
    colour: 'text-accent',
  },
  ready: { icon: Icon({ name: 'check' }), colour: 'text-ok' },
  failed: { icon: Icon({ name: 'cross' }), colour: 'text-bad' },
}
const cutLook: Look = { icon: Icon({ name: 'cut' }), colour: 'text-warn' }
const warnedLook: Look = { icon: Icon({ name: 'warning' }), colour: 'text-warn' }
// Canceled, and any status the API may learn: its own word, no meaning lent to it.
const otherLook: Look = { icon: Icon({ name: 'dash' }), colour: 'text-muted' }

/** Icon, word and colour; an answer that was cut or is doubtful never looks simply ready. */
export function StatusBadge({ task }: { task: Task }) {
  const { icon, colour } = lookOf(task)
  return (
    <span className={`task-status ${colour}`} title={titleOf(task)}>
      {icon}
      <bdi className="clipped">{statusText(task)}</bdi>
    </span>
  )
}

function lookOf(task: Task): Look {
  if (isCut(task)) return cutLook
  if (isWarned(task)) return warnedLook
  return (Object.hasOwn(looks, task.status) && looks[task.status]) || otherLook
}

function titleOf(task: Task): string | undefined {
  if (isCut(task)) return 'The answer was cut at a token limit (finish_reason: length)'
  return isWarned(task) ? visibleProse(problemText(task) ?? '') : undefined
}
