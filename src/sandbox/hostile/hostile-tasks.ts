import { addresses } from './addresses.ts'
import { oddBodies } from './odd-bodies.ts'
import { asJson, asSegments, asText, withAddress } from './text-tasks.ts'
import { texts } from './texts.ts'

export type HostileTask = {
  /** What it tries, in words. */
  what: string
  id: string
  /** The body exactly as it is sent. */
  body: string
}

const withId = (what: string, id: string, fields: object): HostileTask => ({
  what,
  id,
  body: JSON.stringify({ task_id: id, ...fields }),
})
const idAt = (index: number) => `6c${index.toString(16).padStart(22, '0')}`

let made: HostileTask[] | undefined

/** The tasks that can be opened, in the order of the list: always the same. */
export function hostileTasks(): HostileTask[] {
  return (made ??= makeTasks())
}

function makeTasks(): HostileTask[] {
  const ways = { text: asText, segments: asSegments, JSON: asJson }
  const attacked = Object.entries(texts).flatMap(([what, text]) =>
    Object.entries(ways).map(([way, make]) => ({ what: `${what} as ${way}`, fields: make(text) })),
  )
  const addressed = addresses.map((url) => ({ what: url.slice(0, 60), fields: withAddress(url) }))
  const objects = [...attacked, ...addressed].map(({ what, fields }, index) =>
    withId(what, idAt(index), fields),
  )
  const odd = Object.entries(oddBodies).map(([what, fields], index): HostileTask => {
    const id = idAt(objects.length + index)
    return { what, id, body: `{"task_id":"${id}"${fields && `,${fields}`}}` }
  })
  const named = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '-', '_'].map((id) =>
    withId(`the ID ${id}`, id, { status: 'ready', created_at: '2026-11-20T09:30:00Z' }),
  )
  return [...objects, ...odd, ...named]
}

/** Rows whose ID must not become part of a path (S30). */
export const hostileRows: string[] = [
  '"../../indexes/x"',
  '".."',
  '"."',
  '"a/b"',
  '"%2e%2e"',
  '"..\\\\.."',
  `"${'x'.repeat(65)}"`,
  '"a b"',
  '"<b>"',
  '"a?b"',
  '"ä"',
].map((id) => `{"task_id":${id},"status":"ready","custom_id":"walks"}`)

/** Rows that are no tasks at all (S28). */
export const noTasks = [
  'null',
  '5',
  '"row"',
  '[]',
  '{}',
  '{"task_id":7}',
  '{"task_id":""}',
  '{"task_id":null}',
  'true',
]
