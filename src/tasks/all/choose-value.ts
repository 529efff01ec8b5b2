import { sourceParameters, type Choice, type SourceParameter } from '~/account/task-query.ts'
import type { TaskSearch } from '~/tasks/search.ts'
import type { ChoiceName } from '~/tasks/search-parameters.ts'

/** The parameter to choose a value by: the one that holds it, for a source may be asked for by four. */
export function parameterOf(
  search: TaskSearch,
  name: ChoiceName,
  { value, parameter }: { value: string; parameter?: SourceParameter | undefined },
): ChoiceName {
  const all = name === 'source' ? [name, ...sourceParameters] : [name]
  const holds = ({ only = [], not = [] }: Choice = {}) =>
    only.includes(value) || not.includes(value)
  return all.find((one) => holds(search[one])) ?? parameter ?? name
}

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
