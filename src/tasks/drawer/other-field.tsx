import { visibleText } from '~/lib/visible-text.ts'
import { JsonSource } from './json-source.tsx'

/** A field inside a value that is not known here, under its own name. */
export const OtherField = ({ name, source }: { name: string; source: string }) => (
  <div className="flex flex-wrap gap-x-2">
    <bdi className="font-mono text-xs/5 text-muted">{visibleText(name)}</bdi>
    <JsonSource text={source} />
  </div>
)
