import type { RequestParams } from '~/sandbox/types.ts'
import type { Subject } from './film.ts'
import { fill } from './phrases.ts'
import { makeTeller, type Recipe, type Teller } from './recipe.ts'

type TextOptions = {
  name: string
  subjects: readonly Subject[]
  prompt: string
  /** What the author added to the prompt, try by try. */
  refinements?: string[]
  settings?: Partial<RequestParams>
  answer: (teller: Teller, version: number) => string
}

/** Free text out: prose, lists, Markdown. */
export function textRecipe(options: TextOptions): Recipe {
  const { refinements = [] } = options
  return {
    name: options.name,
    subjects: options.subjects,
    mode: 'general',
    versions: refinements.length + 1,
    make: (job) => {
      const whole = [options.prompt, ...refinements.slice(0, job.version - 1)].join('\n')
      const prompt = fill(whole, job.words, job.random)
      return {
        params: {
          analysis_mode: 'general',
          prompt,
          temperature: 0.2,
          max_tokens: 4096,
          ...options.settings,
        },
        data: options.answer(makeTeller(job, options.name), job.version),
      }
    },
  }
}

type SchemaOptions = Omit<TextOptions, 'answer'> & {
  schema: Record<string, unknown>
  answer: (teller: Teller, version: number) => unknown
}

/** JSON by schema: it starts with two newlines, as the API's answers do. */
export function schemaRecipe({ schema, ...options }: SchemaOptions): Recipe {
  const answer = (teller: Teller, version: number) =>
    `\n\n${JSON.stringify(options.answer(teller, version))}`
  return textRecipe({
    ...options,
    answer,
    settings: {
      response_format: { type: 'json_schema', json_schema: schema },
      ...options.settings,
    },
  })
}

/** A prompt that begs for JSON, and gets it the way chat models give it. */
export const fenced = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``
