import { lines, type Recipe, type Teller } from './recipe.ts'
import { textRecipe } from './texts.ts'
import type { RequestParams } from '~/sandbox/types.ts'
import type { Subject } from './film.ts'

type Image = { name: string; url?: string; asset_id?: string }
type Options = {
  name: string
  subjects: readonly Subject[]
  input_text: string
  images: Image[]
  settings?: RequestParams
  answer: (teller: Teller) => string
}

/** A prompt that points at reference images: `prompt_v2` replaces `prompt`. */
function imageRecipe({ input_text, images, settings, ...options }: Options): Recipe {
  const media_sources = images.map((image) => ({ ...image, media_type: 'image' as const }))
  const recipe = textRecipe({ ...options, prompt: input_text })
  return {
    ...recipe,
    make: (job) => {
      const { params, data } = recipe.make(job)
      const { prompt, ...rest } = params
      const text = prompt ?? input_text
      return {
        params: { ...rest, prompt_v2: { input_text: text, media_sources }, ...settings },
        data,
      }
    },
  }
}

const guides = 'https://assets.lumen-and-pike.example/guides'

export const imageRecipes = [
  imageRecipe({
    name: 'logo-match',
    subjects: ['ads', 'product'],
    input_text:
      'Compare every appearance of the brand in this video with <@logo> and <@pack_shot>. For each: the time, whether colour, proportion and clear space match, and what is different. If you cannot tell, say so.',
    images: [
      { name: 'logo', url: `${guides}/logo-primary-rgb.png` },
      { name: 'pack_shot', asset_id: '69dc41f0b7e2a9001540cc31' },
    ],
    settings: { temperature: 0 },
    answer: (teller) => {
      const verdicts = [
        'matches',
        'matches',
        'colour is warmer than the reference',
        'clear space too small',
      ]
      const rows = teller
        .moments(3)
        .map((time) => `- **${time}**: ${teller.random.pick(verdicts)}. ${teller.say('{shot}')}`)
      return `${rows.join('\n')}\n\nThe pack shot was compared in one frame only; its back is never shown.`
    },
  }),
  imageRecipe({
    name: 'kit-and-badge',
    subjects: ['football', 'sports'],
    input_text:
      'Which passages show the kit of <@home_kit> and the shirt sponsor of <@sponsor> clearly enough for the sponsor report? Give start and end for each, at least two seconds long.',
    images: [
      { name: 'home_kit', url: 'https://media.harborline.example/refs/kit-home-2026.jpg' },
      { name: 'sponsor', url: 'https://media.harborline.example/refs/sponsor-mark.png' },
    ],
    answer: (teller) => {
      const moments = teller.moments(8)
      return moments
        .slice(1)
        .map((end, at) => `${moments[at] ?? '00:00'}–${end}  ${teller.say('{camera}. {shot}')}`)
        .join('\n')
    },
  }),
  imageRecipe({
    name: 'damage-compare',
    subjects: ['inspection'],
    input_text:
      'The photo <@last_year> shows the same spot twelve months ago, <@scale> is our severity scale. Has the damage grown? Answer with: unchanged, grown, new, or cannot be judged; then explain with timestamps.',
    images: [
      { name: 'last_year', asset_id: '69d8a7731c04ef0012b86d5a' },
      { name: 'scale', url: 'https://ingest.gridscope.example/refs/severity-scale-v3.png' },
    ],
    answer: (teller) => {
      const [first, second] = teller.moments(2)
      const verdict = teller.random.pick(['unchanged', 'grown', 'cannot be judged'])
      const [seen, also] = lines(teller, ['{shot}', '{shot}'])
      return `**${verdict}**\n\n[${first}] ${seen} Against <@last_year> the outline is the same within the resolution of the flight.\n\n[${second}] ${also}`
    },
  }),
  imageRecipe({
    name: 'emblem-search',
    subjects: ['ugc', 'news'],
    input_text:
      'Does the emblem in <@emblem> appear anywhere in this video, in whole or in part? Answer yes or no first.',
    images: [{ name: 'emblem', url: 'https://ugc-intake.plaza.example/refs/emblem-114.png' }],
    settings: { max_tokens: 512, temperature: 0 },
    answer: (teller) => `No. ${teller.say('{shot}')} No frame contains the emblem or a part of it.`,
  }),
]
