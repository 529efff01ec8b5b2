// The API has two error bodies, {error:{code,message}} and {code,message}; which one an operation
// sends is part of its contract, so a refusal is thrown bare and dressed by the route.

export type ErrorShape = 'flat' | 'nested'

export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })

export function refuse({ status, code, message, headers }: Refusal, shape: ErrorShape) {
  const error = { code, message }
  return json(status, shape === 'nested' ? { error } : error, headers)
}

export const invalid = (parameter: string, reason: string) =>
  new Refusal(400, 'parameter_invalid', `The ${parameter} parameter is invalid. ${reason}`)

export const notFound = (what: string, id: string) =>
  new Refusal(404, 'resource_not_exists', `The ${what} with the ID ${id} does not exist.`)

export const noEndpoint = () =>
  new Refusal(404, 'endpoint_not_exists', 'The endpoint you requested does not exist.')
