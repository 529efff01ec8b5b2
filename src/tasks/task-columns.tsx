import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from '@tanstack/react-table'
import type { Task } from '~/api/tasks.ts'
import type { ReactNode } from 'react'
import type { SortColumn } from './search.ts'
import type { AssetNames } from './task-values.ts'
import {
  ElapsedCell,
  FilmLengthCell,
  FoundCell,
  ModeCell,
  PromptCell,
  SourceCell,
  TaskCell,
  TimeCell,
  TokensCell,
} from './task-cells.tsx'
import { StatusBadge } from './status-badge.tsx'

export type ColumnMeta = {
  /** What is compared as a number stands right. */
  align?: 'right'
  /** The API's own name of the field, said beside the label. */
  field: string
}

export const taskTableFeatures = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnMeta>(),
  tableMeta: metaHelper<{ assets: AssetNames }>(),
})

const noAssets: AssetNames = new Map()

const helper = createColumnHelper<typeof taskTableFeatures, Task>()

// The ID types itself: a column that the address cannot name does not compile.
const column = <Id extends SortColumn>(
  id: Id,
  header: string,
  size: number,
  meta: ColumnMeta,
  Cell: (props: { task: Task; assets: AssetNames }) => ReactNode,
) =>
  helper.display({
    id,
    header,
    size,
    minSize: 64,
    meta,
    enableHiding: id !== 'custom_id',
    cell: ({ row, table }) => (
      <Cell task={row.original} assets={table.options.meta?.assets ?? noAssets} />
    ),
  })

export const taskColumns = helper.columns([
  column('status', 'Status', 116, { field: 'status' }, StatusBadge),
  column('custom_id', 'Task', 284, { field: 'custom_id, task_id' }, TaskCell),
  column('source', 'Source', 240, { field: 'video_source' }, SourceCell),
  column('analysis_mode', 'Mode', 104, { field: 'analysis_mode' }, ModeCell),
  column('prompt', 'Prompt', 236, { field: 'prompt' }, PromptCell),
  helper.display({
    id: 'found',
    header: 'Found',
    size: 132,
    minSize: 64,
    meta: { field: 'result' },
    cell: ({ row }) => <FoundCell task={row.original} />,
  }),
  column('duration', 'Film', 76, { field: 'duration', align: 'right' }, FilmLengthCell),
  column('created_at', 'Created', 116, { field: 'created_at', align: 'right' }, ({ task }) => (
    <TimeCell value={task.created_at} />
  )),
  column(
    'completed_at',
    'Completed',
    116,
    { field: 'completed_at', align: 'right' },
    ({ task }) => <TimeCell value={task.completed_at} />,
  ),
  column('took', 'Took', 134, { field: 'completed_at − created_at', align: 'right' }, ElapsedCell),
  column(
    'output_tokens',
    'Tokens out',
    100,
    { field: 'output_tokens', align: 'right' },
    ({ task }) => <TokensCell tokens={task.result?.usage?.output_tokens} />,
  ),
  column(
    'input_tokens',
    'Tokens in',
    100,
    { field: 'input_tokens', align: 'right' },
    ({ task }) => <TokensCell tokens={task.result?.usage?.input_tokens} />,
  ),
  column('finish_reason', 'Finish', 90, { field: 'finish_reason' }, ({ task }) => (
    <bdi>{task.result?.finish_reason}</bdi>
  )),
])

export const hiddenAtFirst: SortColumn[] = [
  'source',
  'completed_at',
  'input_tokens',
  'finish_reason',
]
