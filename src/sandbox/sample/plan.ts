import { type Film, isLink, makeId } from './film.ts'
import { films } from './films.ts'
import type { Entry } from './entry.ts'
import type { Oddity } from './oddities.ts'
import { imageRecipes } from './prompts-images.ts'
import { schemaRecipes } from './prompts-schema.ts'
import { textRecipes } from './prompts-text.ts'
import { Random } from './random.ts'
import type { Recipe } from './recipe.ts'
import { sportSegments } from './segments-sport.ts'
import { storySegments } from './segments-story.ts'
import { talkSegments } from './segments-talks.ts'
import { workSegments } from './segments-work.ts'

/** What somebody did in one sitting: entries with their seconds after its start. */
export type Sitting = { entry: Entry; after: number }[]

const recipes = [
  ...imageRecipes,
  ...textRecipes,
  ...schemaRecipes,
  ...sportSegments,
  ...storySegments,
  ...talkSegments,
  ...workSegments,
]

export function recipeNamed(name: string): Recipe {
  const recipe = recipes.find((recipe) => recipe.name === name)
  if (!recipe) throw new Error(`No recipe named ${name}`)
  return recipe
}

const oddities: Oddity[] = [
  'overlap',
  'gap',
  'past-end',
  'reversed',
  'not-in-enum',
  'missing-field',
  'extra-field',
]

const slug = (film: Film) =>
  film.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What chance adds to an entry: failures, retries by webhook, the odd slip of the model. */
function colour(entry: Entry, random: Random): Entry {
  const dice = random.next()
  const hooked = random.chance(0.2) && !entry.batchId
  const webhook = random.chance(0.15) ? 'failing' : 'delivered'
  const isSegments = entry.recipe.mode === 'time_based_metadata'
  const odd = isSegments && random.chance(0.06)
  const isCut = random.chance(isSegments ? 0.03 : 0.12)
  const incomplete = isSegments && random.chance(0.01)
  return {
    ...entry,
    ...(dice < 0.065 && { status: 'failed' as const }),
    ...(dice > 0.99 && { status: 'canceled' as const }),
    ...(hooked && { webhook }),
    ...(incomplete && { incomplete }),
    ...(odd && { oddity: random.pick(oddities) }),
    // The lowest max_tokens of each mode: long answers are torn there, short ones fit.
    ...(isCut && { cutAt: isSegments ? 2048 : 512 }),
  }
}

type Making = { at: number; random: Random; recipe: Recipe; film: Film }

/** The same prompt refined try by try, some minutes apart. */
function series({ at, random, recipe, film }: Making): Sitting {
  let after = 0
  const named = random.chance(0.6)
  const first = random.chance(0.8) ? 1 : 2
  return Array.from({ length: recipe.versions - first + 1 }, (_, step) => {
    const version = first + step
    after += step ? random.between(70, 560) + film.duration * 0.05 : 0
    const customId = named ? `${recipe.name}-${slug(film).slice(0, 24)}-v${version}` : null
    const entry = { seed: `${at} series ${version}`, recipe, film, version, customId }
    return { entry: colour(entry, random), after }
  })
}

/** A script that runs the finished prompt over several films, seconds apart. */
function sweep({ at, random, recipe }: Making): Sitting {
  const fitting = films.filter((film) => recipe.subjects.includes(film.subject))
  let after = 0
  return random.some(fitting, 3, 9).map((film) => {
    after += random.between(1, 9)
    const customId = random.chance(0.4) ? `${recipe.name}_${film.id.slice(-8)}` : null
    const entry = {
      seed: `${at} sweep ${film.id}`,
      recipe,
      film,
      version: recipe.versions,
      customId,
    }
    return { entry: colour(entry, random), after }
  })
}

/** A batch: assets only, one mode, all created within seconds, no webhooks of their own. */
function batch({ at, random, recipe }: Making): Sitting {
  const batchId = makeId(0x6a7c0000 + at * 9000, random)
  const fitting = films.filter((film) => recipe.subjects.includes(film.subject) && !isLink(film))
  return Array.from({ length: random.whole(18, 34) }, (_, place) => {
    const customId = `night-${recipe.name}-${String(place + 1).padStart(3, '0')}`
    const entry = {
      seed: `${at} batch ${place}`,
      recipe,
      film: random.pick(fitting),
      version: recipe.versions,
      customId,
      batchId,
    }
    return { entry: colour(entry, random), after: place * 0.05 }
  })
}

function single({ at, random, recipe, film }: Making): Sitting {
  const version = random.whole(1, recipe.versions)
  const entry: Entry = { seed: `${at} single`, recipe, film, version }
  if (film.duration < 15 && random.chance(0.4)) entry.source = 'base64_string'
  if (film.subject === 'news' && random.chance(0.12)) entry.source = 'video_id'
  if (random.chance(0.25)) entry.customId = `${slug(film)}-${random.hex(6)}`.slice(-64)
  return [{ entry: colour(entry, random), after: 0 }]
}

const makers = [single, single, series, series, series, sweep]
const batchRecipes = ['content-log', 'av-defects', 'summary', 'lipsync-check', 'tags-json']

/** Everything the team did before today, in order. */
export function makeSittings(count: number): Sitting[] {
  const random = new Random('plan')
  const every = Math.floor(count / (batchRecipes.length + 1))
  return Array.from({ length: count }, (_, at) => {
    const film = random.pick(films)
    const fitting = recipes.filter((recipe) => recipe.subjects.includes(film.subject))
    const name = at % every === every - 1 ? batchRecipes[Math.floor(at / every)] : undefined
    if (name) return batch({ at, random, film, recipe: recipeNamed(name) })
    const mode = random.chance(0.58) ? 'time_based_metadata' : 'general'
    const recipe = random.pick(fitting.filter((recipe) => recipe.mode === mode))
    return random.pick(makers)({ at, random, film, recipe })
  })
}
