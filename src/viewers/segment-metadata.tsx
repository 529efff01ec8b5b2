import { countOf } from '~/lib/numbers.ts'
import { Fragment } from 'react'
import type { JsonEntry, JsonValue } from '~/lib/json-value.ts'
import { visibleProse, visibleText } from '~/lib/visible-text.ts'
import { choicesOf, chosenIn, isTimestamp, type SegmentField } from './segment-field.ts'
import { TimeButton } from './time-button.tsx'
import { FieldList, FieldRow, ValueView } from './value-view.tsx'

type SegmentMetadataProps = {
  entries: JsonEntry[]
  fields: SegmentField[] | undefined
  find: string | undefined
  onSeek: ((seconds: number) => void) | undefined
}

/** Metadata in the order of its definition, each value as what it was declared to be. */
export function SegmentMetadata({ entries, fields, find, onSeek }: SegmentMetadataProps) {
  if (!fields?.length) return <FieldList entries={entries} find={find} />
  const names = new Set(fields.map(({ name }) => name))
  const others = entries.filter(({ key }) => !names.has(key))
  return (
    <FieldList entries={others} find={find}>
      {fields.map((field, place) => (
        <Fragment key={place}>
          {entries
            .filter(({ key }) => key === field.name)
            .map(({ key, value }, index) => (
              <FieldRow key={index} name={key} title={field.description?.slice(0, 300)}>
                <FieldValue field={field} value={value} find={find} onSeek={onSeek} />
              </FieldRow>
            ))}
        </Fragment>
      ))}
      {others.length > 0 && (
        <div className="@xs:col-span-2">
          <dt className="pt-1 text-xs text-muted italic">Not in the definition</dt>
          {/* A group of a description list has to say something; the rows below are it. */}
          <dd className="sr-only">{countOf(others.length, 'key')}</dd>
        </div>
      )}
    </FieldList>
  )
}

type FieldValueProps = {
  field: SegmentField
  value: JsonValue
  find: string | undefined
  onSeek: ((seconds: number) => void) | undefined
}

function FieldValue({ field, value, find, onSeek }: FieldValueProps) {
  if (isTimestamp(field) && (value.kind === 'array' || 'text' in value)) {
    const times = value.kind === 'array' ? value.items : [value]
    if (times.length > 0 && times.every((time) => 'text' in time)) {
      return (
        <span className="flex flex-wrap gap-x-3 tabular-nums">
          {times.map(({ text }, index) => (
            <TimeButton key={index} text={text} name={field.name} onSeek={onSeek} />
          ))}
        </span>
      )
    }
  }
  const choices = field.enum?.length ? choicesOf(field) : undefined
  const chosen = choices && chosenIn(value)
  return chosen?.length ? (
    <Choices chosen={chosen} choices={choices} />
  ) : (
    <ValueView value={value} find={find} />
  )
}

type ChoicesProps = { chosen: string[]; choices: string[] | undefined }

const Choices = ({ chosen, choices }: ChoicesProps) => (
  <span className="flex flex-wrap gap-1">
    {chosen.map((value, index) =>
      choices?.includes(value) ? (
        <bdi
          key={index}
          className="rounded-sm bg-subtle px-1.5 text-sm wrap-anywhere in-data-playing:bg-line"
        >
          {visibleText(value)}
        </bdi>
      ) : (
        <span key={index} className="text-sm text-warn">
          <bdi className="rounded-sm bg-warn-soft px-1.5 wrap-anywhere">{visibleProse(value)}</bdi>{' '}
          not offered
        </span>
      ),
    )}
  </span>
)
