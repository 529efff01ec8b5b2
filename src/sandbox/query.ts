import { invalid, Refusal } from './answer.ts'

// Stricter than a web framework would be: a filter that is misspelt, repeated or empty is refused,
// because ignoring it would show a list that looks filtered and is not.

export function refuseUnknown(params: URLSearchParams, known: string[]) {
  for (const name of params.keys()) {
    if (known.includes(name)) continue
    throw new Refusal(400, 'parameter_unknown', `The ${name} parameter is not supported.`)
  }
}

export function readText(params: URLSearchParams, name: string) {
  const [value, ...more] = params.getAll(name)
  if (more.length > 0) throw invalid(name, 'Provide it once.')
  if (value === '') throw invalid(name, 'It must not be empty.')
  return value
}

export function readOneOf<T extends string>(
  params: URLSearchParams,
  name: string,
  values: readonly T[],
) {
  const text = readText(params, name)
  return text === undefined ? undefined : matching(name, text, values)
}

export function readManyOf<T extends string>(
  params: URLSearchParams,
  name: string,
  values: readonly T[],
) {
  return params.getAll(name).map((text) => matching(name, text, values))
}

function matching<T extends string>(name: string, text: string, values: readonly T[]) {
  const value = values.find((one) => one === text)
  if (value === undefined) throw invalid(name, `It must be one of: ${values.join(', ')}.`)
  return value
}

export type Paging = { page: number; page_limit: number }

export const readPaging = (params: URLSearchParams): Paging => ({
  page: readWholeNumber(params, 'page', 1, 1_000_000_000),
  page_limit: readWholeNumber(params, 'page_limit', 10, 50),
})

function readWholeNumber(params: URLSearchParams, name: string, fallback: number, max: number) {
  const text = readText(params, name)
  if (text === undefined) return fallback
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value >= 1 && value <= max) return value
  throw invalid(name, `It must be a whole number from 1 to ${max}.`)
}

/** `totals: false` is the API of its own docs sample, where only the page's number comes back. */
export function toPageInfo({ page, page_limit }: Paging, total: number, totals: boolean) {
  if (!totals) return { page }
  return {
    limit_per_page: page_limit,
    page,
    total_page: Math.ceil(total / page_limit),
    total_results: total,
  }
}
