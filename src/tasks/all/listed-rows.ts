import { rowsByGroup } from '~/account/group-rows.ts'
import type { Reading } from '~/account/reading.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import type { GroupChoice } from '~/tasks/group-text.ts'
import type { ListedTasks } from '~/tasks/list-tools/listed-tasks.ts'

type ListedRows = {
  index: TaskIndex
  rows: Uint32Array
  reading: Reading
  group: GroupChoice | undefined
  isFiltered: boolean
}

/** All tasks that match, as far as they are read, in the order shown: that of groups where there are. */
export function listedRows({ index, rows, reading, group, isFiltered }: ListedRows): ListedTasks {
  const isRead = reading.state.phase === 'done'
  const isInGroup = group?.value !== undefined
  const what = [isFiltered && 'that match', isInGroup && 'in this group'].filter(Boolean).join(' ')
  const where = what || (isRead ? 'of the account' : 'read')
  // Of 100,000 tasks it takes some milliseconds, and is wanted only once some are selected or saved.
  let ordered: Uint32Array | undefined
  const inOrder = () => (group && !isInGroup ? rowsByGroup(index, rows, group.by) : rows)
  return {
    count: rows.length,
    idAt: (place) => index.idOf((ordered ??= inOrder())[place] ?? -1),
    task: (taskId) => {
      const row = index.rowOf(taskId)
      return row === undefined || index.isGone(row) ? undefined : index.task(row)
    },
    where: isRead ? where : `${where} so far`,
    hasResults: false,
  }
}
