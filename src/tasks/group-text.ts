import { groupings, type Grouping } from '~/account/groupings.ts'

/** What tasks are gathered by, and the one group that is looked into. */
export type GroupChoice = { by: Grouping; value?: string | undefined }

/** `prompt`, or `prompt:` and a value: the empty one is the group of tasks without it. */
export function parseGroup(text: string): GroupChoice | undefined {
  const colon = text.indexOf(':')
  const name = colon === -1 ? text : text.slice(0, colon)
  const by = groupings.find((one) => one === name)
  return by && { by, ...(colon !== -1 && { value: text.slice(colon + 1) }) }
}

export const formatGroup = ({ by, value }: GroupChoice) =>
  value === undefined ? by : `${by}:${value}`

export const isGroup = (value: object): value is GroupChoice => 'by' in value
