import { visibleText } from '~/lib/visible-text.ts'
import type { Segment } from '~/viewers/segment.ts'
import { sayValue } from './say-value.ts'

type MetadataFieldProps = { field: Segment['metadata'][number]; className: string }

/** A name and its value in a line of text, in a `dl`. */
export const MetadataField = ({ field: { key, value }, className }: MetadataFieldProps) => (
  <div className={className}>
    <dt className="inline text-muted">
      <bdi>{visibleText(key)}</bdi>{' '}
    </dt>
    <dd className="inline">
      <bdi>{sayValue(value)}</bdi>
    </dd>
  </div>
)
