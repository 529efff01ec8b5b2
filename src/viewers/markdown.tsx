import { memo } from 'react'
import ReactMarkdown, { type Components, type Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { demoteHeadings } from './heading-levels.ts'
import { MarkdownImage, MarkdownLink } from './markdown-links.tsx'
import { markTimes } from './mark-times.ts'
import { readSections } from './markdown-text.ts'
import { TextTime } from './text-time.tsx'

type MarkdownProps = {
  text: string
  /** Its times become buttons. */
  withTimes?: boolean
}

/** A text set as an article. Takes no HTML, loads nothing, and links only to where it says (S21). */
export const Markdown = memo(({ text, withTimes = false }: MarkdownProps) => (
  <div className="flex max-w-[72ch] flex-col gap-3 text-base leading-6 wrap-anywhere [&>*]:min-w-0">
    {readSections(text).map((section, index) => (
      <ReactMarkdown
        key={index}
        remarkPlugins={plugins}
        rehypePlugins={[[demoteHeadings, section.above], ...(withTimes ? [markTimes] : [])]}
        urlTransform={keep}
        components={components}
      >
        {section.text}
      </ReactMarkdown>
    ))}
  </div>
))

const plugins: Options['remarkPlugins'] = [remarkGfm]

// Addresses are judged where they would be used, by MarkdownLink and MarkdownImage.
const keep = (url: string) => url

const components: Components = {
  a: ({ href, node, children }) => (
    <MarkdownLink href={href} node={node}>
      {children}
    </MarkdownLink>
  ),
  img: ({ src, alt }) => <MarkdownImage src={src} alt={alt} />,
  h4: ({ children }) => <h4 className="mt-3 text-lg font-semibold first:mt-0">{children}</h4>,
  h5: ({ children }) => <h5 className="mt-2 text-base font-semibold first:mt-0">{children}</h5>,
  h6: ({ children }) => (
    <h6 className="mt-1 text-base font-medium text-muted first:mt-0">{children}</h6>
  ),
  // A line break in an answer is meant, though Markdown would join the lines.
  p: ({ children }) => <p className="whitespace-pre-line">{children}</p>,
  ul: ({ children }) => <ul className="list-disc space-y-1 pl-5 marker:text-muted">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal space-y-1 pl-6 marker:text-muted marker:tabular-nums">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="space-y-1">{children}</li>,
  blockquote: ({ children }) => (
    <blockquote className="space-y-2 border-l-2 border-line-strong pl-3 text-muted">
      {children}
    </blockquote>
  ),
  pre: ({ children }) => (
    <pre className="rounded-md bg-subtle px-3 py-2 font-mono text-sm whitespace-pre-wrap [&_code]:p-0">
      {children}
    </pre>
  ),
  code: ({ children }) => (
    <code className="rounded-sm bg-subtle px-0.5 font-mono text-sm">{children}</code>
  ),
  table: ({ children }) => (
    // oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be in reach of the keys
    <div role="group" aria-label="Table" tabIndex={0} className="overflow-x-auto wrap-break-word">
      <table className="text-sm tabular-nums">{children}</table>
    </div>
  ),
  th: ({ children, style }) => (
    <th
      scope="col"
      style={style}
      className="border-b border-line-strong py-1 pr-4 text-left align-bottom font-medium"
    >
      {children}
    </th>
  ),
  td: ({ children, style }) => (
    <td style={style} className="border-b border-line py-1 pr-4 align-top">
      {children}
    </td>
  ),
  // Only the times of the text are buttons; it can hold no HTML of its own.
  button: ({ value, children }) => <TextTime seconds={Number(value)}>{children}</TextTime>,
  hr: () => <hr className="my-2 border-line" />,
  // A disabled box without a label says nothing; the sign does.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'Done' : 'Not done'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  section: ({ children }) => <div className="border-t border-line pt-3 text-sm">{children}</div>,
}
