import { formatNumber, formatSeconds } from '~/lib/numbers.ts'
import { isRunning, type Task } from '~/api/tasks.ts'
import { visibleProse, visibleStart } from '~/lib/visible-text.ts'
import { formatElapsed } from '~/lib/time.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { SegmentStrip } from '~/viewers/film/segment-strip.tsx'
import { ListTime } from '~/ui/time.tsx'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import { useNow } from '~/ui/use-now.ts'
import { lanesOf } from './lanes-of.ts'
import { usualTime } from './usual-time.ts'
import {
  filmLength,
  mayBeCut,
  problemText,
  promptText,
  runningTime,
  sourceText,
  tookTime,
  type AssetNames,
} from '~/api/task-values.ts'

type CellProps = { task: Task }
type NamedCellProps = CellProps & { assets: AssetNames }

export function SourceCell({ task, assets }: NamedCellProps) {
  const source = visibleStart(sourceText(task, assets) ?? '')
  return (
    <bdi className="clipped" title={source.slice(0, 300)}>
      {source}
    </bdi>
  )
}

const modes: Record<string, string> = { general: 'general', time_based_metadata: 'time-based' }

export function ModeCell({ task }: CellProps) {
  const mode = task.request_params?.analysis_mode
  if (!mode) return null
  const shown = visibleStart(mode)
  return <bdi title={shown}>{Object.hasOwn(modes, mode) ? modes[mode] : shown}</bdi>
}

/** The prompt as the list gives it; the API cuts it there, so one that may go on says so. */
export function PromptCell({ task }: CellProps) {
  const prompt = promptText(task)
  if (!prompt) return null
  const cut = mayBeCut(task)
  return (
    <bdi
      className="block clipped text-muted"
      title={
        cut ? 'The list gives the first 30 characters; open the task for all of it' : undefined
      }
    >
      {wholeStops(visibleProse(prompt.slice(0, 300)))}
      {cut && '…'}
    </bdi>
  )
}

/** Where the cell is too narrow it cuts a full stop with the space after it: "scenes…", not "scenes.…". */
const wholeStops = (text: string) =>
  text.split(/(\.\s)/).map((part, at) =>
    at % 2 ? (
      <span key={at} className="inline-block whitespace-pre">
        {part.replace(/\s/, ' ')}
      </span>
    ) : (
      part
    ),
  )

/** Where in the film something was found, from what the list itself brings; or why nothing was. */
export function FoundCell({ task, assets }: NamedCellProps) {
  const lanes = lanesOf(task)
  if (!lanes) return problemCell(task)
  return <SegmentStrip lanes={lanes} duration={filmLength(task, assets)} />
}

/** What the API says of a task that did not end well. */
export function problemCell(task: Task) {
  const problem = visibleProse(problemText(task) ?? '')
  return problem ? (
    <bdi className="block clipped text-muted" title={problem}>
      {problem}
    </bdi>
  ) : null
}

export function FilmLengthCell({ task, assets }: NamedCellProps) {
  const seconds = filmLength(task, assets)
  if (seconds === undefined) return null
  return <span title={formatSeconds(seconds)}>{formatTimecode(Math.round(seconds))}</span>
}

export const timeCell = (value: string | undefined) => value && <ListTime value={value} />

export function ElapsedCell({ task }: CellProps) {
  if (isRunning(task)) return <RunningTime task={task} />
  const took = tookTime(task)
  return took === undefined ? null : (
    <span title={formatSeconds(took / 1000)}>{formatElapsed(took)}</span>
  )
}

function RunningTime({ task }: CellProps) {
  const elapsed = runningTime(task, useNow())
  // Seen by who points at it; of many lengths of film it takes its time.
  const painted = useAfterPaint(task.task_id, null)
  const usual = painted === task.task_id ? usualTime(painted) : undefined
  if (elapsed === undefined) return null
  const title = ['Not finished yet: the time since it was created', usual].filter(Boolean)
  return (
    <span className="text-muted" title={title.join('\n')}>
      {formatElapsed(Math.floor(elapsed / 1000) * 1000)} so far
    </span>
  )
}

export const numberCell = (value: number | undefined) =>
  value === undefined ? null : formatNumber(value)
