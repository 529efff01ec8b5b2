import { useNavigate, useParams } from 'react-router'
import { visibleText } from '~/lib/visible-text.ts'
import { Drawer } from '~/ui/drawer.tsx'
import { latePart, MissingNote } from '~/ui/late-part.tsx'
import { useShortcuts } from '~/ui/use-shortcuts.ts'
import { CloseTask } from './close-task.tsx'
import { withoutTask } from './task-address.ts'

/** The list is painted first; once it is, the drawer is fetched ahead of the first click. */
export const OpenTask = latePart({
  load: async () => (await import('./drawer/task-drawer.tsx')).TaskDrawer,
  Missing: MissingDrawer,
})

/** The list beside it stays, and Esc and Back close it as they close the task. */
function MissingDrawer({ onRetry }: { onRetry: () => void }) {
  const { task_id: taskId = '' } = useParams()
  const navigate = useNavigate()
  const close = () =>
    void navigate({ pathname: '/tasks', search: withoutTask(window.location.search) })
  useShortcuts({ Escape: close })
  return (
    <Drawer label={`Task ${visibleText(taskId)}`} wide={false} onClose={close}>
      <div className="flex justify-end p-2">
        <CloseTask onClose={close} />
      </div>
      <div className="px-4">
        <MissingNote onRetry={onRetry} />
      </div>
    </Drawer>
  )
}
