import {
  analysisModes,
  isSafeId,
  taskStatuses,
  type TaskFilters,
  type TaskListParams,
} from '~/api/list-params.ts'

type Address = Pick<Location, 'pathname' | 'search'>

/** The query of the list that an address shows; the root goes to the list and leaves its own behind. */
export function listQuery({ pathname, search }: Address): URLSearchParams | undefined {
  if (pathname === '/') return new URLSearchParams()
  return /^\/tasks(\/[^/]*)?$/.test(pathname) ? new URLSearchParams(search) : undefined
}

const isOneOf = (words: readonly string[]) => (text: string) => words.includes(text)

const plainValues = new Map<string, (text: string) => boolean>([
  ['page', (text) => /^[1-9]\d{0,5}$/.test(text)],
  ['page_limit', (text) => /^(?:[1-9]|[1-4]\d|50)$/.test(text)],
  ['status', isOneOf(taskStatuses)],
  ['analysis_mode', isOneOf(analysisModes)],
  // With `-` in front it would exclude.
  ['asset_id', (text) => isSafeId(text) && !text.startsWith('-')],
  ['video_id', (text) => /^[0-9a-fA-F]{24}$/.test(text)],
  // It stays in the page: nothing of it is sent.
  ['sort', () => true],
])

/**
 * What the API is asked for by an address that is plain: known names, each once, with values that
 * need no second look. Of any other address it knows nothing, and the app asks, which reads them all.
 */
export function plainListParams(query: URLSearchParams): TaskListParams | undefined {
  const names = new Set(query.keys())
  const isPlain = [...query].every(([name, text]) => plainValues.get(name)?.(text))
  if (!isPlain || names.size !== query.size) return undefined
  const filter = (name: keyof TaskFilters) => query.get(name) ?? undefined
  return {
    page: Number(query.get('page') ?? 1),
    page_limit: Number(query.get('page_limit') ?? 20),
    status: filter('status'),
    analysis_mode: filter('analysis_mode'),
    asset_id: filter('asset_id'),
    video_id: filter('video_id'),
  }
}
