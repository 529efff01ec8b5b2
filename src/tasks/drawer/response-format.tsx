import type { Task } from '~/api/tasks.ts'
import { parseJson } from '~/lib/json-text.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Definitions } from './definitions.tsx'
import { Field } from './field.tsx'
import { JsonBlock } from './json-block.tsx'
import { JsonSource } from './json-source.tsx'
import type { Parameter } from './parameter-list.ts'
import { Note } from './section.tsx'

type ResponseFormatProps = { fields: Parameter[]; task: Task; isWhole: boolean }

/** The shape that was asked for: a schema or definitions, with all that stands beside them. */
export function ResponseFormat({ fields, task, isWhole }: ResponseFormatProps) {
  const format = task.request_params?.response_format
  const hasSchema = fields.some(({ name }) => name === 'json_schema')
  const isCutSchema = !isWhole && !hasSchema && format?.type === 'json_schema'
  return (
    <>
      {fields.map(({ name, source }) => {
        if (source === 'null') return null
        if (name === 'json_schema') return <Schema key={name} source={source} />
        if (name === 'segment_definitions' && format?.segment_definitions) {
          const definitions = format.segment_definitions
          return <Definitions key={name} definitions={definitions} isWhole={isWhole} />
        }
        return (
          <Field key={name} label={labelOf(name)} name={`response_format.${name}`}>
            {name === 'type' && format?.type !== undefined ? (
              <bdi className="font-mono text-xs/5">{visibleText(format.type)}</bdi>
            ) : (
              <JsonSource text={source} />
            )}
          </Field>
        )
      })}
      {isCutSchema && (
        <Field label="JSON schema" name="json_schema" isStacked>
          <Note>
            The list leaves the schema out. It is shown as soon as the whole task has been fetched.
          </Note>
        </Field>
      )}
    </>
  )
}

const labelOf = (name: string) => (name === 'type' ? 'Response format' : 'Not known here')

/** From the text and not from the parsed body, so that keys keep their order and numbers their digits. */
function Schema({ source }: { source: string }) {
  const tree = parseJson(source)
  return (
    <Field
      label="JSON schema"
      name="response_format.json_schema"
      isStacked
      actions={
        <CopyButton text={source} label="Copy JSON schema">
          Copy
        </CopyButton>
      }
    >
      <div className="pt-1">
        {tree?.isContainer(0) ? (
          <JsonBlock tree={tree} label="JSON schema" />
        ) : (
          <JsonSource text={source} />
        )}
      </div>
    </Field>
  )
}
