// One kind of array for codes and one for numbers: loops over rows stay fast for every column.
export const makeColumns = (capacity: number) => ({
  /** Twice the status, and one more if it was cut. */
  state: new Uint32Array(capacity),
  mode: new Uint32Array(capacity),
  /** The name a person knows the task by, and whether it is its `custom_id`. */
  name: new Uint32Array(capacity),
  custom: new Uint32Array(capacity),
  source: new Uint32Array(capacity),
  /** The source without what signs it. */
  film: new Uint32Array(capacity),
  prompt: new Uint32Array(capacity),
  /** The prompt as the list gives it, though the whole of it is known. */
  listed: new Uint32Array(capacity),
  /** The request without its prompt. */
  request: new Uint32Array(capacity),
  /** The set of definitions that were asked for or answered. */
  definitions: new Uint32Array(capacity),
  finish: new Uint32Array(capacity),
  error: new Uint32Array(capacity),
  masked: new Uint32Array(capacity),
  errorCode: new Uint32Array(capacity),
  webhook: new Uint32Array(capacity),
  batch: new Uint32Array(capacity),
  /** The text of its answer, see `Answers`. */
  answer: new Uint32Array(capacity),
  /** The version of the index that wrote it last. */
  changed: new Uint32Array(capacity),
  /** Bits, see `FLAG`. */
  flags: new Uint32Array(capacity),
  /** Where its strip begins in the pool. */
  strip: new Uint32Array(capacity),
  created: new Float64Array(capacity),
  completed: new Float64Array(capacity),
  took: new Float64Array(capacity),
  duration: new Float64Array(capacity),
  /** Of ready tasks, for a minute of film: milliseconds, and output tokens to a thousandth. */
  tookPerMinute: new Float64Array(capacity),
  outputPerMinute: new Float64Array(capacity),
  output: new Float64Array(capacity),
  input: new Float64Array(capacity),
})
export type Columns = ReturnType<typeof makeColumns>

export const FLAG = {
  /** Not finished yet. */
  running: 1,
  /** There was a result. */
  result: 2,
  /** The prompt came as `prompt`, or as `prompt_v2`. */
  prompt: 4,
  prompt2: 8,
  /** No longer in the account. */
  gone: 16,
  /** Its details were read: the prompt is whole, and all definitions are known. */
  whole: 32,
  /** The length of the film is its asset's: the task itself has none. */
  lent: 64,
}

export function grownColumns(columns: Columns, capacity: number): Columns {
  const grown = makeColumns(capacity)
  const old = new Map(Object.entries(columns))
  for (const [name, column] of Object.entries(grown)) column.set(old.get(name) ?? [])
  return grown
}
