import { maskUrl } from '~/lib/signed-url.ts'

const MASK = '•••'

// `video-analysis-v2` tells the reader which hook it is and stays; what is long and not made of
// words is a token, as in the addresses of Slack or Zapier.
const isToken = (part: string) =>
  part.length >= 16 &&
  !part.split(/[-_.]/).every((word) => /^(?:[a-z]{0,19}|v?\d{1,6})$/i.test(word))

/** S14: whoever knows a webhook's address can post to it, so its tokens are masked when shown. */
export function maskWebhookUrl(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  const path = url.pathname
    .split('/')
    .map((part) => (isToken(part) ? MASK : part))
    .join('/')
  const query = [...url.searchParams.keys()].map((name) => `${name}=${MASK}`).join('&')
  const user = url.username || url.password ? `${MASK}@` : ''
  const masked = `${url.protocol}//${user}${url.host}${path}${query && `?${query}`}`
  return masked.includes(MASK) ? masked : maskUrl(text)
}
