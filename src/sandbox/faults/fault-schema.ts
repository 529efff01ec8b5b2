import * as v from 'valibot'

// What goes wrong between a client and the API, on demand. Only the served sandbox has it: it is
// for tests and for trying by hand, and has no place in the built page.

const target = v.strictObject({
  method: v.exactOptional(v.string()),
  /** The beginning of the path below /v1.3, say /analyze/tasks. */
  path: v.exactOptional(v.string()),
  /** Parameters that must all be there with exactly these values; others may be, too. */
  query: v.exactOptional(v.record(v.string(), v.string())),
})

/** An answer of one's own. A fault that has none of it lets the real one through, and changes that. */
const answer = {
  status: v.exactOptional(v.number()),
  /** Text is sent as it is, anything else as JSON. */
  body: v.exactOptional(v.unknown()),
  contentType: v.exactOptional(v.string()),
}

/** What is different about an answer, real or not. */
const changes = {
  /** Several values are sent as one, with commas between, as HTTP has it. */
  headers: v.exactOptional(v.record(v.string(), v.union([v.string(), v.array(v.string())]))),
  /** Fields that every task in the answer has instead of its own: list and detail disagree. */
  fields: v.exactOptional(v.record(v.string(), v.unknown())),
  /** This stands among the rows of a list, after the first: one bad row. */
  row: v.exactOptional(v.unknown()),
  /** Every row of a list comes this often. */
  copies: v.exactOptional(v.number()),
  /** As it was when this fault first struck, for as long as there is the fault: a stale answer. */
  frozen: v.exactOptional(v.boolean()),
  /** The clock of the API is ahead by so much: every time in a body, and when a limit is reset. */
  skewMs: v.exactOptional(v.number()),
  /** A field `padding` makes the JSON this many bytes long. */
  bytes: v.exactOptional(v.number()),
}

/** How the answer gets to the client, or does not. */
const delivery = {
  /** Before anything is sent: slow headers. */
  delayMs: v.exactOptional(v.number()),
  /** Keeps the answer, as it was when it was asked for, until the faults are cleared. */
  hold: v.exactOptional(v.boolean()),
  /** Never answers. */
  hang: v.exactOptional(v.boolean()),
  /** Drops the connection without an answer: hard, or by closing it. */
  reset: v.exactOptional(v.boolean()),
  close: v.exactOptional(v.boolean()),
  /** Does what was asked, then drops the connection: nobody learns that it was done. */
  lost: v.exactOptional(v.boolean()),
  /** A slow body: so many bytes at a time. */
  drip: v.exactOptional(v.strictObject({ bytes: v.number(), everyMs: v.number() })),
  /** Half of the body, and then nothing. */
  stall: v.exactOptional(v.boolean()),
  /** Half of the body, and then the connection is dropped: in chunks, so that no length is known. */
  cut: v.exactOptional(v.boolean()),
  /** The same with a length that promises the whole. */
  truncate: v.exactOptional(v.boolean()),
  /** Says that the body is gzip, which it is not. */
  badGzip: v.exactOptional(v.boolean()),
}

export const faultSchema = v.strictObject({
  on: v.optional(target, {}),
  /** How many requests it strikes; for ever when it is not said. */
  times: v.exactOptional(v.number()),
  ...answer,
  ...changes,
  ...delivery,
})

export type FaultInput = v.InferInput<typeof faultSchema>
export type Fault = v.InferOutput<typeof faultSchema>
