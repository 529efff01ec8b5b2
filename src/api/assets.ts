import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { sessionNumber } from './connection.ts'

const text = v.fallback(v.optional(v.string()), undefined)
const assetSchema = v.looseObject({
  _id: v.string(),
  filename: text,
  duration: v.fallback(v.optional(v.number()), undefined),
})
export type Asset = v.InferOutput<typeof assetSchema>

const pageSchema = v.looseObject({ data: v.array(v.unknown()) })
const TIMEOUT = 20_000

/** File names by asset ID. What cannot be read is left out: a task is then known by its ID. */
function readAssets(body: unknown): Map<string, Asset> {
  const page = v.safeParse(pageSchema, body)
  const assets = page.success ? page.output.data.map((row) => v.safeParse(assetSchema, row)) : []
  return new Map(
    assets.flatMap((asset) => (asset.success ? [[asset.output._id, asset.output] as const] : [])),
  )
}

export const assetQueries = {
  /** One request turns a page of bare asset IDs into file names. */
  many: (assetIds: string[]) =>
    queryOptions({
      queryKey: ['assets', sessionNumber(), assetIds],
      queryFn: async ({ signal }) => {
        const query = { page_limit: 50, asset_ids: assetIds }
        return readAssets(
          (await request({ path: '/assets', query, signal, timeout: TIMEOUT })).body,
        )
      },
      enabled: assetIds.length > 0,
      staleTime: Infinity,
      retry: false,
      // A 401 or a missing feature must not disturb the list; names are an extra.
      throwOnError: false,
    }),
}
