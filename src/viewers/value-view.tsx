import { Fragment, useState, type ReactNode } from 'react'
import { breakParts } from '~/lib/break-parts.ts'
import { classNames } from '~/lib/class-names.ts'
import type { JsonEntry, JsonValue } from '~/lib/json-value.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleProse, visibleText } from '~/lib/visible-text.ts'
import { useFirstOf } from '~/ui/use-first-of.tsx'
import { LongText } from './long-text.tsx'

/** `find`: what is searched for is not left in a fold. */
type ValueViewProps = { value: JsonValue; find?: string | undefined }

/** One small value, set by what it is; numbers stand as they were written. */
export function ValueView({ value, find }: ValueViewProps) {
  switch (value.kind) {
    case 'string':
      return value.text ? <LongText text={value.text} find={find} /> : <Absent>empty text</Absent>
    case 'number':
      return <span className="wrap-anywhere tabular-nums">{value.text}</span>
    case 'boolean':
      return <span>{value.text === 'true' ? 'yes' : 'no'}</span>
    case 'null':
      return <Absent>null</Absent>
    case 'source':
      return <code className="font-mono text-xs wrap-anywhere">{visibleText(value.text)}</code>
    case 'array':
      return <ListView items={value.items} find={find} />
    case 'object':
      return value.entries.length ? (
        <FieldList entries={value.entries} find={find} isNested />
      ) : (
        <Absent>no keys</Absent>
      )
  }
}

/** Said of a value that is there and holds nothing, apart from text that says the same. */
const Absent = ({ children }: { children: string }) => (
  <span className="text-muted italic">{children}</span>
)

type FieldListProps = {
  entries: JsonEntry[]
  find?: string | undefined
  isNested?: boolean
  children?: ReactNode
}

/** Names and values in two columns where there is room, one above the other where there is not. */
export function FieldList({ entries, find, isNested = false, children }: FieldListProps) {
  const { shown, more } = useFirstOf(entries, find ? Infinity : 200, 'keys')
  return (
    <>
      <dl
        className={classNames(
          'grid gap-x-4 gap-y-1',
          // Of one width at the top, so that the values of all segments stand in one column.
          isNested
            ? '@xs:grid-cols-[fit-content(7rem)_minmax(0,1fr)]'
            : '@xs:grid-cols-[7rem_minmax(0,1fr)] @lg:grid-cols-[9rem_minmax(0,1fr)]',
        )}
      >
        {children}
        {shown.map(({ key, value }, index) => (
          <FieldRow key={index} name={key}>
            <ValueView value={value} find={find} />
          </FieldRow>
        ))}
      </dl>
      {more}
    </>
  )
}

type FieldRowProps = { name: string; title?: string | undefined; children: ReactNode }

export const FieldRow = ({ name, title, children }: FieldRowProps) => (
  <div className="min-w-0 @xs:col-span-2 @xs:grid @xs:grid-cols-subgrid">
    <dt className="text-sm wrap-anywhere text-muted" title={title}>
      <FieldName name={name} />
    </dt>
    <dd className="min-w-0">{children}</dd>
  </div>
)

// A name like native_lipsync_not_tts breaks after its underscores, not in the middle of a word.
const FieldName = ({ name }: { name: string }) => (
  <bdi>
    {breakParts(visibleText(name), /(?<=_)/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </bdi>
)

type ListViewProps = { items: JsonValue[]; find?: string | undefined }

const FIRST = 30
const CHIP = 60

function ListView({ items, find }: ListViewProps) {
  const [isOpened, setFull] = useState(false)
  // To look only for what is searched for in the rest would cost more than to show it.
  const isFull = isOpened || Boolean(find)
  if (!items.length) return <Absent>none</Absent>
  const shown = isFull ? items : items.slice(0, FIRST)
  const areChips = items.every((item) => 'text' in item && item.text.length <= CHIP)
  return (
    <div className="flex flex-col items-start gap-1">
      {areChips ? <Chips items={shown} /> : <Entries items={shown} find={find} />}
      {items.length > FIRST && !find && (
        <button
          type="button"
          onClick={() => setFull(!isFull)}
          className="text-sm text-accent underline underline-offset-2"
        >
          {isFull ? 'Show less' : `Show all ${formatNumber(items.length)}`}
        </button>
      )}
    </div>
  )
}

const Chips = ({ items }: ListViewProps) => (
  <ul className="flex flex-wrap gap-1">
    {items.map((item, index) => (
      <li
        key={index}
        className="rounded-sm bg-subtle px-1.5 text-sm wrap-anywhere in-data-playing:bg-line"
      >
        {'text' in item && item.kind === 'string' && item.text ? (
          <bdi>{visibleProse(item.text)}</bdi>
        ) : (
          <ValueView value={item} />
        )}
      </li>
    ))}
  </ul>
)

const Entries = ({ items, find }: ListViewProps) => (
  <ul className="flex w-full flex-col gap-1.5">
    {items.map((item, index) => (
      <li key={index} className="border-l-2 border-line pl-2">
        <ValueView value={item} find={find} />
      </li>
    ))}
  </ul>
)
