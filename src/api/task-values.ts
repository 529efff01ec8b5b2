import type { Asset } from './assets.ts'
import { isCut, isRunning, isWarned, type Task } from './tasks.ts'
import { redact } from './redact.ts'
import { fileNameOf, maskUrl } from '~/lib/signed-url.ts'
import { parseTime } from '~/lib/time.ts'
import { maskUrlsIn } from '~/lib/urls-in-text.ts'
import { visibleStart } from '~/lib/visible-text.ts'

export type AssetNames = Map<string, Asset>

/** The film's length in seconds, as far as the API knows it. */
export const filmDuration = (task: Task) => task.video_source?.system_metadata?.duration

/** The same, or else as its asset has it. */
export const filmLength = (task: Task, assets: AssetNames) =>
  filmDuration(task) ?? assets.get(task.video_source?.asset_id ?? '')?.duration

/** Milliseconds from creation to completion. The API knows no start, so waiting is part of it. */
export function tookTime(task: Task): number | undefined {
  const from = parseTime(task.created_at)
  const to = parseTime(task.completed_at)
  return from === undefined || to === undefined ? undefined : to - from
}

/** For a running task, milliseconds since it was created. */
export function runningTime(task: Task, now: number): number | undefined {
  const from = parseTime(task.created_at)
  return from === undefined || !isRunning(task) ? undefined : Math.max(0, now - from)
}

/** What was asked, in words: the prompt, or else the definitions that segment the film. */
export const promptText = (task: Task) => promptOf(task) ?? definitionsOf(task)?.join('; ')

/**
 * By what tasks are grouped by prompt: the same as far as the list gives it, though more is known.
 * The definitions but the first are cut there.
 */
export const promptGroup = (task: Task) =>
  (beginningOf(promptOf(task)) ?? definitionsOf(task)?.[0])?.slice(0, 300)

const promptOf = ({ request_params: params }: Task) =>
  params?.prompt ?? params?.prompt_v2?.input_text

const definitionsOf = ({ request_params: params }: Task) =>
  params?.response_format?.segment_definitions?.map(({ id, description }) =>
    [id, description].filter(Boolean).join(': '),
  )

export const LIST_PROMPT_LENGTH = 30

const BEGINNING = new RegExp(`^.{0,${LIST_PROMPT_LENGTH}}`, 'su')
const beginningOf = (prompt: string | undefined) => prompt && BEGINNING.exec(prompt)?.[0]

/** The list cuts prompts at 30 characters without a sign; one of that length may go on. */
export const mayBeCut = (task: Task) => [...(promptOf(task) ?? '')].length === LIST_PROMPT_LENGTH

/** Where the film comes from, fit to show: a signed URL is masked. */
export function sourceText({ video_source: source }: Task, assets: AssetNames): string | undefined {
  if (!source) return undefined
  if (source.url) return maskUrl(source.url)
  if (source.asset_id) return assets.get(source.asset_id)?.filename ?? source.asset_id
  return source.video_id ?? source.type
}

/** What the API says of an error, fit to leave the page: it may quote a key (S15) or a signed URL (S14). */
export const errorText = (text: string) => maskUrlsIn(redact(text))

/**
 * Why a task failed, or what there is to be known of it, in the API's words: fit to show,
 * and the beginning of it only. More is looked at than shown, as a secret may lie across the end.
 */
export function problemText({ error }: Task): string | undefined {
  const text = (error?.message ?? error?.code)?.slice(0, 2000)
  return text && errorText(text).slice(0, 300)
}

/** The status, and what else is to be known of a task that is ready. */
export function statusText(task: Task): string {
  if (isCut(task)) return 'ready, cut'
  return isWarned(task) ? 'ready, warning' : visibleStart(task.status)
}

/** The name a person knows the task by: their own ID for it, else the film's file. */
export function taskName(task: Task, assets: AssetNames): string | undefined {
  const { video_source: source } = task
  if (task.custom_id) return task.custom_id
  if (source?.asset_id) return assets.get(source.asset_id)?.filename
  if (source?.url) return fileNameOf(source.url)
  if (source?.type === 'base64_string') return 'Uploaded inline'
  return undefined
}

/** Enough of an ID to tell two rows apart; the whole of it is in the drawer. */
export const shortId = (id: string) => (id.length > 12 ? `…${id.slice(-6)}` : id)
