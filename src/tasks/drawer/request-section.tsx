import type { Task, TaskDetail } from '~/api/tasks.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { CodeMenu } from '~/tasks/code-menu.tsx'
import { codeForTask } from '~/tasks/code/task-code.ts'
import { useFirstOf } from '~/ui/use-first-of.tsx'
import { Fields } from './field.tsx'
import { ParameterField } from './parameter-field.tsx'
import { readParameters, readRowParameters } from './parameter-list.ts'
import { ResponseFormat } from './response-format.tsx'
import { Note, Section } from './section.tsx'

type RequestSectionProps = { task: Task; detail: TaskDetail | undefined }

const NEVER_RETURNED = ['model_name', 'segment_time_format']

/** What was asked: every field the API returned, those not known here too. */
export function RequestSection({ task, detail }: RequestSectionProps) {
  const { parameters, format } = detail ? readParameters(detail) : readRowParameters(task)
  const { shown, more } = useFirstOf(parameters, 100, 'parameters')
  const isWhole = detail !== undefined
  const returned = new Set([...parameters, ...format].map(({ name }) => name))
  const missing = NEVER_RETURNED.filter((name) => !returned.has(name))
  return (
    <Section
      name="Request parameters"
      // Only ever from the whole task: a cut prompt must not land in a snippet.
      actions={
        detail && (
          <CodeMenu
            label="Copy as code"
            isSigned={holdsSignedUrl(detail.task)}
            write={async (language, showSignedUrls) =>
              codeForTask(language, detail, { showSignedUrls })
            }
          />
        )
      }
    >
      {!parameters.length && <Note>The API returned no request parameters for this task.</Note>}
      {parameters.length > 0 && (
        <Fields>
          {shown.map((parameter) =>
            parameter.name === 'response_format' && format.length > 0 ? (
              <ResponseFormat key={parameter.name} fields={format} task={task} isWhole={isWhole} />
            ) : (
              <ParameterField
                key={parameter.name}
                parameter={parameter}
                task={task}
                isWhole={isWhole}
              />
            ),
          )}
        </Fields>
      )}
      {more}
      {missing.length > 0 && (
        <Note>
          Not returned by the API: <code className="font-mono text-xs">{missing.join(', ')}</code>.
        </Note>
      )}
    </Section>
  )
}

/** Whether one of the addresses that a snippet names opens its file for whoever has it. */
function holdsSignedUrl({ video_source, request_params: params }: Task) {
  const sources = [
    video_source,
    ...(params?.prompt_v2?.media_sources ?? []),
    ...(params?.response_format?.segment_definitions ?? []).flatMap(
      (one) => one.media_sources ?? [],
    ),
  ]
  return sources.some((source) => isSignedUrl(source?.url ?? ''))
}
