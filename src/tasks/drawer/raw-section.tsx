import { useRef } from 'react'
import type { Task, TaskDetail } from '~/api/tasks.ts'
import { exportName } from '~/tasks/export/file-name.ts'
import type { AssetNames } from '~/api/task-values.ts'
import { downloadText } from '~/lib/download.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { Note, Section } from './section.tsx'

type RawSectionProps = { task: Task; detail: TaskDetail | undefined; assets: AssetNames }

/** The answer exactly as it came: whatever a view above left open is settled here. */
export function RawSection({ task, detail, assets }: RawSectionProps) {
  if (!detail) {
    return (
      <Section name="Raw response">
        <Note>The exact answer is shown once the whole task has been fetched.</Note>
      </Section>
    )
  }
  const fileName = `${exportName(task, assets)}-response.json`
  const { text } = detail
  return (
    <Section
      name="Raw response"
      actions={
        <>
          <CopyButton text={text} label="Copy raw response">
            Copy
          </CopyButton>
          <Button
            variant="ghost"
            aria-label="Download raw response"
            title={`Download ${fileName}`}
            onClick={() => downloadText(fileName, text, 'application/json')}
          >
            <Icon name="download" />
            Download
          </Button>
        </>
      }
    >
      <RawText text={text} holdsSecret={isSignedUrl(task.video_source?.url ?? '')} />
    </Section>
  )
}

// 200 kB are some 100 screens; more than that is read in an editor.
const SHOWN = 200_000

function RawText({ text, holdsSecret }: { text: string; holdsSecret: boolean }) {
  const summary = useRef<HTMLElement>(null)
  const size = formatNumber(text.length)
  const open = () => {
    summary.current?.closest('details')?.setAttribute('open', '')
    summary.current?.scrollIntoView({ block: 'start' })
    summary.current?.focus({ preventScroll: true })
  }
  usePageActions([{ label: 'Raw response', run: open }])
  return (
    <details className="group text-sm">
      <summary
        ref={summary}
        className="w-fit rounded-sm py-px text-muted marker:content-none hover:text-ink"
      >
        <span className="inline-flex items-center gap-1.5">
          <Icon name="right" className="size-3.5 group-open:rotate-90" />
          {size} characters
          {holdsSecret && ', the signed URL in clear among them'}
        </span>
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        {text.length > SHOWN && (
          <Note>
            The first {formatNumber(SHOWN)} characters of {size}. Copy and Download take all of it.
          </Note>
        )}
        <pre
          role="group"
          aria-label="Exact text of the response"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="max-h-96 overflow-auto rounded-md bg-subtle px-3 py-2 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
        >
          {text.slice(0, SHOWN)}
        </pre>
      </div>
    </details>
  )
}
