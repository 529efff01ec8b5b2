import { useOutletContext } from 'react-router'
import type { Task } from '~/api/tasks.ts'
import type { TaskSearch } from './search.ts'
import type { AssetNames } from '~/api/task-values.ts'

/** From the open task to those beside it. */
export type TaskWalk = { hasPrevious: boolean; hasNext: boolean; step: (by: 1 | -1) => void }

/** What the list tells the drawer that is open beside it. */
export type TaskContext = {
  /** In the order shown, so that next and previous walk what the reader sees. */
  tasks: Task[]
  search: TaskSearch
  assets: AssetNames
  hasNext: boolean
  /** Steps through rows that are not on a page: where there is none, through the pages. */
  walk?: TaskWalk | undefined
  wide: boolean
  onWiden: (wide: boolean) => void
}

export const useTaskContext = () => useOutletContext<TaskContext>()
