import type { Reading } from '~/account/reading.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import type { ListedTasks } from '~/tasks/list-tools/listed-tasks.ts'

type ListedRows = { index: TaskIndex; rows: Uint32Array; reading: Reading; isFiltered: boolean }

/** All tasks that match, as far as they are read. */
export function listedRows({ index, rows, reading, isFiltered }: ListedRows): ListedTasks {
  const isRead = reading.state.phase === 'done'
  const what = isFiltered ? 'that match' : isRead ? 'of the account' : 'read'
  return {
    count: rows.length,
    idAt: (place) => index.idOf(rows[place] ?? -1),
    task: (taskId) => {
      const row = index.rowOf(taskId)
      return row === undefined || index.isGone(row) ? undefined : index.task(row)
    },
    where: isRead ? what : `${what} so far`,
    hasResults: false,
  }
}
