import type { ReactNode } from 'react'
import type { Task } from '~/api/tasks.ts'
import type { SortColumn } from '~/api/sort-values.ts'
import { visibleStart } from '~/lib/visible-text.ts'
import { StatusBadge } from './status-badge.tsx'
import {
  ElapsedCell,
  FilmLengthCell,
  FoundCell,
  ModeCell,
  PromptCell,
  SourceCell,
  numberCell,
  timeCell,
} from './task-cells.tsx'
import { TaskCell } from './task-cell.tsx'
import type { AssetNames } from '~/api/task-values.ts'

export type CellProps = { task: Task; assets: AssetNames; listedVideo: string | undefined }

export type TaskColumn = {
  /** The address sorts by it; what it cannot name is not sorted by. */
  id: SortColumn | 'found' | 'select'
  label: string
  /** Pixels, until the reader wants another width. */
  width: number
  /** The API's own name of the field, said beside the label. */
  field: string
  /** What is compared as a number stands right. */
  align?: 'right'
  /** Called and not mounted: it has no hooks of its own, and a page of them is 450 components less. */
  cell: (props: CellProps) => ReactNode
  /** What stands at its top instead of its name. */
  Head?: () => ReactNode
}

export const taskColumns: TaskColumn[] = [
  { id: 'status', label: 'Status', width: 148, field: 'status', cell: StatusBadge },
  { id: 'custom_id', label: 'Task', width: 272, field: 'custom_id, task_id', cell: TaskCell },
  { id: 'source', label: 'Source', width: 240, field: 'video_source', cell: SourceCell },
  { id: 'analysis_mode', label: 'Mode', width: 104, field: 'analysis_mode', cell: ModeCell },
  { id: 'prompt', label: 'Prompt', width: 168, field: 'prompt', cell: PromptCell },
  { id: 'found', label: 'Found', width: 124, field: 'result', cell: FoundCell },
  {
    id: 'duration',
    label: 'Film',
    width: 72,
    field: 'duration',
    align: 'right',
    cell: FilmLengthCell,
  },
  {
    id: 'created_at',
    label: 'Created',
    width: 112,
    field: 'created_at',
    align: 'right',
    cell: ({ task }) => timeCell(task.created_at),
  },
  {
    id: 'completed_at',
    label: 'Completed',
    width: 116,
    field: 'completed_at',
    align: 'right',
    cell: ({ task }) => timeCell(task.completed_at),
  },
  {
    id: 'took',
    label: 'Took',
    width: 130,
    field: 'completed_at − created_at',
    align: 'right',
    cell: ElapsedCell,
  },
  {
    id: 'output_tokens',
    label: 'Output tokens',
    width: 142,
    field: 'output_tokens',
    align: 'right',
    cell: ({ task }) => numberCell(task.result?.usage?.output_tokens),
  },
  {
    id: 'input_tokens',
    label: 'Input tokens',
    width: 132,
    field: 'input_tokens',
    align: 'right',
    cell: ({ task }) => numberCell(task.result?.usage?.input_tokens),
  },
  {
    id: 'finish_reason',
    label: 'Finish reason',
    width: 124,
    field: 'finish_reason',
    cell: ({ task }) => <bdi>{visibleStart(task.result?.finish_reason ?? '')}</bdi>,
  },
]

/** A row without its name and link would be no row. */
export const canHide = ({ id }: TaskColumn) => id !== 'custom_id'

export const hiddenAtFirst: SortColumn[] = [
  'source',
  'completed_at',
  'input_tokens',
  'finish_reason',
]
