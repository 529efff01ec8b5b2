import * as v from 'valibot'
import type { Account } from './account.ts'
import { analyze } from './analyze.ts'
import type { AnalysisInput } from './analyze.ts'
import { invalid, json, Refusal } from './answer.ts'
import type { Call } from './call.ts'
import type { CreateBody } from './create-body.ts'
import { createBodySchema } from './create-body.ts'
import { checkRules, toRefusal } from './create-rules.ts'
import { toEcho, toSource } from './echo.ts'
import { toTaskId } from './ids.ts'
import { planSteps } from './life.ts'
import type { SandboxTask } from './types.ts'

export async function createTask({ account, request, now }: Call) {
  const repeated = request.headers.get('idempotency-key')
  const before = repeated === null ? undefined : account.created.get(repeated)
  if (before)
    return json(202, { task_id: before, status: account.store.find(before)?.status ?? 'queued' })

  const body = readBody(await request.text())
  checkRules(body)
  checkAsset(account, body)

  const task = toTask(body, account, now)
  const input = toAnalysisInput(task, body)
  account.store.add(
    task,
    planSteps(task, now, 1, () => analyze(input)),
  )
  if (repeated !== null) account.created.set(repeated, task.task_id)
  return json(202, { task_id: task.task_id, status: task.status })
}

function readBody(text: string) {
  const parsed = v.safeParse(createBodySchema, readObject(text))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)?.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]') ?? 'body'
  if (issue.expected === 'never') {
    throw new Refusal(400, 'parameter_unknown', `The ${path} parameter is not supported.`)
  }
  throw toRefusal(issue.received === 'undefined' ? { path } : { path, reason: issue.message })
}

function readObject(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('body', 'It must be JSON.')
  }
  if (Array.isArray(value)) throw invalid('body', 'It must be an object.')
  return value
}

function checkAsset({ assets }: Account, { video }: CreateBody) {
  if (video?.type !== 'asset_id') return
  const asset = assets.find(({ _id }) => _id === video.asset_id)
  if (!asset) throw invalid('video.asset_id', 'The asset does not exist.')
  if (asset.status !== 'ready') throw invalid('video.asset_id', 'The asset is not ready.')
}

function toTask(body: CreateBody, account: Account, now: number): SandboxTask {
  account.made += 1
  return {
    task_id: toTaskId(now, `${now} ${account.made}`),
    custom_id: body.custom_id ?? null,
    status: 'queued',
    created_at: new Date(now).toISOString(),
    ...(body.video && { video_source: toSource(body.video) }),
    request_params: toEcho(body),
  }
}

function toAnalysisInput(task: SandboxTask, { video, response_format }: CreateBody): AnalysisInput {
  return {
    seed: task.task_id,
    source: video ? toSource(video) : null,
    params: task.request_params ?? {},
    definitions: response_format?.segment_definitions ?? [],
    timeFormat: response_format?.segment_time_format ?? 'seconds',
  }
}
