import { defaultUpstream } from './policy.ts'

/** Where the proxy sends requests: an origin and nothing more. Throws one clear line otherwise. */
export function readUpstream(text = process.env['TWELVELABS_API_URL'] || defaultUpstream): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // The text is not repeated: it may hold credentials, which is one of the mistakes looked for.
  if (!isWeb || url.href !== `${url.origin}/`) {
    const error = new Error(
      `TWELVELABS_API_URL must be an origin such as ${defaultUpstream}: http or https, no path, no credentials.`,
    )
    // Vite prints the stack when it has one, and this is no fault of the code.
    error.stack = error.message
    throw error
  }
  return url
}
