import { json, noEndpoint, notFound, Refusal, refuse } from '~/sandbox/answer.ts'
import { readPaging, refuseUnknown, toPageInfo } from '~/sandbox/query.ts'
import { hostileRows, hostileTasks, noTasks } from './hostile-tasks.ts'
import { texts } from './texts.ts'

/** Keys of an account in which everything was written by somebody who means ill. */
export const isHostileKey = (key: string) => key.startsWith('tlk_hostile')

/** Reads only, unfiltered: list, task and the names of assets. The list ends with rows that cannot be opened. */
export function answerHostile(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url)
  const [, what = '', id] = /^\/v1\.3\/(analyze\/tasks|assets)(?:\/(.+))?$/.exec(pathname) ?? []
  if (request.method !== 'GET' || !what) return refuse(noEndpoint(), 'flat')
  if (what === 'assets') return listAssets(searchParams)
  if (id !== undefined) return retrieveTask(decodeURIComponent(id))
  try {
    return listTasks(searchParams)
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, 'flat')
    throw error
  }
}

function listTasks(params: URLSearchParams) {
  refuseUnknown(params, ['page', 'page_limit'])
  const paging = readPaging(params)
  const rows = [...hostileTasks().map(({ body }) => body), ...hostileRows, ...noTasks]
  const from = (paging.page - 1) * paging.page_limit
  const data = rows.slice(from, from + paging.page_limit).join()
  const info = JSON.stringify(toPageInfo(paging, rows.length, true))
  return sendText(`{"data":[${data}],"page_info":${info}}`)
}

function retrieveTask(id: string) {
  const task = hostileTasks().find((one) => one.id === id)
  return task ? sendText(task.body) : refuse(notFound('task', id), 'nested')
}

/** Every asset has the name of an attack. */
function listAssets(params: URLSearchParams) {
  const names = Object.values(texts).filter((text) => text.length < 1000)
  const data = params.getAll('asset_ids').map((_id, index) => ({
    _id,
    status: 'ready',
    filename: names[index % names.length],
  }))
  return json(200, { data, page_info: {} })
}

const sendText = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
