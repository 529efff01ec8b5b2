import { latePart, MissingNote } from '~/ui/late-part.tsx'
import { LoadingTable } from './loading-table.tsx'
import { Framed, TasksFrame, type Frame } from './tasks-frame.tsx'
import { TasksPage } from './tasks-page.tsx'
import { useTaskSearch } from './use-task-search.ts'

type ScopeProps = {
  frame: Frame
  /** Rows are on screen: what comes next may be fetched. */
  onFirstRows: () => void
}

/** One page as the API lists it, or all tasks: what reads and asks those is loaded when wanted. */
export function ScopedTasks({ onFirstRows }: Omit<ScopeProps, 'frame'>) {
  const { search, change } = useTaskSearch()
  return (
    <TasksFrame scope={search.scope} onChange={change}>
      {(frame) => {
        const Scope = search.scope === 'page' ? TasksPage : AllTasks
        return <Scope frame={frame} onFirstRows={onFirstRows} />
      }}
    </TasksFrame>
  )
}

const AllTasks = latePart({
  load: async () => (await import('./all/all-tasks.tsx')).AllTasks,
  Waiting: ({ frame }: ScopeProps) => (
    <Framed places={frame.places}>
      <LoadingTable rows={20} reason={null} />
    </Framed>
  ),
  Missing: ({ frame, onRetry }: ScopeProps & { onRetry: () => void }) => (
    <Framed places={frame.places}>
      <div className="px-4 md:px-6">
        <MissingNote onRetry={onRetry} />
      </div>
    </Framed>
  ),
})
