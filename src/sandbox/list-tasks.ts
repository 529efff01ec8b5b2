import { invalid, json } from './answer.ts'
import type { Call } from './call.ts'
import { omit } from './object.ts'
import { readOneOf, readPaging, readText, refuseUnknown, toPageInfo } from './query.ts'
import { readPage } from './task-store.ts'
import type { RequestParams, SandboxTask } from './types.ts'

const statuses = ['queued', 'pending', 'processing', 'ready', 'failed'] as const
const modes = ['general', 'time_based_metadata'] as const
const filters = ['status', 'video_url', 'asset_id', 'video_id', 'analysis_mode']

export function listTasks({ account, url }: Call) {
  const params = url.searchParams
  refuseUnknown(params, ['page', 'page_limit', ...filters])
  const paging = readPaging(params)
  const found = account.store.select(
    new URLSearchParams(filters.map((name) => [name, params.get(name) ?? ''])).toString(),
    toFilter(params, account.legacy),
  )
  return json(200, {
    data: readPage(found, paging.page, paging.page_limit).map(toListItem),
    page_info: toPageInfo(paging, found.length, account.totals),
  })
}

function toFilter(params: URLSearchParams, legacy: boolean) {
  const status = readOneOf(params, 'status', legacy ? statuses : [...statuses, 'canceled'])
  const mode = readOneOf(params, 'analysis_mode', modes)
  const videoUrl = readText(params, 'video_url')
  const assetId = readText(params, 'asset_id')
  const videoId = readText(params, 'video_id')
  if (videoUrl && !URL.canParse(videoUrl)) throw invalid('video_url', 'It must be a URL.')
  if (videoId && !/^[0-9a-fA-F]{24}$/.test(videoId)) {
    throw invalid('video_id', 'It must be 24 hexadecimal digits.')
  }

  return ({ status: actual, video_source: source, request_params: request }: SandboxTask) =>
    (!status || actual === status) &&
    (!mode || (request?.analysis_mode ?? 'general') === mode) &&
    (!videoUrl || source?.url === videoUrl) &&
    (!assetId || source?.asset_id === assetId) &&
    (!videoId || source?.video_id === videoId)
}

/** What the list cuts and retrieve does not. The result is whole in both. */
function toListItem(task: SandboxTask): SandboxTask {
  return task.request_params ? { ...task, request_params: cut(task.request_params) } : task
}

function cut({ prompt, prompt_v2, response_format, ...rest }: RequestParams): RequestParams {
  const short: RequestParams = { ...rest }
  if (prompt !== undefined) short.prompt = prompt && cutText(prompt)
  if (prompt_v2 !== undefined) {
    short.prompt_v2 = prompt_v2 && { ...prompt_v2, input_text: cutText(prompt_v2.input_text) }
  }
  if (response_format === undefined) return short
  if (response_format === null) return { ...short, response_format }
  const format = omit(response_format, 'json_schema')
  const definitions = format.segment_definitions?.slice(0, 1)
  short.response_format = definitions ? { ...format, segment_definitions: definitions } : format
  return short
}

// 30 characters, not UTF-16 units: an emoji is not torn. No ellipsis says that something is gone.
const cutText = (text: string) => Array.from(text.slice(0, 60)).slice(0, 30).join('')
