import { createContext, use, type ReactNode } from 'react'
import { isSafeId } from '~/api/tasks.ts'
import { visibleStart } from '~/lib/visible-text.ts'
import { sameVideoButton } from './same-video.tsx'
import type { CellProps } from './task-columns.tsx'
import { shortId, taskName } from '~/api/task-values.ts'

export function TaskCell({ task, assets, listedVideo }: CellProps) {
  const known = taskName(task, assets)
  const name = known && visibleStart(known)
  const id = visibleStart(task.task_id)
  const label = (
    <>
      {name && <bdi className="clipped font-medium">{name}</bdi>}
      <bdi className={name ? 'shrink-0 font-mono text-xs text-muted' : 'clipped font-mono text-xs'}>
        {name ? shortId(id) : id}
      </bdi>
    </>
  )
  const title = [name, id].filter(Boolean).join('\n').slice(0, 300)
  return (
    <span className="task-name" title={title}>
      {isSafeId(task.task_id) ? (
        <TaskLink taskId={task.task_id}>{label}</TaskLink>
      ) : (
        <span className={linkLook}>{label}</span>
      )}
      {sameVideoButton({ task, rowName: name || id, listedVideo })}
    </span>
  )
}

/**
 * The query that links to tasks keep. A context, because it is all of a row that follows the
 * address: a sort then draws 50 links again and not 50 rows.
 */
export const LinkQuery = createContext('')

type TaskLinkProps = { taskId: string; children: ReactNode }

/** A real link: it opens in a new tab, and the keyboard reaches it. A plain click is the table's. */
const TaskLink = ({ taskId, children }: TaskLinkProps) => (
  <a href={`/tasks/${taskId}${use(LinkQuery)}`} className={linkLook}>
    {children}
  </a>
)

const linkLook = 'task-link'
