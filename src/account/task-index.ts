import type { AssetNames } from '~/api/task-values.ts'
import { isCut, isRunning, type Task } from '~/api/tasks.ts'
import { filmDuration, promptGroup, promptText, taskName, tookTime } from '~/api/task-values.ts'
import { parseTime } from '~/lib/time.ts'
import { Answers } from './answers.ts'
import { DefinitionSets } from './definition-sets.ts'
import { Dictionary } from './dictionary.ts'
import { findSegments } from './found-segments.ts'
import { maskError, wholeProblem } from './mask-error.ts'
import { readRequest, readRow } from './row-task.ts'
import { FLAG, grownColumns, makeColumns, type Columns } from './row-columns.ts'
import { Sources } from './sources.ts'
import { StripPool, type Strip } from './strip-pool.ts'
import { TextIndex } from './text-index.ts'
import { webhookState } from './webhook-state.ts'

const NOTHING: AssetNames = new Map()
const LONGEST_PROMPT = 20_000

/**
 * The tasks that were read, as columns: a row number is a task, and stays it. Of a result its figures
 * are kept, where segments were found, and its text as long as there is room for it, so that 100,000
 * tasks fit in memory.
 */
export class TaskIndex {
  readonly ids: string[] = []
  readonly #rows = new Map<string, number>()
  /** The IDs, to be searched. */
  readonly idTexts = new TextIndex()
  columns: Columns = makeColumns(1024)
  readonly statuses = new Dictionary({ sorted: true })
  readonly modes = new Dictionary({ sorted: true })
  readonly names = new Dictionary({ searched: true, sorted: true })
  readonly prompts = new Dictionary({ searched: true, sorted: true })
  readonly requests = new Dictionary()
  readonly finishes = new Dictionary({ sorted: true })
  readonly errors = new Dictionary({ searched: true })
  readonly maskedErrors = new Dictionary()
  readonly errorCodes = new Dictionary()
  readonly batches = new Dictionary()
  readonly sources = new Sources()
  readonly definitions = new DefinitionSets()
  readonly answers = new Answers()
  readonly #strips = new StripPool()
  #assets: AssetNames = NOTHING
  #version = 0
  #longestTook = 0
  #dated = 0
  #redated = 0

  /** Changes with every change of a row. */
  get version() {
    return this.#version
  }

  /** How often a known row got another time of creation. */
  get redated() {
    return this.#redated
  }

  /** The longest any task took, in milliseconds. */
  get longestTook() {
    return this.#longestTook
  }

  /** How many row numbers there are; some may stand for tasks that are gone. */
  get size() {
    return this.ids.length
  }

  rowOf = (taskId: string) => this.#rows.get(taskId)
  idOf = (row: number) => this.ids[row] ?? ''

  /** Takes in what an answer says. The row numbers come back in the answer's order. */
  upsert(tasks: readonly Task[]): number[] {
    return tasks.map((task) => this.#put(task))
  }

  /** Takes in the details of a task, in which neither the prompt nor the definitions are cut. */
  upsertWhole(task: Task): number {
    const [row = -1] = this.upsert([task])
    const isBehind = row >= 0 && !this.isRunning(row) && isRunning(task)
    if (row >= 0 && !isBehind) this.#write(row, task, true)
    return row
  }

  #put(task: Task): number {
    const known = this.#rows.get(task.task_id)
    if (known !== undefined) {
      if (!this.#isNews(known, task)) return known
      this.#write(known, task)
      return known
    }
    const row = this.ids.push(task.task_id) - 1
    this.#rows.set(task.task_id, row)
    this.idTexts.add(task.task_id)
    if (row === this.columns.state.length) this.columns = grownColumns(this.columns, row * 2)
    this.#write(row, task)
    return row
  }

  /** A finished task never goes back to running, and rarely changes at all. */
  #isNews(row: number, task: Task): boolean {
    const { flags, state, completed, webhook, custom } = this.columns
    const flag = flags[row] ?? 0
    if (flag & FLAG.gone) return true
    if (flag & FLAG.running) return true
    if (isRunning(task)) return false
    return (
      this.statuses.values[(state[row] ?? 0) >> 1] !== task.status ||
      !Object.is(completed[row], parseTime(task.completed_at) ?? NaN) ||
      webhook[row] !== webhookState(task) ||
      this.names.values[custom[row] ?? 0] !== (task.custom_id ?? '')
    )
  }

  #write(row: number, task: Task, isWhole = false) {
    const c = this.columns
    const wasWhole = ((c.flags[row] ?? 0) & FLAG.whole) !== 0
    const keepsRequest = wasWhole && !isWhole
    const { video_source, request_params: params, result } = task
    const prompt = params?.prompt ?? params?.prompt_v2?.input_text
    const isPrompt = params?.prompt !== undefined
    const problem = wholeProblem(task)
    const duration = filmDuration(task)
    const found = findSegments(task)
    const asked = params?.response_format?.segment_definitions ?? []

    c.state[row] = this.statuses.code(task.status) * 2 + (isCut(task) ? 1 : 0)
    c.mode[row] = this.modes.code(params?.analysis_mode)
    c.custom[row] = this.names.code(task.custom_id)
    c.name[row] = this.names.code(taskName(task, this.#assets))
    c.source[row] = this.sources.code(video_source, this.#assets)
    c.film[row] = this.sources.filmOf(c.source[row])
    if (!keepsRequest) {
      c.prompt[row] = this.prompts.code(promptText(task)?.slice(0, isWhole ? LONGEST_PROMPT : 300))
      c.listed[row] = this.prompts.code(promptGroup(task))
      c.request[row] = this.requests.code(readRequest(task))
    }
    c.definitions[row] = this.definitions.code([
      ...(keepsRequest ? this.definitions.ids(c.definitions[row] ?? 0) : []),
      ...asked.flatMap(({ id }) => id ?? []),
      ...(found ?? []).map(({ id }) => id),
    ])
    c.finish[row] = this.finishes.code(result?.finish_reason)
    c.error[row] = this.errors.code(problem)
    c.masked[row] = this.maskedErrors.code(problem && maskError(problem))
    c.errorCode[row] = this.errorCodes.code(task.error?.code)
    c.webhook[row] = webhookState(task)
    c.batch[row] = this.batches.code(task.batch_id)
    c.answer[row] = this.answers.code(result?.data, c.answer[row])
    c.flags[row] =
      (isRunning(task) ? FLAG.running : 0) |
      (result ? FLAG.result : 0) |
      (isPrompt ? FLAG.prompt : prompt === undefined ? 0 : FLAG.prompt2) |
      (isWhole || wasWhole ? FLAG.whole : 0)
    c.strip[row] = found ? this.#strips.add(found, duration) : 0
    const created = parseTime(task.created_at) ?? NaN
    // A new row stands at 0 before; a known one hardly ever was created at another time.
    if (row < this.#dated && !Object.is(c.created[row], created)) this.#redated += 1
    this.#dated = Math.max(this.#dated, row + 1)
    c.created[row] = created
    c.completed[row] = parseTime(task.completed_at) ?? NaN
    const took = tookTime(task)
    c.took[row] = took ?? NaN
    this.#longestTook = Math.max(this.#longestTook, took ?? 0)
    c.duration[row] = duration ?? NaN
    c.output[row] = result?.usage?.output_tokens ?? NaN
    c.input[row] = result?.usage?.input_tokens ?? NaN
    if (duration === undefined) this.#lendLength(row)
    this.#measure(row)
    this.#version += 1
    c.changed[row] = this.#version
  }

  /** A task that does not know how long its film is has it of its asset, where that is known. */
  #lendLength(row: number) {
    const c = this.columns
    const { asset_id } = this.sources.item(c.source[row] ?? 0)
    const length = this.#assets.get(asset_id ?? '')?.duration
    c.duration[row] = length ?? NaN
    if (length !== undefined) c.flags[row] = (c.flags[row] ?? 0) | FLAG.lent
  }

  /** What a minute of film took. */
  #measure(row: number) {
    const c = this.columns
    const isReady = this.statuses.text((c.state[row] ?? 0) >> 1) === 'ready'
    const minutes = ((isReady && c.duration[row]) || NaN) / 60
    c.tookPerMinute[row] = Math.round((c.took[row] ?? NaN) / minutes)
    c.outputPerMinute[row] = Math.round(((c.output[row] ?? NaN) / minutes) * 1000) / 1000
  }

  /** Another number when what is kept of the task is not the same any more. */
  changed = (row: number) => this.columns.changed[row] ?? 0

  /** The task as far as it was kept: enough for a row and for the first look of its details. */
  task = (row: number): Task => readRow(this, row)

  strip = (row: number): Strip | undefined => this.#strips.read(this.columns.strip[row] ?? 0)

  isRunning = (row: number) => ((this.columns.flags[row] ?? 0) & FLAG.running) !== 0
  /** Whether its prompt is known in full, and not only as the list cuts it. */
  isWhole = (row: number) => ((this.columns.flags[row] ?? 0) & FLAG.whole) !== 0
  isGone = (row: number) => ((this.columns.flags[row] ?? 0) & FLAG.gone) !== 0

  /** No longer in the account, as long as no answer brings it back. */
  remove(taskId: string) {
    const row = this.#rows.get(taskId)
    if (row === undefined || this.isGone(row)) return
    this.columns.flags[row] = (this.columns.flags[row] ?? 0) | FLAG.gone
    this.#version += 1
  }

  /** Names and lengths of assets: rows are shown, sorted and found by them from now on. */
  setAssets(assets: AssetNames) {
    if (assets === this.#assets) return
    this.#assets = assets
    this.sources.rename(assets)
    const { name, custom, source, duration, flags } = this.columns
    for (let row = 0; row < this.size; row += 1) {
      const item = this.sources.item(source[row] ?? 0)
      if (!item.asset_id) continue
      if (custom[row] === 0) name[row] = this.names.code(assets.get(item.asset_id)?.filename)
      if ((flags[row] ?? 0) & FLAG.lent || Number.isNaN(duration[row])) {
        this.#lendLength(row)
        this.#measure(row)
      }
    }
    this.#version += 1
  }

  /** Puts new texts in their places, so that a later click on a header need not. */
  settle() {
    this.names.settle()
    this.prompts.settle()
    this.sources.labels.settle()
  }

  /** Numbers these places, once no more texts come. */
  rank() {
    this.names.ranks()
    this.prompts.ranks()
    this.sources.labels.ranks()
  }
}
