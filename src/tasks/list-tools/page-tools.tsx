import type { Task } from '~/api/tasks.ts'
import { ListTools, type ListToolsProps } from './list-tools.tsx'
import { listedPage } from './listed-tasks.ts'
import { ZoneNote } from './zone-note.tsx'

type PageToolsProps = Omit<ListToolsProps, 'listed'> & { tasks: readonly Task[] }

/** The tools of one page. */
export const PageTools = ({ tasks, ...rest }: PageToolsProps) => (
  <>
    {/* At the near edge, where notes that come and go do not move it; on a phone as wide as the
        three buttons beside it leave, so that they stay in one line. */}
    <ZoneNote className="max-sm:grow max-sm:basis-[calc(100%-6.375rem)] max-sm:py-2.5 sm:order-first" />
    <ListTools listed={listedPage(tasks)} {...rest} />
  </>
)
