import type { Task } from '~/api/tasks.ts'
import { downloadText } from '~/lib/download.ts'
import { isSafeId } from '~/api/tasks.ts'
import { readResult, type Result } from '~/tasks/result.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { SegmentsViewer } from '~/viewers/segments-viewer.tsx'
import { TextViewer } from '~/viewers/text-viewer.tsx'
import { JsonBlock } from './json-block.tsx'
import { ResultCaution } from './result-caution.tsx'
import { NoResult } from './no-result.tsx'
import { Section } from './section.tsx'

export function ResultSection({ task }: { task: Task }) {
  const format = task.request_params?.response_format
  const result = readResult(task.result, format)
  if (result.kind === 'none') {
    return (
      <Section name="Result">
        <NoResult task={task} />
      </Section>
    )
  }
  return (
    <Section name="Result" actions={<ResultActions task={task} result={result} />}>
      <ResultCaution result={result} asked={format?.type} />
      <ResultView result={result} />
    </Section>
  )
}

type Answer = Exclude<Result, { kind: 'none' }>

function ResultView({ result }: { result: Answer }) {
  switch (result.kind) {
    case 'text':
      return <TextViewer text={result.raw} />
    case 'json':
      return <JsonBlock tree={result.tree} label="Result" />
    case 'segments':
      return <SegmentsViewer definitions={result.definitions} unanswered={result.unanswered} />
  }
}

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
