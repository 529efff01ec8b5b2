import { alternatives } from './phrases.ts'
import { quizOf } from './quiz.ts'
import { lines, type Teller } from './recipe.ts'
import { schemaRecipe } from './texts.ts'
import { formatTime, spoken } from './timecode.ts'

type Schema = Record<string, unknown>

const string = (description: string): Schema => ({ type: 'string', description })
const number = (description: string): Schema => ({ type: 'number', description })
const integer = (description: string): Schema => ({ type: 'integer', description })
const boolean = (description: string): Schema => ({ type: 'boolean', description })
const listOf = (items: Schema, description: string): Schema => ({
  type: 'array',
  items,
  description,
})
const object = (properties: Schema): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})

const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))
const round = (value: number) => Number(value.toFixed(2))
const pick = (teller: Teller, options: string[]) => teller.random.pick(options)

const policyEvidence: Record<string, string> = {
  danger: 'A firework is held in the hand and lit near other people (00:06).',
  violence: 'Two people push each other; both laugh (00:03).',
  substances: 'A bottle of spirits stands open on the table (00:09).',
  privacy: 'A number plate can be read at the left edge (00:11).',
  music: 'Chart music is audible from 00:02 to the end.',
}

/** The verdict follows from the answers, as it should. */
function clearance(teller: Teller) {
  const { random, job } = teller
  const logo = round(random.between(0.8, job.film.duration / 3))
  const isQualified = random.chance(0.65)
  const isFacing = random.chance(0.85)
  const reasons = [
    ...(logo < 1.5 ? [`The logo can be read for ${logo} s only.`] : []),
    ...(isQualified ? [] : [teller.say('“{claim}” has no disclaimer on screen.')]),
    ...(isFacing ? [] : [teller.say('The label is turned away in one shot: {shot}')]),
  ]
  return {
    brand: job.words.brand ?? 'Moss & Maple',
    logo_visible_seconds: logo,
    claims_qualified: isQualified,
    competing_brands: false,
    pack_faces_camera: isFacing,
    verdict: ['approved', 'needs_changes'][reasons.length] ?? 'rejected',
    notes: reasons.join(' ') || teller.say('All rules are met. {shot}'),
  }
}

const isRamen = ({ job }: Teller) => job.words.dish === 'shoyu ramen'

const ramen = [
  ['dried kombu', 10, 'g'],
  ['chicken wings', 600, 'g'],
  ['ginger', 20, 'g'],
  ['garlic', 2, 'piece'],
  ['soy sauce', 90, 'ml'],
  ['mirin', 3, 'tbsp'],
  ['eggs', 2, 'piece'],
  ['fresh noodles', 240, 'g'],
  ['spring onions', 3, 'piece'],
] as const

const aubergine = [
  ['aubergine', 2, 'piece'],
  ['white miso', 3, 'tbsp'],
  ['mirin', 2, 'tbsp'],
  ['sake', 1, 'tbsp'],
  ['sugar', 1, 'tbsp'],
  ['sesame seeds', 2, 'tsp'],
] as const

export const schemaRecipes = [
  schemaRecipe({
    name: 'spot-clearance',
    subjects: ['ads', 'product'],
    prompt:
      'Check this spot against our clearance rules and fill in the schema. Rules: the logo is visible for at least 1.5 s; every claim is qualified; no competing brand; the pack faces the camera; loudness sounds even.',
    refinements: [
      'Base every answer on something you can point to.',
      'If a rule cannot be judged from the video, answer false and say so in notes.',
    ],
    schema: object({
      brand: string('Brand as shown'),
      logo_visible_seconds: number('Total time the logo can be read'),
      claims_qualified: boolean('Every claim has its disclaimer'),
      competing_brands: boolean('Another brand can be recognised'),
      pack_faces_camera: boolean('Label towards the camera in every pack shot'),
      verdict: { type: 'string', enum: ['approved', 'needs_changes', 'rejected'] },
      notes: string('Reasons in at most three sentences'),
    }),
    settings: { temperature: 0, max_tokens: 1024 },
    answer: (teller) => clearance(teller),
  }),
  schemaRecipe({
    name: 'recipe-card',
    subjects: ['cooking'],
    prompt:
      'Turn this episode into a recipe card. Amounts as said aloud; where only shown, estimate and set estimated to true.',
    refinements: ['Metric units.', 'Merge steps that happen at the same time.'],
    schema: object({
      dish: string('Name of the dish'),
      servings: integer('Number of servings'),
      time: object({
        active_minutes: integer('Hands on'),
        total_minutes: integer('Start to table'),
      }),
      ingredients: listOf(
        object({
          name: string('Ingredient'),
          amount: number('Amount'),
          unit: { type: 'string', enum: ['g', 'ml', 'tbsp', 'tsp', 'piece'] },
          estimated: boolean('Shown but not said'),
        }),
        'In order of use',
      ),
      steps: listOf(
        object({
          start_time: string('mm:ss at which the step begins'),
          text: string('Imperative sentence'),
          warnings: listOf({ type: 'string' }, 'Said aloud'),
        }),
        'In order',
      ),
    }),
    settings: { max_tokens: 2048 },
    answer: (teller) => ({
      dish: teller.say('{dish}'),
      servings: 2,
      time: { active_minutes: 25, total_minutes: isRamen(teller) ? 85 : 40 },
      ingredients: (isRamen(teller) ? ramen : aubergine).map(([name, amount, unit]) => ({
        name,
        amount,
        unit,
        estimated: teller.random.chance(0.25),
      })),
      steps: alternatives(teller.job.words.step ?? '').map((text, at, all) => ({
        start_time: spoken((teller.job.film.duration * (at + 0.4)) / all.length),
        text,
        warnings: teller.random.chance(0.4) ? [teller.say('{speech}')] : [],
      })),
    }),
  }),
  schemaRecipe({
    name: 'event-list',
    subjects: ['football', 'sports', 'inspection', 'news'],
    prompt:
      'List the events of this video as an array, in order, one entry per event, no commentary. Time in seconds from the start of the file.',
    refinements: [
      'Leave out replays.',
      'Set certain to false when you inferred it from sound only.',
    ],
    schema: listOf(
      object({
        time: number('Seconds'),
        kind: string('Kind of event in one or two words'),
        text: string('One sentence'),
        certain: boolean('Seen, not inferred'),
      }),
      'Events in order',
    ),
    settings: { max_tokens: 8192 },
    answer: (teller) => {
      const count = Math.min(40, Math.max(5, Math.round(teller.job.film.duration / 60)))
      const step = teller.job.film.duration / count
      const kinds = ['chance', 'setpiece', 'foul'].filter((kind) => teller.job.words[kind])
      return many(count, (at) => {
        const kind = kinds.length > 1 ? pick(teller, kinds) : 'shot'
        return {
          time: round(step * (at + teller.random.between(0.1, 0.8))),
          kind: kind === 'setpiece' ? 'set piece' : kind,
          text: teller.say(`{${kind}}`),
          certain: teller.random.chance(0.85),
        }
      })
    },
  }),
  schemaRecipe({
    name: 'archive-record',
    subjects: ['news', 'wildlife', 'trailer'],
    prompt:
      'Catalogue this video for the archive. Describe only what is in the picture and the sound; leave unknown fields empty rather than guessing.',
    refinements: ['Use the controlled vocabulary for genre.', 'Dates only if spoken or shown.'],
    schema: object({
      title: string('Given title or a descriptive one in brackets'),
      genre: { type: 'string', enum: ['news', 'documentary', 'fiction', 'promotion', 'raw'] },
      abstract: string('80 to 120 words'),
      people: listOf(object({ name: string('As named'), role: string('As captioned') }), 'People'),
      places: listOf({ type: 'string' }, 'Places'),
      technical: object({
        colour: boolean('In colour'),
        sound: boolean('With sound'),
        condition: object({ picture: string('Defects seen'), audio: string('Defects heard') }),
      }),
      rights_warning: { type: ['string', 'null'], description: 'Third-party material, or null' },
    }),
    answer: (teller) => ({
      title: `[${teller.job.film.title}]`,
      genre: pick(teller, ['news', 'documentary', 'raw']),
      abstract: lines(teller, [
        '{shot}',
        '{shot}',
        '{shot}',
        '{shot}',
        'It closes on {topic}.',
      ]).join(' '),
      people: many(teller.job.words.person ? 2 : 0, () => ({
        name: '',
        role: teller.say('{person}'),
      })),
      places: many(teller.job.words.place ? 2 : 0, () => teller.say('{place}')),
      technical: {
        colour: true,
        sound: teller.random.chance(0.9),
        condition: {
          picture: pick(teller, ['none', 'head switching noise', 'dropouts']),
          audio: 'none',
        },
      },
      rights_warning: teller.random.chance(0.3) ? 'Music of unknown origin under the titles' : null,
    }),
  }),
  schemaRecipe({
    name: 'quiz',
    subjects: ['lesson'],
    prompt:
      'Write quiz questions that can only be answered by someone who watched this lesson. Three options each, one correct, and a timestamp of the passage that answers it.',
    refinements: ['No trick questions.', 'Distractors should be mistakes learners really make.'],
    schema: object({
      questions: listOf(
        object({
          question: string('Question'),
          options: listOf({ type: 'string' }, 'Three options'),
          correct: integer('Index of the correct option, from 0'),
          evidence_time: string('hh:mm:ss'),
        }),
        'Four questions',
      ),
    }),
    settings: { temperature: 0.5 },
    answer: (teller) => ({
      questions: quizOf(teller).map(([question, ...options], at, all) => ({
        question,
        // The right option is written first; its place moves from question to question.
        options: [...options.slice(-at), ...options.slice(0, -at || 3)].slice(0, 3),
        correct: at % 3,
        evidence_time: formatTime((teller.job.film.duration * (at + 0.6)) / all.length, 'hh:mm:ss'),
      })),
    }),
  }),
  schemaRecipe({
    name: 'moderation-verdict',
    subjects: ['ugc'],
    prompt:
      'Apply our community policy to this upload. For each category give the highest level that occurs and the evidence. Do not identify anyone.',
    refinements: ['Level 0 none, 1 mild, 2 clear, 3 severe.', 'Quote overlay text exactly.'],
    schema: object({
      decision: { type: 'string', enum: ['allow', 'age_gate', 'review', 'remove'] },
      categories: listOf(
        object({
          name: string('Category'),
          level: integer('0 to 3'),
          evidence: string('What and when'),
        }),
        'All seven categories',
      ),
      languages: listOf({ type: 'string' }, 'Spoken languages, BCP 47'),
    }),
    settings: { temperature: 0, max_tokens: 2048 },
    answer: (teller) => ({
      decision: pick(teller, ['allow', 'allow', 'age_gate', 'review']),
      categories: ['danger', 'violence', 'nudity', 'hate', 'substances', 'privacy', 'music'].map(
        (name) => {
          const evidence = policyEvidence[name]
          const occurs = evidence !== undefined && teller.random.chance(0.4)
          return {
            name,
            level: occurs ? teller.random.whole(1, 2) : 0,
            evidence: occurs ? evidence : '',
          }
        },
      ),
      languages: ['en'],
    }),
  }),
]
