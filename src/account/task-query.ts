/** Values of one field: alternatives, and what must not be. The empty text stands for "none". */
export type Choice = {
  only?: readonly string[] | undefined
  not?: readonly string[] | undefined
}

/** Inclusive on both sides; a row without the value is in no range. */
export type Range = { least?: number | undefined; most?: number | undefined }

/** Milliseconds since the epoch, from `after` on, and before `before`. */
export type Span = { after?: number | undefined; before?: number | undefined }

/** What is chosen by value. `source` may be asked for by three parameters of the API, too. */
export const facetFields = [
  'status',
  'analysis_mode',
  'custom_id',
  'source',
  'definition',
  'finish_reason',
  'error',
  'webhook',
  'batch_id',
] as const
export type FacetField = (typeof facetFields)[number]

/** The parameters by which the API itself names a source; their values are alternatives. */
export const sourceParameters = ['video_url', 'asset_id', 'video_id'] as const
export type SourceParameter = (typeof sourceParameters)[number]

export type ChoiceName = FacetField | SourceParameter

export const rangeNames = [
  'took',
  'duration',
  'output_tokens',
  'input_tokens',
  'took_per_minute',
  'tokens_per_minute',
] as const
export type RangeName = (typeof rangeNames)[number]

/**
 * What is asked of the tasks that were read. Choices:
 * - `status`: the API's words; `ready` holds the cut ones too, as it does in the API, and `cut`
 *   ("ready, cut") holds only these.
 * - `error`: messages with numbers and IDs masked (`maskError`).
 * - `webhook`: `delivered`, `pending`, `failed`.
 * Ranges: `took` in milliseconds, `duration` (of the film) in seconds; `took_per_minute` and
 * `tokens_per_minute` (output) of ready tasks, for a minute of film.
 */
export type AccountQuery = { [Name in ChoiceName]?: Choice | undefined } & {
  [Name in RangeName]?: Range | undefined
} & {
  /**
   * Literal, in any case; several words are all to be there, each in any of custom ID, prompt (as far as
   * it is known), source, error, task ID and answer (where it is kept).
   */
  q?: string | undefined
  created?: Span | undefined
  completed?: Span | undefined
  /** A sort column, `-` in front for descending. Rows without a value come last either way. */
  sort?: string | undefined
}

export const CUT = 'cut'
