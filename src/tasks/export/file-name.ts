import { fileNameOf } from '~/lib/signed-url.ts'
import type { Task } from '~/api/tasks.ts'
import type { AssetNames } from '~/api/task-values.ts'

/** What a person calls the film or the task, as a title inside a file; never a signed URL (S14). */
export function exportTitle(task: Task, assets?: AssetNames): string {
  const { custom_id, video_source: source, task_id } = task
  return custom_id || filmName(source, assets) || task_id
}

/** The film's file name, where the API or its URL tells one. */
export const filmName = (source: Task['video_source'], assets?: AssetNames) =>
  (source?.asset_id && assets?.get(source.asset_id)?.filename) ||
  (source?.url && fileNameOf(source.url)) ||
  undefined

/**
 * The name of a file without its ending: who made it or which film, then the task's ID, which
 * alone is unique. Letters, digits, `-` and `_` only, because it is made of other people's words.
 */
export function exportName(task: Task, assets?: AssetNames): string {
  const title = task.custom_id || filmName(task.video_source, assets)?.replace(/\.\w{1,5}$/, '')
  return [title ?? '', task.task_id].map(safe).filter(Boolean).join('_') || 'task'
}

const LONGEST = 64

export const safe = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-_]+|[-_]+$/g, '')
