import { BrokenValue } from '~/tasks/broken-value.tsx'
import type { BrokenMoment, Moment } from '~/tasks/moment.ts'

type MomentProblemProps = { broken: BrokenMoment[]; onClear: (name: keyof Moment) => void }

/** A moment in the address that cannot be used is named, like a filter. */
export const MomentProblem = ({ broken, onClear }: MomentProblemProps) =>
  broken.map((one) => (
    <BrokenValue key={one.name} {...one} className="mb-3" onClear={() => onClear(one.name)} />
  ))
