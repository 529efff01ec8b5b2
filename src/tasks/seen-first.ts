import type { Task } from '~/api/tasks.ts'
import { currentSettings } from '~/lib/settings.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'

const none: Task[] = []
/** In pixels; a row of a phone is higher. */
const rowHeights = { normal: 36, compact: 28 }
const mostSeen = () => Math.ceil(window.innerHeight / rowHeights[currentSettings().density])

/**
 * The rows to draw, each with the place that its task has in the answer: a sort moves rows, another
 * page or filter is written into them. To take fifty away and to make fifty takes twice as long, and
 * drops the focus. A window shows half of fifty from the top, where another answer begins: below them
 * the former one stands until these are painted.
 */
export function useSeenFirst(tasks: Task[], answer: Task[]) {
  const former = useAfterPaint(answer, none)
  const places = new Map(answer.map((task, place) => [task, place]))
  const seen = former === answer ? tasks.length : mostSeen()
  return tasks.flatMap((task, row) => {
    const place = places.get(task)
    if (place === undefined) return []
    const shown = row < seen ? task : former[place]
    return shown ? [{ place, task: shown }] : []
  })
}
