export const groupings = ['source', 'prompt', 'custom_id', 'error'] as const
/** By film, by prompt as listed, by what custom IDs begin with, by error with numbers and IDs masked. */
export type Grouping = (typeof groupings)[number]
