import type { ReactNode } from 'react'
import { visibleText } from '~/lib/visible-text.ts'
import { readLink, type SafeLink } from './safe-link.ts'

/** The little of a hast element that is looked at here. */
type Element = { tagName?: string; value?: string; children?: Element[] }

type MarkdownLinkProps = {
  href?: string | undefined
  node?: Element | undefined
  children?: ReactNode
}

export function MarkdownLink({ href, node, children }: MarkdownLinkProps) {
  const link = readLink(href)
  if (!link) return <bdi>{children}</bdi>
  // A link inside a link is no HTML, and an image is set as one.
  if (node && holdsImage(node)) {
    return (
      <>
        {children} <OutsideLink link={link}>{link.host}</OutsideLink>
      </>
    )
  }
  return (
    <>
      <OutsideLink link={link}>{children}</OutsideLink>
      {leadsWhereItSays(node ? textIn(node) : '', link) || (
        <bdi className="text-sm text-muted"> ({visibleText(link.host)})</bdi>
      )}
    </>
  )
}

type MarkdownImageProps = { src?: unknown; alt?: string | undefined }

/** Never loaded: a picture in an answer would tell its host who reads it, and when (S21, S43). */
export function MarkdownImage({ src, alt }: MarkdownImageProps) {
  const link = readLink(typeof src === 'string' ? src : undefined)
  return (
    <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-1.5 rounded-sm border border-line bg-subtle px-1.5 text-sm">
      <span className="text-muted">Image</span>
      {alt && <bdi>{visibleText(alt)}</bdi>}
      {link && <bdi className="text-muted">{visibleText(link.host)}</bdi>}
      {link && <OutsideLink link={link}>Open</OutsideLink>}
    </span>
  )
}

type OutsideLinkProps = { link: SafeLink; children: ReactNode }

const OutsideLink = ({ link, children }: OutsideLinkProps) => (
  <a
    href={link.href}
    target="_blank"
    rel="noopener noreferrer nofollow"
    referrerPolicy="no-referrer"
    className="text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
  >
    <bdi>{children}</bdi>
  </a>
)

// Only a label that is the address itself says where it leads; one that merely contains the host
// can be made to look like another.
function leadsWhereItSays(label: string, link: SafeLink): boolean {
  const said = readLink(label) ?? readLink(`https://${label}`) ?? readLink(`mailto:${label}`)
  return said?.host === link.host
}

const holdsImage = (node: Element): boolean =>
  node.tagName === 'img' || (node.children ?? []).some(holdsImage)

const textIn = (node: Element): string => node.value ?? (node.children ?? []).map(textIn).join('')
