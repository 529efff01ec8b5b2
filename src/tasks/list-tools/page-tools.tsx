import type { Task } from '~/api/tasks.ts'
import { ListTools, type ListToolsProps } from './list-tools.tsx'
import { listedPage } from './listed-tasks.ts'

type PageToolsProps = Omit<ListToolsProps, 'listed'> & { tasks: readonly Task[] }

/** The tools of one page. */
export const PageTools = ({ tasks, ...rest }: PageToolsProps) => (
  <ListTools listed={listedPage(tasks)} {...rest} />
)
