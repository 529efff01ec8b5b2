import type { Entry } from './entry.ts'
import { filmNamed } from './films.ts'
import { ask, fixedRecipe } from './fixed.ts'
import { keynoteTalk } from './keynote-talk.ts'
import { recipeNamed } from './plan.ts'
import { textRecipe } from './texts.ts'

const transcript = textRecipe({
  name: 'transcript',
  subjects: ['keynote'],
  prompt:
    'Write a verbatim transcript with a timestamp in front of every utterance. Mark speakers by role, applause and laughter in square brackets. Do not correct grammar.',
  settings: { max_tokens: 32768, temperature: 0 },
  answer: (teller) => {
    const said = keynoteTalk.flatMap(({ speaker, says }) =>
      says.map((text) => (text.startsWith('[') ? text : `**${speaker}:** ${text}`)),
    )
    return teller
      .moments(said.length)
      .map((moment, at) => `[${moment}] ${said[at] ?? ''}`)
      .join('\n\n')
  },
})

const rightsSchema = {
  type: 'object',
  properties: {
    record: {
      type: 'object',
      properties: {
        content_id: { type: 'integer', description: 'House number burnt into the slate' },
        tape: { type: 'string' },
        first_broadcast: { type: ['string', 'null'] },
      },
      required: ['content_id', 'tape'],
    },
    clearances: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          start_time: { type: 'string' },
          material: { type: 'string', enum: ['music', 'picture', 'graphics'] },
          owner: { type: 'string' },
          cleared: { type: 'boolean' },
          contacts: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
  required: ['record', 'clearances'],
}

// The house number is beyond 2^53: JSON.parse would change it in silence.
const rightsRecord = `

{"record":{"content_id":9007199254740993,"tape":"0417 B","first_broadcast":null},"clearances":[{"start_time":"00:12","material":"music","owner":"Unknown, title music with horns","cleared":false,"contacts":[]},{"start_time":"06:48","material":"picture","owner":"Port Authority, as captioned","cleared":true,"contacts":["archive desk","picture library"]},{"start_time":"21:30","material":"graphics","owner":"In-house","cleared":true,"contacts":[]}]}`

const rights = fixedRecipe(
  'rights-record',
  ask(
    'Read the slate and list all third-party material with its owner as captioned. Copy numbers digit by digit. Leave out what you cannot read.',
    { response_format: { type: 'json_schema', json_schema: rightsSchema }, temperature: 0 },
  ),
  rightsRecord,
)

const shortAnswer = fixedRecipe(
  'one-word',
  ask('Is anyone speaking to camera in this clip? Answer yes or no.', {
    max_tokens: 512,
    temperature: 0,
  }),
  'No.',
)

const entry = (
  recipe: Entry['recipe'],
  film: string,
  customId: string | null,
  more: Partial<Entry> = {},
) => ({
  seed: customId ?? `${recipe.name} ${film}`,
  recipe,
  film: filmNamed(film),
  version: recipe.versions,
  customId,
  ...more,
})

const of = (
  name: string,
  film: string,
  customId: string | null,
  more: Partial<Entry> = {},
): Entry => entry(recipeNamed(name), film, customId, more)

/** Newest first: what a visitor sees on the first page, one of every shape. */
export const newest: Entry[] = [
  of('match-events', 'Eastport v', 'matchday-27-events-rerun', { status: 'queued' }),
  of('shot-log', 'Kingfisher', null, { status: 'queued' }),
  of('moderation-flags', 'User upload 8f', 'intake-8f31c2', { status: 'queued' }),
  of('chapters', 'Laboratory', null, { status: 'pending' }),
  of('brand-compliance', 'Arden', 'arden-ev-launch-compliance-v5', { status: 'processing' }),
  of('stage-log', 'DevSummit', 'devsummit-day1-stage-log', { status: 'processing' }),
  of('feature-article', 'Panel on grid', null, { status: 'processing' }),
  of('timestamps', 'Cup quarter', null, { status: 'pending' }),
]

/** Done today, newest first. */
export const showcase: Entry[] = [
  of('trailer-scenes', 'The Salt Line', 'salt-line-trailer-scenes-v5', { webhook: 'delivered' }),
  of('summary', 'Cup quarter', 'cup-qf2-summary', {
    status: 'failed',
    failure: '403 Forbidden',
    webhook: 'failing',
  }),
  of('match-log-full', 'Cup quarter', 'cup-qf2-full-log-six-lanes'),
  of('lipsync-check', 'Kettle', 'kettle-take6-lipsync', { source: 'base64_string' }),
  of('feature-article', 'DevSummit', 'devsummit-keynote-article-v6'),
  of('feature-article', 'Estuary', 'estuary-ep03-article-cut', { cutAt: 1024 }),
  of('spot-clearance', 'Brewline cold brew, 30', 'coldbrew-30s-clearance', { webhook: 'failing' }),
  of('event-list', 'Eastport v', 'matchday-27-event-list-cut', { cutAt: 512 }),
  of('species-sightings', 'Estuary', 'estuary-ep03-sightings-hhmmss'),
  of('inspection-findings', 'Turbine', 'turbine-07-blade-b-findings'),
  of('inspection-findings', 'Bridge', 'bridge-pier-4-findings', { status: 'canceled' }),
  of('recipe-card', 'Miso', 'miso-aubergine-recipe-card'),
  entry(rights, 'Evening bulletin', 'tape-0417-rights-record'),
  of('logo-match', 'Brewline cold brew, 30', 'coldbrew-30s-logo-match'),
  of('bulletin-log', 'Evening bulletin', 'tape-0417-bulletin-log', { webhook: 'delivered' }),
  entry(transcript, 'DevSummit', 'devsummit-keynote-transcript'),
  of('shot-log', 'Estuary', 'estuary-ep03-shot-log-incomplete', {
    incomplete: true,
  }),
  of('shot-log', 'Field interview', 'ferry-strike-shot-log-cut', { cutAt: 2048 }),
  entry(shortAnswer, 'Backpack', null, { source: 'base64_string' }),
  of('av-defects', 'Lamp b-roll', 'lamp-take2-av-defects', { source: 'base64_string' }),
  of('highlight-picks', 'Overtime', 'overtime-winner-picks-v5', { oddity: 'overlap' }),
  of('content-log', 'Trail shoe', 'trail-shoe-content-log', { source: 'base64_string' }),
  of(
    'match-events',
    'Eastport v',
    'harborline_matchday27_eastport-caldera_worldfeed_events-v4_final',
  ),
  of('match-log-full', 'Eastport v', 'matchday-27-full-log', {
    status: 'failed',
    failure: 'context window',
  }),
  of('match-events', 'Cup quarter', 'cup-qf2-events', {
    status: 'failed',
    failure: 'exceeds maximum',
  }),
  of('content-log', 'Trail shoe', 'trail-shoe-trimmed', { status: 'failed', failure: 'too short' }),
  of('av-defects', 'The Salt Line', 'salt-line-av-defects', { status: 'failed', failure: 'codec' }),
  of('code-from-lesson', 'SQL', 'sql-lesson-04-queries-v2'),
  of('dub-timing', 'Japanese dub', 'dub-ja-ep11-timing'),
  of('emblem-search', 'User upload a0', 'upload-a07be9-emblem'),
]
