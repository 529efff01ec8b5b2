import { countOf } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import {
  askedRanges,
  definitionsOf,
  type Range,
  type RequestParams,
} from '~/tasks/segments/asked.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { html, type Markup } from './markup.ts'

// The width of a drawing in its own units; a browser stretches it to the page.
const WIDTH = 1000
const LEAST = 2
const COLOURS = 6

/** How long the axis is, and whether that is the film's length or only the last thing found. */
export function readExtent(groups: SegmentGroup[], duration: number | undefined) {
  let last = duration ?? 0
  for (const { segments } of groups) {
    for (const { start = 0, end = 0 } of segments) last = Math.max(last, start, end)
  }
  return { seconds: last, isFilm: duration !== undefined && last === duration }
}

/** One lane a definition over the film; time that was not asked for is grey. */
export function showLanes(
  groups: SegmentGroup[],
  params: RequestParams | undefined,
  duration: number | undefined,
): Markup | undefined {
  const { seconds, isFilm } = readExtent(groups, duration)
  if (!seconds) return undefined
  const x = (at: number) => (Math.min(Math.max(at, 0), seconds) / seconds) * WIDTH
  const definitions = definitionsOf(params)
  const lanes = groups.map((group, index) => {
    const asked = askedRanges(
      params,
      definitions.find(({ id }) => id === group.id),
    )
    return html`<h3><bdi>${group.id}</bdi></h3>
      <svg
        class="lane"
        viewBox="0 0 ${WIDTH} 18"
        preserveAspectRatio="none"
        role="img"
        aria-label="${label(group)}"
      >
        ${unasked(asked, seconds).map(({ start, end }) => bar(x(start), x(end), 'unasked', 18))}
        <g style="fill: var(--lane-${(index % COLOURS) + 1})">${bars(group, x)}</g>
      </svg>`
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(seconds * part * 10) / 10)
  return html`${lanes}
    <div class="axis">${ticks.map((tick) => html`<span>${formatTimecode(tick)}</span>`)}</div>
    ${isFilm ? undefined : html`<p class="muted">The axis ends where the last segment does, not with the film.</p>`}`
}

const label = ({ id, segments }: SegmentGroup) =>
  `${countOf(segments.length, 'segment')} of ${id}, listed below`

function bars({ segments }: SegmentGroup, x: (at: number) => number): Markup[] {
  return segments.flatMap(({ start, end }) => {
    if (start === undefined || end === undefined || end < start) return []
    // A hair less than its length, so that neighbours that touch can be told apart.
    return [bar(x(start), Math.max(x(start) + LEAST, x(end) - 1), 'bar', 14)]
  })
}

const bar = (from: number, to: number, name: string, height: number) =>
  html`<rect
    class="${name}"
    x="${from.toFixed(1)}"
    y="${(18 - height) / 2}"
    width="${(to - from).toFixed(1)}"
    height="${height}"
  />`

/** What lies between the ranges that were asked for. */
function unasked(asked: Range[] | undefined, seconds: number): Range[] {
  if (!asked) return []
  const ends = [0, ...asked.map(({ end }) => end)]
  const starts = [...asked.map(({ start }) => start), seconds]
  return ends.flatMap((start, index) => {
    const end = Math.min(starts[index] ?? seconds, seconds)
    return end > start ? [{ start, end }] : []
  })
}
