import type { TaskDetail } from '~/api/tasks.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { cautionFor } from '~/tasks/caution.ts'
import { formatJson } from '~/tasks/export/format-json.ts'
import type { Result } from '~/tasks/result.ts'
import type { Observation } from '~/tasks/segments/observation.ts'
import { observeSegments } from '~/tasks/segments/observations.ts'
import type { Segment, SegmentGroup } from '~/viewers/segment.ts'
import { html, type Markup } from './markup.ts'
import { showLanes } from './show-lanes.ts'
import { showLines, showPairs, showProse, showText, showValue } from './values.ts'

/** What was found, in the widest form that fits: segments, JSON or text. */
export function showResult(
  result: Result,
  { task }: TaskDetail,
  duration: number | undefined,
): Markup {
  switch (result.kind) {
    case 'none':
      return html`<p class="muted">There is no result.</p>`
    case 'text':
      return html`${showCaution(result, task)} ${showProse(result.raw)}`
    case 'json':
      return html`${showCaution(result, task)} ${showLines(formatJson(result.tree) ?? result.raw)}`
    case 'segments':
      return html`${showCaution(result, task)}
      ${showLanes(result.definitions, task.request_params, duration)}
      ${result.definitions.map(showDefinition)}
      ${result.unanswered.map(
        (id) =>
          html`<h3><bdi>${id}</bdi></h3>
            <p class="muted">Asked for, but not in the answer.</p>`,
      )}`
  }
}

function showCaution(result: Result, { request_params: params }: TaskDetail['task']) {
  const caution = cautionFor(result, params?.response_format?.type)
  if (!caution) return undefined
  const parts = caution.map((part) =>
    typeof part === 'string' ? part : html`<bdi>${part.name}</bdi>`,
  )
  return html`<p class="warn">${parts}</p>`
}

const showDefinition = ({ id, segments }: SegmentGroup) =>
  html`<h3><bdi>${id}</bdi></h3>
    ${
      segments.length
        ? html`<table>
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Length</th>
                <th scope="col">What was found</th>
              </tr>
            </thead>
            <tbody>
              ${segments.map(showRow)}
            </tbody>
          </table>`
        : html`<p class="muted">Nothing was found.</p>`
    } `

const showRow = ({ start, startText, end, endText, metadata }: Segment) =>
  html`<tr>
    <td class="time">${time(start, startText)} – ${time(end, endText)}</td>
    <td class="time">
      ${start === undefined || end === undefined || end < start ? '' : formatTimecode(end - start)}
    </td>
    <td>${showPairs(metadata.map(({ key, value }) => [key, showValue(value)]))}</td>
  </tr>`

// As the answer wrote it where it cannot be read, or nothing was written.
const time = (seconds: number | undefined, text = 'no time') =>
  seconds === undefined ? html`<bdi class="warn">${text}</bdi>` : html`${formatTimecode(seconds)}`

/** What a careful reader would look at twice; nothing when there is nothing to say. */
export function showObservations(
  result: Result,
  { task }: TaskDetail,
  duration: number | undefined,
): Markup | undefined {
  if (result.kind !== 'segments') return undefined
  const found = observeSegments(result.definitions, { duration, params: task.request_params })
  if (!found.length) return undefined
  return html`<p class="muted">
      Seen by comparing the times and values with the request; nobody has watched the film for them.
    </p>
    <ul>
      ${found.map(showObservation)}
    </ul>`
}

const showObservation = ({ definition, at, text }: Observation) =>
  html`<li>
    <bdi>${definition}</bdi>${at === undefined ? '' : ` at ${formatTimecode(at)}`}:
    ${showText(text)}
  </li>`
