/** What tasks can be gathered by. */
export const groupings = ['video', 'prompt', 'custom_id', 'error'] as const
export type Grouping = (typeof groupings)[number]
