import { expect, test } from 'vitest'
import type { Asset } from '~/api/assets.ts'
import { ApiError } from '~/api/errors.ts'
import type { Task } from '~/api/tasks.ts'
import { filmOf } from './film-of.ts'

const task = (video_source: Task['video_source']): Task => ({
  task_id: 'a',
  status: 'ready',
  created_at: '',
  video_source,
})
const ofAsset = (asset: Omit<Asset, '_id'> | undefined, error: Error | null = null) =>
  filmOf(task({ type: 'asset_id', asset_id: 'x' }), {
    data: asset && { _id: 'x', ...asset },
    error,
  })
const manifest_url = 'https://cdn.example/playlist.m3u8'

test('a URL is played as it is, and never changed', () => {
  const url = 'https://films.example/a.mp4?X-Amz-Signature=abc'
  expect(filmOf(task({ type: 'url', url }), { data: undefined, error: null })).toEqual({
    kind: 'file',
    url,
  })
})

test('an asset is played through its stream', () => {
  expect(ofAsset({ status: 'ready', hls: { status: 'ready', manifest_url } })).toEqual({
    kind: 'stream',
    url: manifest_url,
  })
})

test('an asset that is known is played though a later look fails', () => {
  const film = ofAsset({ hls: { status: 'ready', manifest_url } }, new ApiError('server', ''))
  expect(film).toMatchObject({ kind: 'stream' })
})

test.each([
  ['not there yet', ofAsset(undefined), 'being asked for'],
  ['processing', ofAsset({ status: 'processing' }), 'still being processed'],
  ['failed', ofAsset({ status: 'failed', error: { message: 'bad codec' } }), 'bad codec'],
  ['without a stream', ofAsset({ status: 'ready' }), 'enable_hls'],
  ['with a stream to come', ofAsset({ hls: { status: 'pending' } }), 'still being made'],
  ['with a failed stream', ofAsset({ hls: { status: 'error' } }), 'could not be made'],
  ['deleted', ofAsset(undefined, new ApiError('gone', '')), 'no longer there'],
  [
    'not for this key',
    ofAsset(undefined, new ApiError('gone', '', { code: 'endpoint_not_exists' })),
    'may not read assets',
  ],
  [
    'not to be had now',
    ofAsset(undefined, new ApiError('server', 'Broken.', { status: 500 })),
    'could not be asked for: the API failed to answer (HTTP 500 · Broken)',
  ],
  ['inline', filmOf(task({ type: 'base64_string' }), { data: undefined, error: null }), 'no copy'],
  ['nowhere', filmOf(task(undefined), { data: undefined, error: null }), 'no source'],
])('an asset that is %s says so', (_, film, words) => {
  expect(film).toMatchObject({ kind: 'none', reason: expect.stringContaining(words) })
})
