import { invalid, json, notFound } from './answer.ts'
import type { Call } from './call.ts'
import { readManyOf, readPaging, readText, refuseUnknown, toPageInfo } from './query.ts'
import { readPage } from './task-store.ts'
import type { SandboxAsset } from './types.ts'

const types = ['video', 'image', 'audio', 'document'] as const

export function listAssets({ account, url }: Call) {
  const params = url.searchParams
  refuseUnknown(params, ['page', 'page_limit', 'asset_ids', 'asset_types', 'filename'])
  const paging = readPaging(params)
  const ids = new Set(params.getAll('asset_ids'))
  if (ids.has('')) throw invalid('asset_ids', 'It must not be empty.')
  const wanted = readManyOf(params, 'asset_types', types)
  const name = readText(params, 'filename')?.toLowerCase()

  const found = account.assets.filter(
    (asset) =>
      (ids.size === 0 || ids.has(asset._id)) &&
      (wanted.length === 0 || wanted.some((type) => isOfType(asset, type))) &&
      (!name || asset.filename.toLowerCase().includes(name)),
  )
  return json(200, {
    data: readPage(found, paging.page, paging.page_limit),
    page_info: toPageInfo(paging, found.length, account.totals),
  })
}

export function retrieveAsset({ account, id }: Call) {
  const asset = account.assets.find(({ _id }) => _id === id)
  if (asset) return json(200, asset)
  if (!/^[0-9a-fA-F]{24}$/.test(id)) throw invalid('asset_id', 'It must be an asset ID.')
  throw notFound('asset', id)
}

const isOfType = ({ file_type }: SandboxAsset, type: (typeof types)[number]) =>
  type === 'document' ? !/^(video|image|audio)\//.test(file_type) : file_type.startsWith(`${type}/`)
