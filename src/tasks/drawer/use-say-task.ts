import { useEffect, useEffectEvent } from 'react'
import { isCut, type Task } from '~/api/tasks.ts'
import { visibleStart } from '~/lib/visible-text.ts'
import { announce } from '~/ui/announcer.tsx'

/** Who walks hears where it led: the focus stays on the drawer or a button, which do not say it. */
export function useSayTask(
  task: Task | undefined,
  name: string | undefined,
  takeOther: () => boolean,
) {
  const isKnown = task !== undefined
  const say = useEffectEvent(() => {
    if (!task || !takeOther()) return
    const status = isCut(task) ? 'ready, cut' : visibleStart(task.status)
    announce(`${visibleStart(name ?? 'Task')}, ${status}`)
  })
  useEffect(() => {
    if (isKnown) say()
  }, [isKnown])
}
