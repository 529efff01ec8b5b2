import type { RequestParams, SegmentDefinition } from '~/sandbox/types.ts'
import type { Entry } from './entry.ts'
import { ask, fixedRecipe } from './fixed.ts'
import { sampleFilm } from './sample-film.ts'
import { sceneFields, scenes, sceneSeconds } from './sample-scenes.ts'
import type { Answer, Segment } from './segments.ts'
import { fenced } from './texts.ts'
import { formatTime, spoken, type TimeFormat } from './timecode.ts'

const scenesDefinition: SegmentDefinition = {
  id: 'scenes',
  description:
    'Segment the film into scenes. A scene ends where the place changes. Cover the whole film.',
  fields: sceneFields,
}

const others: SegmentDefinition[] = [
  {
    id: 'motion',
    description: 'Segment by how fast things move in the frame. Join neighbours of the same pace.',
    fields: [
      { name: 'pace', type: 'string', description: 'Pace', enum: ['slow', 'medium', 'fast'] },
      { name: 'score', type: 'number', description: 'From 0 (still) to 1 (hectic)' },
    ],
  },
  {
    id: 'exteriors',
    description: 'Segment passages filmed outdoors.',
    fields: [
      { name: 'light', type: 'string', description: 'Light', enum: ['dawn', 'day', 'night'] },
    ],
  },
  {
    id: 'transitions',
    description: 'Segment two seconds around every cut from one scene to the next.',
    fields: [
      { name: 'cut_at', type: 'timestamp', description: 'The frame of the cut' },
      { name: 'from_to', type: 'string', description: 'The two settings' },
    ],
  },
  {
    id: 'stills',
    description: 'The two seconds of each scene that would make the best poster.',
    fields: [{ name: 'reason', type: 'string', description: 'Why these' }],
  },
  { id: 'speech', description: 'Segment audible speech. Return none if nobody speaks.' },
]

const segment = (
  start: number,
  end: number,
  metadata: Segment['metadata'],
  format: TimeFormat,
): Segment => ({
  end_time: formatTime(end, format),
  metadata,
  start_time: formatTime(start, format),
})

const told = (format: TimeFormat): Segment[] =>
  scenes.map(({ keywords, light, palette, setting, summary }, at) => {
    const start = at * sceneSeconds
    const best_still = formatTime(start + 6, format)
    const is_exterior = light !== 'indoor'
    const metadata = {
      best_still,
      is_exterior,
      keywords,
      light,
      palette,
      scene_number: at + 1,
      setting,
      summary,
    }
    return segment(start, start + sceneSeconds, metadata, format)
  })

const pace = (start: number, end: number, pace: string, score: number) =>
  segment(start, end, { pace, score }, 'seconds')

const lanes: Answer = {
  exteriors: [
    segment(0, 12, { light: 'dawn' }, 'seconds'),
    segment(12, 36, { light: 'day' }, 'seconds'),
    segment(48, 60, { light: 'day' }, 'seconds'),
    segment(60, 72, { light: 'night' }, 'seconds'),
  ],
  motion: [
    pace(0, 12, 'slow', 0.15),
    pace(12, 24, 'medium', 0.45),
    pace(24, 36, 'fast', 0.8),
    pace(36, 48, 'slow', 0.2),
    pace(48, 60, 'fast', 0.75),
    pace(60, 72, 'slow', 0.1),
  ],
  scenes: told('seconds'),
  speech: [],
  stills: scenes.map(({ setting }, at) =>
    segment(at * 12 + 5, at * 12 + 7, { reason: `The ${setting} fills the frame.` }, 'seconds'),
  ),
  transitions: scenes.slice(1).map(({ setting }, at) => {
    const cut_at = (at + 1) * 12
    const from_to = `${scenes[at]?.setting ?? ''} to ${setting}`
    return segment(cut_at - 1, cut_at + 1, { cut_at, from_to }, 'seconds')
  }),
}

const segments = (
  definitions: SegmentDefinition[],
  settings: RequestParams = {},
): RequestParams => ({
  analysis_mode: 'time_based_metadata',
  response_format: { type: 'segment_definitions', segment_definitions: definitions },
  temperature: 0.2,
  max_tokens: 32768,
  min_segment_duration: 2,
  ...settings,
})

// As a real model would: one scene overlaps the next, one leaves a gap, one runs past the asked
// window and one past the film, and one colour is not on the list.
const odd = told('seconds')
  .slice(2)
  .map((told, at) => {
    const start = 24 + at * 12
    const end = [38.5, 45, 60, 75][at] ?? start + 12
    const palette = at === 1 ? 'violet' : String(told.metadata.palette)
    return segment(start, end, { ...told.metadata, palette }, 'seconds')
  })

const make = (
  customId: string,
  params: RequestParams,
  data: string,
  more: Partial<Entry> = {},
): Entry => ({
  seed: customId,
  recipe: fixedRecipe(customId, params, data),
  film: sampleFilm,
  customId,
  ...more,
})

const report = `# A film in six scenes

**In short:** six places, twelve seconds each, from a harbour at dawn to a skyline at night.

${scenes.map(({ setting, summary }, at) => `## ${at + 1}. ${setting.charAt(0).toUpperCase()}${setting.slice(1)} [${spoken(at * 12)}]\n\n${summary}`).join('\n\n')}

## Overview

| Time | Place | Colour |
| --- | --- | --- |
${scenes.map(({ setting, palette }, at) => `| ${spoken(at * 12)}–${spoken(at * 12 + 12)} | ${setting} | ${palette} |`).join('\n')}

> The fastest scene is the train on the bridge, from 00:24 to 00:36.

Cut list for the editor:

\`\`\`text
${scenes.map(({ setting }, at) => `${String(at + 1).padStart(3, '0')}  ${spoken(at * 12)}  ${setting}`).join('\n')}
\`\`\``

const sceneList = scenes.map(({ setting, palette, light }, at) => ({
  scene: at + 1,
  start: at * 12,
  end: at * 12 + 12,
  setting,
  palette,
  light,
}))

const sceneSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      scene: { type: 'integer' },
      start: { type: 'number', description: 'Seconds' },
      end: { type: 'number', description: 'Seconds' },
      setting: { type: 'string' },
      palette: { type: 'string' },
      light: { type: 'string', enum: ['dawn', 'day', 'indoor', 'night'] },
    },
    required: ['scene', 'start', 'end', 'setting'],
  },
}

/** Tasks on the film that we can play: what they say is what one sees. */
export const sampleFilmEntries: Entry[] = [
  make('sample-film-six-lanes', segments([scenesDefinition, ...others]), JSON.stringify(lanes), {
    webhook: 'delivered',
  }),
  make(
    'sample-film-scenes-v3',
    segments([scenesDefinition]),
    JSON.stringify({ scenes: told('seconds') }),
  ),
  make(
    'sample-film-scenes-v2',
    segments([scenesDefinition]),
    JSON.stringify({ scenes: told('hh:mm:ss') }),
  ),
  make(
    'sample-film-scenes-v1',
    segments([{ ...scenesDefinition, fields: sceneFields.slice(0, 2) }]),
    JSON.stringify({
      scenes: told('hh:mm:ss.fff').map(({ metadata: { setting, summary }, ...times }) => ({
        end_time: times.end_time,
        metadata: { setting: setting ?? '', summary: summary ?? '' },
        start_time: times.start_time,
      })),
    }),
  ),
  make(
    'sample-film-cut',
    segments([scenesDefinition]),
    JSON.stringify({ scenes: told('seconds') }),
    {
      tear: 1120,
    },
  ),
  make(
    'sample-film-odd-segments',
    segments([scenesDefinition], { start_time: 24, end_time: 66 }),
    JSON.stringify({ scenes: odd }),
    { oddity: 'kept' },
  ),
  make(
    'sample-film-two-ranges',
    segments(
      [
        {
          ...scenesDefinition,
          time_ranges: [
            { start_time: 0, end_time: 24 },
            { start_time: 48, end_time: 72 },
          ],
        },
      ],
      { min_segment_duration: null },
    ),
    JSON.stringify({ scenes: told('seconds').filter((_, at) => at < 2 || at > 3) }),
  ),
  make(
    'sample-film-report',
    ask(
      'Describe this film scene by scene as a Markdown report: a heading per scene with its timestamp, a table of places and colours, and a cut list in a code block.',
    ),
    report,
  ),
  make(
    'sample-film-scene-table',
    ask('List the scenes of this film. Times in seconds.', {
      response_format: { type: 'json_schema', json_schema: sceneSchema },
    }),
    `\n\n${JSON.stringify(sceneList)}`,
  ),
  make(
    'sample-film-json-fence',
    ask(
      'Return the scenes as JSON: [{"scene": n, "start": s, "end": s, "setting": "…"}]. JSON only.',
    ),
    fenced(sceneList.map(({ scene, start, end, setting }) => ({ scene, start, end, setting }))),
  ),
]
