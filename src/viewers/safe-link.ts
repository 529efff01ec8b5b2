export type SafeLink = { href: string; host: string }

const WEB = new Set(['http:', 'https:'])

/**
 * S21: where a link in a result leads, if it may lead anywhere. Only absolute addresses of the
 * web and of mail; none with a name or password in it; the host is the one that will be asked.
 */
export function readLink(href: string | undefined): SafeLink | undefined {
  if (!href || !URL.canParse(href)) return undefined
  const url = new URL(href)
  if (url.protocol === 'mailto:') return { href: url.href, host: url.pathname }
  if (!WEB.has(url.protocol) || url.username || url.password) return undefined
  return { href: url.href, host: url.host }
}
