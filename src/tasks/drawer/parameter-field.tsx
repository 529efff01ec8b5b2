import type { ReactNode } from 'react'
import { promptGroup } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'
import { formatNumber, formatSeconds } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Field } from './field.tsx'
import { FilterLink, PromptLink } from './filter-link.tsx'
import { JsonSource } from './json-source.tsx'
import { MediaSources } from './media-sources.tsx'
import { OtherField } from './other-field.tsx'
import { otherFields, type Parameter } from './parameter-list.ts'
import { Prompt } from './prompt.tsx'

type ParameterFieldProps = { parameter: Parameter; task: Task; isWhole: boolean }
type Params = NonNullable<Task['request_params']>
type PromptV2 = NonNullable<Params['prompt_v2']>

const labels: Record<string, string> = {
  analysis_mode: 'Analysis mode',
  prompt: 'Prompt',
  prompt_v2: 'Prompt with images',
  response_format: 'Response format',
  temperature: 'Temperature',
  max_tokens: 'Token limit',
  min_segment_duration: 'Shortest segment',
  max_segment_duration: 'Longest segment',
  start_time: 'From',
  end_time: 'Until',
}

export function ParameterField({ parameter, task, isWhole }: ParameterFieldProps) {
  const { name, source, isDefault } = parameter
  const params = task.request_params ?? {}
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined
  const value = readValue(name, params, isWhole) || <JsonSource text={source} />
  const prompt = promptIn(name, params)
  const group = prompt && promptGroup(task)
  return (
    <Field
      label={label ?? 'Not known here'}
      name={name}
      isStacked={prompt !== undefined}
      actions={prompt && isWhole && <CopyButton text={prompt} label="Copy prompt" />}
    >
      {value}
      {isDefault && <DefaultBadge />}
      {group && <PromptLink prompt={group} />}
      {name === 'analysis_mode' && params.analysis_mode && (
        <div>
          <FilterLink name="analysis_mode" value={params.analysis_mode}>
            Tasks in this mode
          </FilterLink>
        </div>
      )}
    </Field>
  )
}

function promptIn(name: string, params: Params): string | undefined {
  if (name === 'prompt') return params.prompt
  return name === 'prompt_v2' ? params.prompt_v2?.input_text : undefined
}

/** Set by what it is; undefined for what is not known or not of the type it should be. */
function readValue(name: string, params: Params, isWhole: boolean): ReactNode {
  switch (name) {
    case 'prompt':
      return params.prompt !== undefined && <Prompt text={params.prompt} isWhole={isWhole} />
    case 'prompt_v2':
      return params.prompt_v2 && <PromptWithImages prompt={params.prompt_v2} isWhole={isWhole} />
    case 'analysis_mode':
      return (
        params.analysis_mode && (
          <bdi className="font-mono text-xs/5">{visibleText(params.analysis_mode ?? '')}</bdi>
        )
      )
    case 'temperature':
      return params.temperature !== undefined && formatNumber(params.temperature)
    case 'max_tokens':
      return typeof params.max_tokens === 'number' && formatNumber(params.max_tokens)
    case 'min_segment_duration':
    case 'max_segment_duration':
      return params[name] !== undefined && formatSeconds(params[name])
    case 'start_time':
    case 'end_time':
      return params[name] !== undefined && <Moment seconds={params[name]} />
    default:
      return undefined
  }
}

function PromptWithImages({ prompt, isWhole }: { prompt: PromptV2; isWhole: boolean }) {
  const { input_text, media_sources } = prompt
  return (
    <div className="flex flex-col gap-2">
      {input_text !== undefined && <Prompt text={input_text} isWhole={isWhole} />}
      {media_sources && (
        <div className="border-l-2 border-line pl-3">
          <MediaSources sources={media_sources} />
        </div>
      )}
      {otherFields(prompt, ['input_text', 'media_sources']).map(({ name, source }) => (
        <OtherField key={name} name={name} source={source} />
      ))}
    </div>
  )
}

const Moment = ({ seconds }: { seconds: number | undefined }) =>
  seconds !== undefined && (
    <>
      <span className="font-mono text-xs/5">{formatTimecode(seconds)}</span>
      <span className="text-muted tabular-nums"> · {formatSeconds(seconds)}</span>
    </>
  )

// The API answers with resolved values, so it cannot be told from a value that was sent.
const DefaultBadge = () => (
  <span
    className="ml-2 rounded-sm border border-line px-1 text-xs text-muted"
    title="Equal to the API’s default, whether it was sent or not"
  >
    default
  </span>
)
