import { memo } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { countOf } from '~/lib/numbers.ts'
import type { Drawn } from './axis-view.ts'
import type { LaneBar } from './lane-bars.ts'
import { nameTimes } from './segment-names.ts'
import { placeOn } from './sheet.tsx'

type LaneButtonProps = {
  bar: LaneBar
  row: number
  drawn: Drawn
  definition: string
  colour: string
  /** The answer's own end; a bar cannot end before it starts, an answer can. */
  end: number | undefined
  isSelected: boolean
  isTabStop: boolean
  isFaint: boolean
}

/** One of hundreds: no handler of its own, the lane listens for all of them. */
export const LaneButton = memo(function LaneButton({
  bar,
  row,
  drawn,
  definition,
  colour,
  end,
  isSelected,
  isTabStop,
  isFaint,
}: LaneButtonProps) {
  const count = bar.last - bar.first + 1
  const times = nameTimes({ start: bar.start, end: count > 1 ? bar.end : end })
  return (
    <button
      type="button"
      data-bar={`${row} ${bar.first} ${bar.last}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${definition} ${times}${count > 1 ? `, ${countOf(count, 'segment')}` : ''}`}
      aria-current={isSelected ? 'true' : undefined}
      style={placeOn(drawn, bar.start, bar.end)}
      className={classNames(
        'absolute inset-y-0 min-w-[3px] rounded-[2px] border-r border-transparent bg-clip-padding forced-colors:border-[Canvas] hover:z-10 hover:brightness-90 focus-visible:z-20 forced-colors:bg-[ButtonText]',
        colour,
        isFaint && 'opacity-70',
        isSelected &&
          'z-10 ring-2 ring-ink ring-offset-1 ring-offset-surface forced-colors:bg-[Highlight]',
      )}
    />
  )
})
