import type { ReactElement, ReactNode } from 'react'
import type { Task } from '~/api/tasks.ts'
import { downloadText } from '~/lib/download.ts'
import { exportName } from '~/tasks/export/file-name.ts'
import type { AssetNames } from '~/api/task-values.ts'
import type { Result } from '~/tasks/result.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TextViewer } from '~/viewers/text-viewer.tsx'
import { JsonBlock } from './json-block.tsx'
import { ResultCaution } from './result-caution.tsx'
import { NoResult } from './no-result.tsx'
import { Section } from './section.tsx'

type SomeResult = Exclude<Result, { kind: 'none' }>

type ResultSectionProps = {
  task: Task
  assets: AssetNames
  result: Result
  /** Actions that need the whole task, while it is there. */
  exports: ReactNode
  onSeek: (seconds: number) => void
  /** Only for segments: what ties their list to the film. */
  segments: ReactNode
}

export function ResultSection({
  task,
  assets,
  result,
  exports,
  onSeek,
  segments,
}: ResultSectionProps) {
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
          <ResultActions name={exportName(task, assets)} result={result} />
          {exports}
        </>
      }
    >
      <ResultCaution result={result} asked={format?.type} />
      <Answer result={result} schema={format?.json_schema} onSeek={onSeek} segments={segments} />
    </Section>
  )
}

type AnswerProps = Pick<ResultSectionProps, 'onSeek' | 'segments'> & {
  result: SomeResult
  schema: unknown
}

// The type of what comes back holds it to every kind there is.
function Answer({ result, schema, onSeek, segments }: AnswerProps): ReactElement {
  switch (result.kind) {
    case 'text':
      return <TextViewer text={result.raw} onSeek={onSeek} />
    case 'json':
      return <JsonBlock tree={result.tree} label="Result" schema={schema} onSeek={onSeek} />
    case 'segments':
      return <>{segments}</>
  }
}

const json = { ending: 'json', type: 'application/json' }
const files: Record<SomeResult['kind'], typeof json> = {
  text: { ending: 'txt', type: 'text/plain' },
  json,
  segments: json,
}

function ResultActions({ name, result }: { name: string; result: SomeResult }) {
  const { ending, type } = files[result.kind]
  const fileName = `${name}-result.${ending}`
  return (
    <>
      {/* The text viewer has one of its own. */}
      {result.kind !== 'text' && (
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
