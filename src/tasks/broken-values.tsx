import { BrokenValue } from './broken-value.tsx'
import { isFilter, type BrokenParameter, type SearchChange } from './search.ts'

type BrokenValuesProps = {
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
}

export const BrokenValues = ({ broken, onChange }: BrokenValuesProps) =>
  broken.map((one) => (
    <BrokenValue key={one.name} {...one} onClear={() => onChange({ [one.name]: undefined })}>
      <span className="text-muted">
        {isFilter(one.name)
          ? 'No list is shown until it is right.'
          : 'The default is used instead.'}
      </span>
    </BrokenValue>
  ))
