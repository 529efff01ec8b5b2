import type { Task } from '~/api/tasks.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import { useRowHeight } from './use-row-height.ts'

const none: Task[] = []
// The least that stands over the list and under it, in pixels: filters, the head, the pager.
const AROUND = 200
// The least that the list is high: on a low screen the page scrolls.
const LEAST = 240

/**
 * The rows to draw, each with the place that its task has in the answer: a sort moves rows, another
 * page or filter is written into them. To take fifty away and to make fifty takes twice as long, and
 * drops the focus. A window shows a third of fifty from the top, where another answer begins: below
 * them the former one stands until these are painted.
 */
export function useSeenFirst(tasks: Task[], answer: Task[]) {
  const former = useAfterPaint(answer, none)
  const places = new Map(answer.map((task, place) => [task, place]))
  const height = Math.max(LEAST, window.innerHeight - AROUND)
  const mostSeen = Math.ceil(height / useRowHeight())
  const seen = former === answer ? tasks.length : mostSeen
  return tasks.flatMap((task, row) => {
    const place = places.get(task)
    if (place === undefined) return []
    const shown = row < seen ? task : former[place]
    return shown ? [{ place, task: shown }] : []
  })
}
