import type { Task, TaskDetail } from '~/api/tasks.ts'
import { type AssetNames } from '~/tasks/task-values.ts'
import { ErrorSection } from './error-section.tsx'
import { RawSection } from './raw-section.tsx'
import { RequestSection } from './request-section.tsx'
import { ResultSection } from './result-section.tsx'
import { SourceSection } from './source-section.tsx'
import { TaskIds } from './task-ids.tsx'
import { TaskTimes } from './task-times.tsx'
import { UsageSection } from './usage-section.tsx'
import { WebhooksSection } from './webhooks-section.tsx'

type TaskSectionsProps = {
  /** A row of the list while `detail` is not there: its prompt, schema and definitions are cut. */
  task: Task
  detail: TaskDetail | undefined
  assets: AssetNames
}

/** In the order of a reader's questions: what happened, to which film, with what answer, and why. */
export function TaskSections({ task: row, detail, assets }: TaskSectionsProps) {
  const task = detail?.task ?? row
  return (
    <div className="@container px-4 pt-4 pb-2 md:px-5">
      <ErrorSection task={task} />
      <TaskTimes task={task} />
      <SourceSection task={task} assets={assets} />
      <ResultSection task={task} />
      <RequestSection task={task} detail={detail} />
      <UsageSection task={task} />
      <WebhooksSection task={task} />
      <TaskIds task={task} />
      <RawSection task={task} detail={detail} />
    </div>
  )
}
