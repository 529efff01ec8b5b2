import type { SegmentDefinition } from '~/api/task-schema.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleProse, visibleText } from '~/lib/visible-text.ts'
import { DefinitionField } from './definition-field.tsx'
import { Copyable, Field } from './field.tsx'
import { FilterLink } from './filter-link.tsx'
import { MediaSources } from './media-sources.tsx'
import { OtherField } from './other-field.tsx'
import { otherFields } from './parameter-list.ts'
import { Note } from './section.tsx'

type DefinitionsProps = { definitions: SegmentDefinition[]; isWhole: boolean }

const KNOWN = ['id', 'description', 'fields', 'media_sources', 'time_ranges']

/** What was to be found in the film, definition by definition. */
export const Definitions = ({ definitions, isWhole }: DefinitionsProps) => (
  <Field label="Segment definitions" name="response_format.segment_definitions" isStacked>
    <ol className="flex flex-col gap-5 pt-1">
      {definitions.map((definition, index) => (
        <li key={index} className="flex flex-col gap-2">
          <Definition definition={definition} />
        </li>
      ))}
    </ol>
    {!isWhole && definitions.length < 2 && (
      <div className="pt-2">
        <Note>
          The list gives the first definition only. Any others are shown as soon as the whole task
          has been fetched.
        </Note>
      </div>
    )}
  </Field>
)

function Definition({ definition }: { definition: SegmentDefinition }) {
  const { id, description, fields, media_sources, time_ranges } = definition
  return (
    <>
      <div>
        {id ? (
          <Copyable text={id} label="Copy definition ID">
            <Title text={visibleText(id)} />
          </Copyable>
        ) : (
          <Title text="(no id)" />
        )}
        {id && (
          <FilterLink name="definition" value={id} scope="all">
            Tasks with this definition
          </FilterLink>
        )}
        {description && (
          <p className="max-w-[72ch] whitespace-pre-wrap">
            <bdi>{visibleProse(description)}</bdi>
          </p>
        )}
      </div>
      <div className="flex flex-col gap-2 border-l-2 border-line pl-3 empty:hidden">
        {fields && fields.length > 0 && (
          <dl className="flex flex-col gap-2">
            {fields.map((field, index) => (
              <DefinitionField key={index} field={field} />
            ))}
          </dl>
        )}
        {time_ranges && time_ranges.length > 0 && <TimeRanges ranges={time_ranges} />}
        {media_sources && media_sources.length > 0 && <MediaSources sources={media_sources} />}
        {otherFields(definition, KNOWN).map(({ name, source }) => (
          <OtherField key={name} name={name} source={source} />
        ))}
      </div>
    </>
  )
}

const Title = ({ text }: { text: string }) => (
  <h4 className="font-mono text-sm font-semibold wrap-anywhere">
    <bdi>{text}</bdi>
  </h4>
)

type TimeRange = NonNullable<SegmentDefinition['time_ranges']>[number]

const TimeRanges = ({ ranges }: { ranges: TimeRange[] }) => (
  <p className="flex flex-wrap gap-x-2">
    <span className="text-muted">Only in</span>
    {ranges.map(({ start_time, end_time }, index) => (
      <span key={index} className="font-mono text-xs/5" title={`${start_time}–${end_time} s`}>
        {timecode(start_time)}–{timecode(end_time)}
        {index < ranges.length - 1 && ','}
      </span>
    ))}
  </p>
)

const timecode = (seconds: number | undefined) =>
  seconds === undefined ? '?' : formatTimecode(seconds)
