import type { SegmentDefinition } from '~/api/task-schema.ts'
import { visibleProse, visibleText } from '~/lib/visible-text.ts'
import { OtherField } from './other-field.tsx'
import { otherFields } from './parameter-list.ts'

type SegmentField = NonNullable<SegmentDefinition['fields']>[number]

const KNOWN = ['name', 'type', 'description', 'enum', 'items']

/** One thing to be noted of each segment: its name and type, what it means, what it may be. */
export function DefinitionField({ field }: { field: SegmentField }) {
  const { name, type, description, enum: options } = field
  return (
    <div className="grid gap-x-4 @sm:grid-cols-[8.625rem_minmax(0,1fr)]">
      <dt className="flex flex-wrap items-baseline gap-x-2 @sm:flex-col">
        <bdi className="font-mono text-xs/5 wrap-anywhere">{visibleText(name ?? '(no name)')}</bdi>
        {type && <bdi className="text-xs text-muted">{visibleText(typeOf(field))}</bdi>}
      </dt>
      <dd className="flex min-w-0 flex-col gap-1">
        {description && <bdi className="max-w-[72ch]">{visibleProse(description)}</bdi>}
        {options && <Options options={options} />}
        {otherFields(field, KNOWN).map(({ name, source }) => (
          <OtherField key={name} name={name} source={source} />
        ))}
      </dd>
    </div>
  )
}

const typeOf = ({ type = '', items }: SegmentField) =>
  items?.type === undefined ? type : `${type} of ${items.type}`

const Options = ({ options }: { options: unknown[] }) => (
  <ul aria-label="Allowed values" className="flex flex-wrap gap-1">
    {options.map((option, index) => (
      <li key={index} className="rounded-sm bg-subtle px-1.5 font-mono text-xs/5 wrap-anywhere">
        <bdi>{visibleText(typeof option === 'string' ? option : JSON.stringify(option))}</bdi>
      </li>
    ))}
  </ul>
)
