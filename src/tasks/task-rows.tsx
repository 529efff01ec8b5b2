import type { ComponentProps, MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Task } from '~/api/tasks.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import { readRowClick } from './click-row.ts'
import { atSecond, withoutMoment } from './task-address.ts'
import { sameVideo } from './same-video.tsx'
import type { SearchChange } from './search.ts'
import { LinkQuery } from './task-cell.tsx'

type TaskRowsProps = Omit<ComponentProps<'tbody'>, 'onChange' | 'onClick'> & {
  taskOf: (taskId: string) => Task | undefined
  onChange: (change: SearchChange) => void
}

/** The rows of a table of tasks, with what a click on any of them does. */
export function TaskRows({ taskOf, onChange, ...rest }: TaskRowsProps) {
  const navigate = useNavigate()
  const query = withoutMoment(useLocation().search)
  // Read when a link is opened in another tab; a sort or a filter is painted before fifty of them are.
  const linkQuery = useAfterPaint(query)
  const click = (event: MouseEvent) => {
    const asked = readRowClick(event)
    if (!asked) return
    if ('opens' in asked) {
      const search = atSecond(query, asked.at)
      return void navigate({ pathname: `/tasks/${asked.opens}`, search })
    }
    const task = taskOf(asked.listsVideoOf)
    const filter = task && sameVideo(task)
    if (filter) onChange(filter)
  }
  return (
    <LinkQuery value={linkQuery && `?${linkQuery}`}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the links inside have them */}
      <tbody {...rest} onClick={click} />
    </LinkQuery>
  )
}
