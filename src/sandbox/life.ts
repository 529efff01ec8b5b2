import { analyze, toInput } from './analyze.ts'
import type { Analysis } from './analyze.ts'
import { toGenerationId, toTaskId } from './ids.ts'
import { omit } from './object.ts'
import { randomFrom } from './random.ts'
import type { Step, TaskStore } from './task-store.ts'
import type { SandboxTask } from './types.ts'

/** Called when the time has come, not before: most endings are never looked at. */
type Finish = (task: SandboxTask) => Analysis

const unfinished = ['queued', 'pending', 'processing'] as const
const iso = (at: number) => new Date(at).toISOString()

/** The way of an unfinished task from `from` on; at pace 1 it takes about ten seconds. */
export function planSteps(task: SandboxTask, from: number, pace: number, finish: Finish): Step[] {
  const random = randomFrom(task.task_id)
  const current = unfinished.findIndex((status) => status === task.status)
  const steps: Step[] = []
  let at = from
  for (const status of unfinished.slice(current + 1)) {
    at += random.whole(800, 2400) * pace
    steps.push({ at, change: (task) => ({ ...task, status }) })
  }
  at += random.whole(3000, 9000) * pace
  const completed_at = iso(at)
  steps.push({ at, change: (task) => end(task, completed_at, finish(task)) })
  return steps
}

function end(task: SandboxTask, completed_at: string, { outcome, duration }: Analysis) {
  const ended: SandboxTask = { ...task, ...outcome, completed_at }
  if (task.video_source && duration !== undefined) {
    ended.video_source = { ...task.video_source, system_metadata: { duration } }
  }
  return ended
}

const ARRIVAL_MS = 40_000
// A page left open overnight must not drown the account it shows in its own newcomers.
const MAX_ARRIVALS = 250

/** Sets the unfinished tasks in motion and returns what lets new ones arrive. */
export function createLife(store: TaskStore, tasks: SandboxTask[], openedAt: number) {
  const ready = tasks.filter(({ status }) => status === 'ready')
  const [first, ...rest] = ready
  const running = tasks.filter((task) => unfinished.some((status) => status === task.status))
  for (const task of running)
    store.plan(task.task_id, planSteps(task, openedAt, 6, finishLike(ready)))

  let arrived = 0
  return (now: number) => {
    if (!first) return
    const due = Math.min(MAX_ARRIVALS, Math.floor((now - openedAt) / ARRIVAL_MS))
    while (arrived < due) {
      arrived += 1
      const at = openedAt + arrived * ARRIVAL_MS
      const model = randomFrom(`arrival ${arrived}`).pick([first, ...rest])
      const task = arrive(model, `${at} ${arrived}`, at)
      store.add(task, planSteps(task, at, 2, finishLike([model])))
    }
  }
}

/** Somebody asks the same of the same film once more. */
function arrive(model: SandboxTask, seed: string, at: number): SandboxTask {
  const task: SandboxTask = {
    task_id: toTaskId(at, seed),
    custom_id: model.custom_id,
    status: 'queued',
    created_at: iso(at),
  }
  if (model.request_params) task.request_params = model.request_params
  if (model.video_source) {
    task.video_source = omit(model.video_source, 'system_metadata')
  }
  return task
}

// An answer somebody wrote for the same question about the same film beats a made-up one.
const finishLike =
  (ready: SandboxTask[]): Finish =>
  (task) => {
    const question = toQuestion(task)
    const model = ready.find((one) => toQuestion(one) === question)
    const duration = model?.video_source?.system_metadata?.duration
    if (!model?.result) return analyze(toInput(task))
    const generation_id = toGenerationId(task.task_id)
    return {
      outcome: {
        status: 'ready',
        result: { ...model.result, generation_id },
        ...(model.error && { error: model.error }),
      },
      ...(duration !== undefined && { duration }),
    }
  }

const toQuestion = ({ video_source, request_params }: SandboxTask) =>
  JSON.stringify([
    video_source?.url ?? video_source?.asset_id,
    request_params?.prompt ?? request_params?.prompt_v2?.input_text,
    request_params?.response_format,
  ])
