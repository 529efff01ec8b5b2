// What an address says of an open task, apart from the list. Light, as every row and link needs it.
export const momentNames = ['seg', 't', 'offset', 'find', 'pick'] as const
export type MomentName = (typeof momentNames)[number]
/** The last second of a film that an address can name. */
export const LATEST_SECOND = 360_000
/** Of an open task, and not of the list. */
export const taskNames = [...momentNames, 'wide'] as const

/** The query without what is of one task alone. */
export function withoutMoment(search: string): string {
  const params = new URLSearchParams(search)
  for (const name of momentNames) params.delete(name)
  return params.toString()
}

/** The query of the list alone, which is what is left when the task is closed. */
export function withoutTask(search: string): string {
  const params = new URLSearchParams(search)
  for (const name of taskNames) params.delete(name)
  return params.toString()
}

/** The query for the task beside it, which has moments of its own: what is searched for stays. */
export function forNextTask(search: string): string {
  const params = new URLSearchParams(withoutMoment(search))
  const find = new URLSearchParams(search).get('find')
  if (find) params.set('find', find)
  return params.toString()
}

/** The query that opens a task at a second of its film, where one was pointed at. */
export function atSecond(search: string, t: number | undefined): string {
  const params = new URLSearchParams(search)
  if (t !== undefined) params.set('t', String(t))
  return params.toString()
}
