import { useEffect, useEffectEvent } from 'react'
import { statusText } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'
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
    announce(`${visibleStart(name ?? 'Task')}, ${statusText(task)}`)
  })
  useEffect(() => {
    if (isKnown) say()
  }, [isKnown])
}
