import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Task } from '~/api/tasks.ts'
import { exportName, exportTitle } from './file-name.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

const task = (fields: Partial<Task>): Task => ({
  task_id: '6a4c4d699dc43a05357164e5',
  custom_id: undefined,
  status: 'ready',
  created_at: '2026-07-07T00:50:49Z',
  completed_at: undefined,
  batch_id: undefined,
  ...fields,
})
const from = (url: string) => task({ video_source: { type: 'url', url } })

test.each<[Task, string, string]>([
  [task({ custom_id: 'prod-42' }), 'prod-42_6a4c4d699dc43a05357164e5', 'prod-42'],
  [
    from('https://a.example.com/x/My%20F%C3%AFlm.final.mp4?X-Amz-Signature=abc'),
    'My-Film-final_6a4c4d699dc43a05357164e5',
    'My Fïlm.final.mp4',
  ],
  [from('https://a.example.com/%2E%2E%2F..%2Fetc'), 'etc_6a4c4d699dc43a05357164e5', '../../etc'],
  [task({}), '6a4c4d699dc43a05357164e5', '6a4c4d699dc43a05357164e5'],
  [
    task({ video_source: { type: 'base64_string' } }),
    '6a4c4d699dc43a05357164e5',
    '6a4c4d699dc43a05357164e5',
  ],
])('%j is exported as %s', (task, name, title) => {
  expect(exportName(task)).toBe(name)
  expect(exportTitle(task)).toBe(title)
})

test('an asset is known by its file name', () => {
  const assets = new Map([['a1', { _id: 'a1', filename: '日本 beach.mov' }]])
  const named = task({ video_source: { type: 'asset_id', asset_id: 'a1' } })
  expect(exportName(named, assets)).toBe('beach_6a4c4d699dc43a05357164e5')
})

test(
  'no name can leave its folder, hide its ending or be taken for an option',
  () => {
    const text = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(text, text, (custom_id, task_id) => {
        expect(exportName(task({ custom_id, task_id }))).toMatch(
          /^[A-Za-z0-9][A-Za-z0-9_-]{0,128}$/,
        )
      }),
    )
  },
  SLOW,
)
