import { isSignedUrl, maskUrl } from './signed-url.ts'

// To the next blank, quote or other URL, without what ends a sentence. JSON may write its slashes,
// ampersands and equals signs as escapes; any other backslash of it ends the URL.
const URLS =
  /\b[a-z][a-z\d+.-]{1,15}:(?:\\?\/){2}(?:(?!https?:\\?\/)(?:[^\s"'<>\\]|'(?=\w)|\\(?:\/|u0026|u003d))){0,100000}(?<![.,;:!?)\]}])/gi

const unescaped = (url: string) =>
  url
    .replaceAll('\\/', '/')
    .replace(/\\u0026/gi, '&')
    .replace(/\\u003d/gi, '=')

/** Whether a pre-signed URL stands anywhere in it, with the commas of a filter escaped or not (S14). */
export const holdsSignedUrl = (text: string): boolean =>
  isSignedUrl(text) ||
  (text.replace(/\\{1,8},/g, ',').match(URLS) ?? []).some((url) => isSignedUrl(unescaped(url)))

/** The text with what signs the URLs in it masked: other text stays to the letter. */
export function maskUrlsIn(text: string): string {
  const masked = text.replace(URLS, (url) => {
    const plain = unescaped(url)
    return isSignedUrl(plain) ? maskUrl(plain) : url
  })
  // With a blank in its path only the whole is one.
  return masked === text ? maskUrl(text) : masked
}
