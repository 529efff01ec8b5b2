import { accountStore } from '~/account/account.ts'
import type { CellProps, TaskColumn } from '~/tasks/task-columns.tsx'
import { problemCell } from '~/tasks/task-cells.tsx'
import { countOf } from '~/lib/numbers.ts'
import { laneColour } from '~/viewers/film/lane-colours.ts'

/** Where in the film something was found, as far as it was kept when the task was read; or why nothing. */
function FoundStrip({ task }: CellProps) {
  const { index } = accountStore.current()
  const row = index.rowOf(task.task_id)
  const strip = row === undefined ? undefined : index.strip(row)
  if (!strip) return problemCell(task)
  const { lanes, segments, definitions, from, to } = strip
  const label = `${countOf(segments, 'segment')} in ${countOf(definitions, 'definition')}`
  return (
    <span
      role="img"
      aria-label={label}
      data-seconds={`${from} ${to}`}
      title={label}
      className="flex h-5 w-full min-w-16 flex-col justify-center gap-px"
    >
      {lanes.map((runs, lane) => (
        <span key={lane} className="relative max-h-1.5 min-h-0.5 flex-1 overflow-clip bg-subtle">
          {runs.map(({ from, to }) => (
            <span
              key={from}
              style={{ left: `${from}%`, width: `${to - from}%` }}
              className={`absolute inset-y-0 forced-colors:bg-[CanvasText] ${laneColour(lane)}`}
            />
          ))}
        </span>
      ))}
    </span>
  )
}

const known = new WeakMap<TaskColumn[], TaskColumn[]>()

/** The columns of the page, where what was found is drawn from what was kept of it. */
export function keptColumns(shown: TaskColumn[]): TaskColumn[] {
  const before = known.get(shown)
  if (before) return before
  const columns = shown.map((column) =>
    column.id === 'found' ? { ...column, cell: FoundStrip } : column,
  )
  known.set(shown, columns)
  return columns
}
