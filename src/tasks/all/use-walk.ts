import { useNavigate } from 'react-router'
import type { TaskIndex } from '~/account/task-index.ts'
import { isSafeId } from '~/api/tasks.ts'
import { forNextTask } from '~/tasks/task-address.ts'
import type { TaskWalk } from '~/tasks/task-context.ts'

/** Next and previous over all rows, as they are filtered and sorted. */
export function useWalk(
  index: TaskIndex,
  rows: Uint32Array,
  openRow: number | undefined,
): TaskWalk | undefined {
  const navigate = useNavigate()
  if (openRow === undefined) return none
  const at = rows.indexOf(openRow)
  const step = (by: 1 | -1) => {
    // From the address and not from what is on screen, which is behind when keys come fast.
    const { pathname, search } = window.location
    const now = index.rowOf(pathname.slice('/tasks/'.length))
    const from = now === undefined ? -1 : rows.indexOf(now)
    const row = from === -1 ? undefined : rows[from + by]
    const taskId = row === undefined ? '' : index.idOf(row)
    if (!isSafeId(taskId)) return
    void navigate({ pathname: `/tasks/${taskId}`, search: forNextTask(search) })
  }
  return { hasPrevious: at > 0, hasNext: at !== -1 && at < rows.length - 1, step }
}

const none: TaskWalk = { hasPrevious: false, hasNext: false, step: () => undefined }
