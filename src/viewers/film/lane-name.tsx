import { Icon } from '~/ui/icon.tsx'
import { countOf, formatNumber } from '~/lib/numbers.ts'

type LaneNameProps = {
  name: string
  colour: string
  count: number
  /** Before a filter took some away. */
  total: number | undefined
  observations: number
}

/** Beside the lane where there is room, above it where there is not. */
export const LaneName = ({ name, colour, count, total, observations }: LaneNameProps) => (
  <div className="flex min-w-0 items-baseline gap-1.5 text-sm @2xl:w-(--lane-names) @2xl:shrink-0 @2xl:pr-3">
    <span className={`size-2 shrink-0 rounded-[2px] ${colour}`} />
    <bdi className="truncate font-medium" title={name.slice(0, 300)}>
      {name}
    </bdi>
    <span className="text-xs whitespace-nowrap text-muted tabular-nums">
      {formatNumber(count)}
      {total !== undefined && ` of ${formatNumber(total)}`}
    </span>
    {observations > 0 && (
      <span
        className="inline-flex items-center gap-0.5 text-xs text-warn tabular-nums"
        title={countOf(observations, 'observation')}
      >
        <Icon name="warning" className="size-3 self-center" />
        <span aria-hidden="true">{formatNumber(observations)}</span>
        <span className="sr-only">{countOf(observations, 'observation')}</span>
      </span>
    )}
  </div>
)
