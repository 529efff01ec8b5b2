import type { Task, TaskDetail } from '~/api/tasks.ts'
import { parseJson } from '~/lib/json-text.ts'
import type { JsonTree } from '~/lib/json-tree.ts'

export type Parameter = {
  name: string
  /** The value exactly as the API wrote it. */
  source: string
  /** Equal to the API's own default; it answers with resolved values, so it may have been sent. */
  isDefault: boolean
}

/** The fields of a request, and those under its `response_format`. */
export type ParameterList = { parameters: Parameter[]; format: Parameter[] }

// The same answer is read again with every render of the drawer; a long one takes its time.
const readBefore = new WeakMap<TaskDetail, ParameterList>()

/** Every parameter the API returned, in its order: also those that are not known here. */
export function readParameters(detail: TaskDetail): ParameterList {
  const before = readBefore.get(detail)
  if (before) return before
  const list = read(detail)
  readBefore.set(detail, list)
  return list
}

function read({ task, text }: TaskDetail): ParameterList {
  const tree = parseJson(text)
  const params = tree && childNamed(tree, 0, 'request_params')
  if (!tree || params === undefined) return { parameters: [], format: [] }

  const list = (node: number): Parameter[] =>
    // Of duplicate keys the last counts, as everywhere else the body is read with JSON.parse.
    [...new Map([...tree.children(node)].map((child) => [tree.key(child), child]))].map(
      ([name, child]) => toParameter(name, tree.source(child), task),
    )
  const format = childNamed(tree, params, 'response_format')
  return { parameters: list(params), format: format === undefined ? [] : list(format) }
}

/** The same from a row of the list, which has been cut by the API. */
export function readRowParameters(task: Task): ParameterList {
  const list = (fields: object | undefined) =>
    Object.entries(fields ?? {}).flatMap(([name, value]) => {
      const source = toSource(value)
      return source === undefined ? [] : [toParameter(name, source, task)]
    })
  const { request_params } = task
  return { parameters: list(request_params), format: list(request_params?.response_format) }
}

const toParameter = (name: string, source: string, task: Task): Parameter => ({
  name,
  source,
  isDefault: isDefault(name, task),
})

/** The fields of a value beside the known ones, so that none the API adds is hidden. */
export const otherFields = (fields: object, known: string[]) =>
  Object.entries(fields).flatMap(([name, value]) => {
    const source = known.includes(name) ? undefined : toSource(value)
    return source === undefined ? [] : [{ name, source }]
  })

function toSource(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    // Too deep to be written again; the raw response has it.
    return undefined
  }
}

const childNamed = (tree: JsonTree, node: number, key: string) =>
  [...tree.children(node)].findLast((child) => tree.key(child) === key)

/** Whether a parameter has the value that the API gives it when none is sent. */
export function isDefault(name: string, { request_params: params }: Task): boolean {
  const mode = params?.analysis_mode ?? 'general'
  if (name === 'analysis_mode') return params?.analysis_mode === 'general'
  if (name === 'temperature') return params?.temperature === 0.2
  if (name !== 'max_tokens') return false
  return params?.max_tokens === (mode === 'time_based_metadata' ? 32_768 : 4096)
}
