import { redact } from '~/api/redact.ts'
import type { Task, TaskDetail } from '~/api/tasks.ts'
import { isSignedUrl, maskUrl } from '~/lib/signed-url.ts'
import { formatElapsed, formatUtc, parseTime } from '~/lib/time.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { readParameters } from '~/tasks/drawer/parameter-list.ts'
import { filmName } from '~/tasks/export/file-name.ts'
import { tookTime, type AssetNames } from '~/api/task-values.ts'
import { readLink } from '~/viewers/safe-link.ts'
import { html, type Markup } from './markup.ts'
import { showJson, showPairs, showText } from './values.ts'

const text = (value: string | undefined) => (value ? showText(value) : undefined)

/** When it was made, how long it took, and how it ended. */
export function showState(task: Task): Markup {
  const took = tookTime(task)
  return showPairs([
    ['Status', text(task.status)],
    ['Task', text(task.task_id)],
    ['Custom ID', text(task.custom_id)],
    ['Created', text(date(task.created_at))],
    ['Completed', text(date(task.completed_at))],
    ['Took', took === undefined ? undefined : text(formatElapsed(took))],
    // The API's words may quote what was sent to it (S15).
    ['Message', text(task.error?.message && redact(task.error.message))],
  ])
}

const date = (value: string | undefined) => {
  const time = parseTime(value)
  return time === undefined ? value : formatUtc(time)
}

/** Where the film is: a link, because a report holds no film; none that is a secret. */
export function showSource(
  { video_source: source }: Task,
  duration: number | undefined,
  assets: AssetNames | undefined,
): Markup {
  if (!source) return html`<p class="muted">The API returned no source for this task.</p>`
  return showPairs([
    ['File', text(filmName(source, assets))],
    ['URL', source.url ? showUrl(source.url) : undefined],
    ['Asset', text(source.asset_id)],
    ['Video', text(source.video_id)],
    ['Type', text(source.type)],
    ['Length', duration === undefined ? undefined : text(formatTimecode(duration))],
  ])
}

function showUrl(url: string): Markup {
  if (isSignedUrl(url)) {
    return html`<bdi>${maskUrl(url)}</bdi> <span class="muted">(signed, so masked)</span>`
  }
  const link = readLink(url)
  if (!link?.href.startsWith('http')) return html`<bdi>${url}</bdi>`
  return html`<a href="${link.href}" rel="noopener noreferrer nofollow"><bdi>${url}</bdi></a>`
}

/** Every parameter that the API returned, those not known here too. */
export function showRequest(detail: TaskDetail): Markup {
  const { parameters } = readParameters(detail)
  if (!parameters.length) return html`<p class="muted">The API returned no request parameters.</p>`
  return showPairs(parameters.map(({ name, source }) => [name, showJson(source)]))
}

const whole = new Intl.NumberFormat('en')

export function showUsage({ result }: Task): Markup | undefined {
  const { input_tokens: input, output_tokens: output } = result?.usage ?? {}
  if (input === undefined && output === undefined) return undefined
  return showPairs([
    ['Input tokens', input === undefined ? undefined : html`${whole.format(input)}`],
    ['Output tokens', output === undefined ? undefined : html`${whole.format(output)}`],
    ['Finish reason', text(result?.finish_reason)],
  ])
}
