import { apiHeaders } from '../../../policy.ts'

type Context = { next: () => Promise<Response> }

/** The host would answer with the page, to be kept for a year, where a file is not there (S53). */
export async function onRequest({ next }: Context): Promise<Response> {
  const answer = await next()
  const isPage = (answer.headers.get('content-type') ?? '').includes('text/html')
  return isPage ? new Response('Not found\n', { status: 404, headers: apiHeaders }) : answer
}
