import type { ReactNode } from 'react'
import type { Task } from '~/api/tasks.ts'
import { downloadText } from '~/lib/download.ts'
import { isSafeId } from '~/api/tasks.ts'
import type { Result } from '~/tasks/result.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TextViewer } from '~/viewers/text-viewer.tsx'
import { JsonBlock } from './json-block.tsx'
import { ResultCaution } from './result-caution.tsx'
import { NoResult } from './no-result.tsx'
import { Section } from './section.tsx'

type ResultSectionProps = {
  task: Task
  result: Result
  /** Actions that need the whole task, while it is there. */
  exports: ReactNode
  onSeek: (seconds: number) => void
  /** Only for segments: what ties their list to the film. */
  segments: ReactNode
}

export function ResultSection({ task, result, exports, onSeek, segments }: ResultSectionProps) {
  const format = task.request_params?.response_format
  if (result.kind === 'none') {
    return (
      <Section name="Result" actions={exports}>
        <NoResult task={task} isWhole={Boolean(exports)} />
      </Section>
    )
  }
  return (
    <Section
      name="Result"
      actions={
        <>
          <ResultActions task={task} result={result} />
          {exports}
        </>
      }
    >
      <ResultCaution result={result} asked={format?.type} />
      {result.kind === 'text' && <TextViewer text={result.raw} onSeek={onSeek} />}
      {result.kind === 'json' && (
        <JsonBlock tree={result.tree} label="Result" schema={format?.json_schema} onSeek={onSeek} />
      )}
      {result.kind === 'segments' && segments}
    </Section>
  )
}

type Answer = Exclude<Result, { kind: 'none' }>

function ResultActions({ task, result }: { task: Task; result: Answer }) {
  const isText = result.kind === 'text'
  const id = isSafeId(task.task_id) ? task.task_id : 'task'
  const fileName = `${id}-result.${isText ? 'txt' : 'json'}`
  const type = isText ? 'text/plain' : 'application/json'
  return (
    <>
      {/* The text viewer has one of its own. */}
      {!isText && (
        <CopyButton text={result.raw} label="Copy exact result">
          Copy
        </CopyButton>
      )}
      <Button
        variant="ghost"
        aria-label="Download result"
        title={`Download ${fileName}`}
        onClick={() => downloadText(fileName, result.raw, type)}
      >
        <Icon name="download" />
        Download
      </Button>
    </>
  )
}
