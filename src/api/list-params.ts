// What the list can be asked for. Apart from the queries, because the address is read before them.

export const taskStatuses = [
  'queued',
  'pending',
  'processing',
  'ready',
  'failed',
  'canceled',
] as const
export const analysisModes = ['general', 'time_based_metadata'] as const

export type TaskFilters = {
  status?: string | undefined
  analysis_mode?: string | undefined
  video_url?: string | undefined
  asset_id?: string | undefined
  video_id?: string | undefined
}
export type TaskListParams = TaskFilters & { page: number; page_limit: number }

/** The orders that the address can name; the API knows none but its own. */
export const sortColumns = [
  'created_at',
  'completed_at',
  'status',
  'custom_id',
  'source',
  'analysis_mode',
  'prompt',
  'duration',
  'took',
  'output_tokens',
  'input_tokens',
  'finish_reason',
] as const
export type SortColumn = (typeof sortColumns)[number]

/** Only such an ID may become part of a path (S30): `..` would reach another resource. */
export const isSafeId = (id: string) => /^[A-Za-z0-9_-]{1,64}$/.test(id)
