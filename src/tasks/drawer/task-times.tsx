import { isRunning, type Task } from '~/api/tasks.ts'
import { formatElapsed } from '~/lib/time.ts'
import { runningTime, tookTime } from '~/api/task-values.ts'
import { usualTime } from '~/tasks/usual-time.ts'
import { ExactTime } from '~/ui/time.tsx'
import { useNow } from '~/ui/use-now.ts'
import { Copyable, Field, Fields } from './field.tsx'

/** When it was and how long it took: what a reader asks of any job. */
export const TaskTimes = ({ task }: { task: Task }) => (
  <div className="pb-5">
    <Fields>
      {task.created_at && (
        <Field label="Created" name="created_at">
          <Moment value={task.created_at} name="created_at" />
        </Field>
      )}
      {task.completed_at && (
        <Field label="Completed" name="completed_at">
          <Moment value={task.completed_at} name="completed_at" />
        </Field>
      )}
      {isRunning(task) ? <SoFar task={task} /> : <Took task={task} />}
    </Fields>
  </div>
)

// Where UTC does not fit beside the local time it starts a line, and its dot is clipped off there.
const Moment = ({ value, name }: { value: string; name: string }) => (
  <Copyable text={value} label={`Copy ${name}`}>
    <span className="block overflow-x-clip tabular-nums [&_span]:-ml-[0.57em] [&>time]:flex [&>time]:flex-wrap [&>time]:gap-x-[0.85em]">
      <ExactTime value={value} />
    </span>
  </Copyable>
)

function Took({ task }: { task: Task }) {
  const took = tookTime(task)
  if (took === undefined) return null
  return (
    <Field label="Took">
      <span className="tabular-nums">{formatElapsed(took)}</span>{' '}
      <span className="text-muted">waiting included</span>
    </Field>
  )
}

/** Apart, so that only this line is rendered anew every second. */
function SoFar({ task }: { task: Task }) {
  const elapsed = runningTime(task, useNow())
  const usual = usualTime(task.task_id)
  if (elapsed === undefined) return null
  return (
    <Field label="Taken so far">
      <span className="tabular-nums">{formatElapsed(Math.floor(elapsed / 1000) * 1000)}</span>{' '}
      <span className="text-muted">since it was created, waiting included</span>
      {usual && <span className="block text-muted">{usual}</span>}
    </Field>
  )
}
