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

/** What the API itself can filter by, one value each. */
export const apiFilterNames = [
  'status',
  'analysis_mode',
  'video_url',
  'asset_id',
  'video_id',
] as const
export type ApiFilterName = (typeof apiFilterNames)[number]

export type TaskFilters = { [Name in ApiFilterName]?: string | undefined }
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
