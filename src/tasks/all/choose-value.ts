import type { Choice } from '~/account/task-query.ts'

/** The choice with a value taken in, or out again when it was in; it is never on both sides. */
export function chooseValue(choice: Choice | undefined, value: string, side: 'only' | 'not') {
  const { only = [], not = [] } = choice ?? {}
  const wasChosen = (side === 'only' ? only : not).includes(value)
  const others = (values: readonly string[]) => values.filter((one) => one !== value)
  const chosen = { only: others(only), not: others(not) }
  if (!wasChosen) chosen[side].push(value)
  return chosen
}

/** Adds all that another choice asks for. */
export function joinChoices(before: Choice | undefined, more: Choice): Choice {
  const only = more.only ?? []
  const not = more.not ?? []
  const kept = (values: readonly string[] = [], against: readonly string[]) =>
    values.filter((one) => !against.includes(one))
  return {
    only: [...new Set([...kept(before?.only, not), ...only])],
    not: [...new Set([...kept(before?.not, only), ...not])],
  }
}
