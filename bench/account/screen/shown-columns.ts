import type { SortColumn } from '~/api/sort-values.ts'

/** What the list of the app shows at first, but for the strips that only it draws. */
export const shownColumns = [
  'status',
  'custom_id',
  'analysis_mode',
  'prompt',
  'duration',
  'created_at',
  'took',
  'output_tokens',
] as const satisfies SortColumn[]
export type ShownColumn = (typeof shownColumns)[number]
