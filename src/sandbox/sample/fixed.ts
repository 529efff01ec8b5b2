import type { RequestParams } from '~/sandbox/types.ts'
import type { Recipe } from './recipe.ts'

/** A request and an answer written by hand, for one film only. */
export const fixedRecipe = (name: string, params: RequestParams, data: string): Recipe => {
  const mode = params.analysis_mode ?? 'general'
  return { name, subjects: [], mode, versions: 1, make: () => ({ params, data }) }
}

export const ask = (prompt: string, settings: RequestParams = {}): RequestParams => ({
  analysis_mode: 'general',
  prompt,
  temperature: 0.2,
  max_tokens: 4096,
  ...settings,
})
