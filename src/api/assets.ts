import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { sessionNumber } from './connection.ts'
import { ApiError } from './errors.ts'

const text = v.fallback(v.optional(v.string()), undefined)
const number = v.fallback(v.optional(v.number()), undefined)
const optional = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined)

const assetSchema = v.looseObject({
  _id: v.string(),
  status: text,
  filename: text,
  duration: number,
  error: optional(v.looseObject({ message: text })),
  // Absent unless it was asked for at upload; its state is its own, not the asset's.
  hls: optional(v.looseObject({ status: text, manifest_url: text })),
  technical_metadata: optional(v.looseObject({ video_fps: number })),
})
export type Asset = v.InferOutput<typeof assetSchema>

const pageSchema = v.looseObject({ data: v.array(v.unknown()) })
const TIMEOUT = 20_000
const POLL_MS = 15_000

/** File names by asset ID. What cannot be read is left out: a task is then known by its ID. */
function readAssets(body: unknown): Map<string, Asset> {
  const page = v.safeParse(pageSchema, body)
  const assets = page.success ? page.output.data.map((row) => v.safeParse(assetSchema, row)) : []
  return new Map(
    assets.flatMap((asset) => (asset.success ? [[asset.output._id, asset.output] as const] : [])),
  )
}

/** The stream is on its way: it is worth asking again. */
const isStreamComing = ({ hls }: Asset) => hls?.status === 'pending' || hls?.status === 'processing'

export const assetQueries = {
  all: () => ['assets', sessionNumber()] as const,
  /** One request turns a page of bare asset IDs into file names. */
  many: (assetIds: string[]) =>
    queryOptions({
      queryKey: [...assetQueries.all(), 'many', assetIds],
      queryFn: async ({ signal }) => {
        const query = { page_limit: 50, asset_ids: assetIds }
        return readAssets(
          (await request({ path: '/assets', query, signal, timeout: TIMEOUT })).body,
        )
      },
      enabled: assetIds.length > 0,
      staleTime: Infinity,
      // Names are an extra: a key without this feature must not be asked again and again.
      retry: false,
    }),
  /** One asset, with what is needed to play it. */
  one: (assetId: string) =>
    queryOptions({
      queryKey: [...assetQueries.all(), 'one', assetId],
      queryFn: async ({ signal }) => {
        const path = `/assets/${assetId}`
        const asset = v.safeParse(
          assetSchema,
          (await request({ path, signal, timeout: TIMEOUT })).body,
        )
        if (asset.success && asset.output._id === assetId) return asset.output
        throw new ApiError('unexpected-body', 'The answer holds no such asset', {
          status: 200,
          unexpected: 'wrong-shape',
        })
      },
      // Addresses of a stream may expire, so they are not kept for long.
      staleTime: 5 * 60_000,
      refetchInterval: ({ state }) => (state.data && isStreamComing(state.data) ? POLL_MS : false),
    }),
}
