import { isCut, type Task } from '~/api/tasks.ts'
import { visibleStart } from '~/lib/visible-text.ts'
import { Icon, type IconName } from '~/ui/icon.tsx'

type Look = { icon: IconName; colour: string; spins?: boolean; dashed?: boolean }

const looks: Record<string, Look> = {
  queued: { icon: 'circle', colour: 'text-muted' },
  pending: { icon: 'circle', colour: 'text-muted', dashed: true },
  processing: { icon: 'ring', colour: 'text-accent', spins: true },
  ready: { icon: 'check', colour: 'text-ok' },
  failed: { icon: 'cross', colour: 'text-bad' },
}
const cutLook: Look = { icon: 'cut', colour: 'text-warn' }
// Canceled, and any status the API may learn: its own word, no meaning lent to it.
const otherLook: Look = { icon: 'dash', colour: 'text-muted' }

/** Icon, word and colour; a cut answer never looks simply ready. */
export function StatusBadge({ task }: { task: Task }) {
  const cut = isCut(task)
  const look = cut ? cutLook : Object.hasOwn(looks, task.status) ? looks[task.status] : otherLook
  const { icon, colour, spins = false, dashed = false } = look ?? otherLook
  return (
    <span
      className={`task-status ${colour}`}
      title={cut ? 'The answer was cut at a token limit (finish_reason: length)' : undefined}
    >
      <Icon name={icon} dashed={dashed} className={spins ? 'size-4 animate-spin-slow' : 'size-4'} />
      {cut ? 'ready, cut' : <bdi className="clipped">{visibleStart(task.status)}</bdi>}
    </span>
  )
}
