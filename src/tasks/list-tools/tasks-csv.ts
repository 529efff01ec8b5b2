import { redact } from '~/api/redact.ts'
import { tookTime, type AssetNames } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'
import { filmName } from '~/tasks/export/file-name.ts'
import { csvText } from '~/lib/csv.ts'
import { maskUrlsIn } from '~/lib/urls-in-text.ts'

export type TakeOptions = {
  /** Each task was asked for by itself: its prompt is whole, its result is there. */
  isFull: boolean
  /** Pre-signed URLs in clear; only when the reader asks for it (S14). */
  keepsSecrets: boolean
}

type Column = [name: string, cell: (task: Task, assets: AssetNames) => unknown]

const briefColumns: Column[] = [
  ['task_id', (task) => task.task_id],
  ['custom_id', (task) => task.custom_id],
  ['status', (task) => task.status],
  ['created_at', (task) => task.created_at],
  ['completed_at', (task) => task.completed_at],
  ['took_seconds', (task) => seconds(tookTime(task))],
  ['analysis_mode', (task) => task.request_params?.analysis_mode],
  ['source_type', (task) => task.video_source?.type],
  ['video_url', (task) => task.video_source?.url],
  ['asset_id', (task) => task.video_source?.asset_id],
  ['film_seconds', (task) => task.video_source?.system_metadata?.duration],
  ['finish_reason', (task) => task.result?.finish_reason],
  ['output_tokens', (task) => task.result?.usage?.output_tokens],
  ['input_tokens', (task) => task.result?.usage?.input_tokens],
  ['error_code', (task) => task.error?.code],
  ['error_message', (task) => task.error?.message && redact(task.error.message)],
  ['batch_id', (task) => task.batch_id],
  ['prompt', ({ request_params: params }) => params?.prompt ?? params?.prompt_v2?.input_text],
]
const fullColumns: Column[] = [
  ...briefColumns,
  ['max_tokens', (task) => task.request_params?.max_tokens],
  ['temperature', (task) => task.request_params?.temperature],
  ['result', (task) => task.result?.data],
]
// Last, so that columns that were there before keep their places.
const filename: Column = ['filename', (task, assets) => filmName(task.video_source, assets)]
const columnsOf = ({ isFull }: TakeOptions) => [...(isFull ? fullColumns : briefColumns), filename]

const seconds = (value: number | undefined) => (value === undefined ? undefined : value / 1000)

/** The names of the columns. What the list cuts is named for what it is. */
export const csvHead = (options: TakeOptions) =>
  csvText([
    columnsOf(options).map(([name]) =>
      name === 'prompt' && !options.isFull ? 'prompt_first_30_characters' : name,
    ),
  ])

/** A row. The names of assets are no part of a task: those that are known come along. */
export function csvLine(task: Task, options: TakeOptions, assets: AssetNames = new Map()) {
  const cells = columnsOf(options).map(([, cell]) => text(cell(task, assets)))
  return csvText([options.keepsSecrets ? cells : cells.map(maskUrlsIn)])
}

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value))
