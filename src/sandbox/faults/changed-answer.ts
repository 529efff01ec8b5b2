import type { Fault } from './fault-schema.ts'

/** The answer a fault makes up. */
export function toResponse({ status = 200, body, contentType }: Fault) {
  const isText = typeof body === 'string'
  const type = contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json')
  const bodiless = body === undefined || [204, 205, 304].includes(status)
  const text = isText ? body : JSON.stringify(body)
  return new Response(bodiless ? null : text, { status, headers: { 'content-type': type } })
}

/** The answer with what the fault changes in it. */
export async function changeAnswer(response: Response, fault: Fault): Promise<Response> {
  const changed = changesBody(fault) ? await changeBody(response, fault) : response
  if (fault.skewMs !== undefined) skewLimits(changed.headers, fault.skewMs)
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    changed.headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  if (fault.badGzip) changed.headers.set('content-encoding', 'gzip')
  return changed
}

const changesBody = ({ fields, row, copies, skewMs, bytes }: Fault) =>
  [fields, row, copies, skewMs, bytes].some((change) => change !== undefined)

async function changeBody(response: Response, fault: Fault) {
  const text = await response.text()
  const body: unknown = JSON.parse(text)
  const rows = readRows(body)
  const changed = rows
    ? { ...Object(body), data: changeRows(rows, fault) }
    : withFields(body, fault.fields)
  const json = skewed(JSON.stringify(changed), fault.skewMs ?? 0)
  const { status, headers } = response
  return new Response(padded(json, fault.bytes ?? 0), { status, headers })
}

function readRows(body: unknown): unknown[] | undefined {
  if (typeof body !== 'object' || body === null || !('data' in body)) return undefined
  return Array.isArray(body.data) ? body.data : undefined
}

function changeRows(rows: unknown[], { fields, row, copies = 1 }: Fault) {
  const changed = rows.flatMap((one) =>
    Array.from({ length: copies }, () => withFields(one, fields)),
  )
  return row === undefined ? changed : changed.toSpliced(1, 0, row)
}

const withFields = (task: unknown, fields: Fault['fields']) =>
  fields && typeof task === 'object' ? { ...task, ...fields } : task

const TIME = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)"/g
const skewed = (json: string, ms: number) =>
  ms ? json.replace(TIME, (_, at) => `"${new Date(Date.parse(at) + ms).toISOString()}"`) : json

function skewLimits(headers: Headers, ms: number) {
  for (const name of ['x-ratelimit-reset', 'x-ratelimit-request-reset']) {
    const reset = headers.get(name)
    if (reset) headers.set(name, String(Math.ceil(Number(reset) + ms / 1000)))
  }
}

function padded(json: string, bytes: number) {
  const missing = bytes - Buffer.byteLength(json)
  if (missing <= 0 || !json.endsWith('}')) return json
  const comma = json === '{}' ? '' : ','
  const frame = `${comma}"padding":""`
  return `${json.slice(0, -1)}${frame.slice(0, -1)}${'x'.repeat(Math.max(0, missing - frame.length))}"}`
}
