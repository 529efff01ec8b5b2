import { isSignedUrl } from '~/lib/signed-url.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { cueName, leftOut, toCues, type Cue } from './cues.ts'
import type { ExportOptions, Written } from './exported.ts'
import { exactRate, readFrameRate, toFrames } from './frames.ts'
import { toTracks, type Placed } from './tracks.ts'
import { valueText } from './value-text.ts'

/**
 * OpenTimelineIO: a track for each definition, a clip of the film for each segment, at the film's
 * own times with gaps between. Clips of one track may not overlap, so segments that do take another.
 * Schema versions are those that every release since 0.15 (2022) reads.
 */
export function writeOtio(groups: SegmentGroup[], options: ExportOptions): Written {
  const { rate, notes } = readFrameRate(options.frameRate, 'otio')
  const film = mediaReference(options, rate)
  let left = 0

  const tracks = groups.flatMap((group) => {
    const read = toCues([group])
    left += read.left
    const clips = read.cues.map((cue): Placed<Cue> => {
      const from = toFrames(cue.start, rate)
      return { from, to: Math.max(from + 1, toFrames(cue.end, rate)), what: cue }
    })
    return toTracks(clips).map((track, index) => ({
      OTIO_SCHEMA: 'Track.1',
      name: index ? `${group.id} (${index + 1})` : group.id,
      kind: 'Video',
      ...item,
      children: toChildren(track, rate, film),
    }))
  })
  const timeline = {
    OTIO_SCHEMA: 'Timeline.1',
    name: options.title,
    metadata: { tasklens: { task_id: options.taskId } },
    global_start_time: null,
    tracks: { OTIO_SCHEMA: 'Stack.1', name: 'tracks', ...item, children: tracks },
  }
  return { text: `${JSON.stringify(timeline, null, 4)}\n`, notes: [...leftOut(left), ...notes] }
}

const item = { metadata: {}, source_range: null, effects: [], markers: [], enabled: true }

function toChildren(track: Placed<Cue>[], rate: number, film: object) {
  let at = 0
  return track.flatMap(({ from, to, what: cue }) => {
    const gap = from > at ? [toGap(from - at, rate)] : []
    at = to
    const clip = {
      OTIO_SCHEMA: 'Clip.2',
      ...item,
      name: cue.title,
      source_range: timeRange(from, to - from, rate),
      metadata: { tasklens: toMetadata(cue) },
      media_references: { DEFAULT_MEDIA: film },
      active_media_reference_key: 'DEFAULT_MEDIA',
    }
    return [...gap, clip]
  })
}

const toGap = (frames: number, rate: number) => ({
  OTIO_SCHEMA: 'Gap.1',
  ...item,
  name: '',
  source_range: timeRange(0, frames, rate),
})

// Pairs, not properties: a key of the answer named OTIO_SCHEMA would be read as an object's type,
// and integers beyond 64 bits, which the format does not allow, stay text.
const toMetadata = (cue: Cue) => ({
  segment: cueName(cue),
  start_time: cue.segment.startText ?? null,
  end_time: cue.segment.endText ?? null,
  fields: cue.segment.metadata.map(({ key, value }) => ({ name: key, value: valueText(value) })),
})

/** The film: by its address where that is no secret (S14), else a clip whose media is missing. */
function mediaReference({ mediaUrl, title, duration }: ExportOptions, rate: number) {
  const isOpen = mediaUrl !== undefined && !isSignedUrl(mediaUrl)
  return {
    OTIO_SCHEMA: isOpen ? 'ExternalReference.1' : 'MissingReference.1',
    name: title,
    metadata: {},
    available_range: duration ? timeRange(0, toFrames(duration, rate), rate) : null,
    available_image_bounds: null,
    ...(isOpen && { target_url: mediaUrl }),
  }
}

const timeRange = (start: number, length: number, rate: number) => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(length, rate),
})

const time = (value: number, rate: number) => ({
  OTIO_SCHEMA: 'RationalTime.1',
  rate: exactRate(rate),
  value,
})
