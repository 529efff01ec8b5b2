import { viewAccount } from '~/account/account-view.ts'
import { Reading } from '~/account/reading.ts'
import { TaskIndex } from '~/account/task-index.ts'
import { readTaskPage, type Task, type TaskListParams } from '~/api/tasks.ts'

const LATENCY = 50
const LANES = 4
const NOTICE = 80

export type ReadingTimes = {
  /** What it took, against what pages of 50, four at a time, take if nothing else takes any. */
  overIdeal: number
  /** The longest the main thread was busy at a stretch, while somebody types. */
  longestTask: number
}

/** Reads all of an account that answers after 50 ms, and asks it anew a key at a time meanwhile. */
export async function readAccount(tasks: Task[]): Promise<ReadingTimes> {
  const index = new TaskIndex()
  const page = async ({ page, page_limit }: TaskListParams) => {
    const data = tasks.slice((page - 1) * page_limit, page * page_limit)
    const text = JSON.stringify({ data, page_info: { total_results: tasks.length } })
    await new Promise((resolve) => setTimeout(resolve, LATENCY))
    return readTaskPage(JSON.parse(text), text.length)
  }
  let longestTask = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
  })
  observer.observe({ type: 'longtask' })

  let typed = ''
  const typing = setInterval(() => {
    typed = typed.length > 6 ? '' : `match-1`.slice(0, typed.length + 1)
    viewAccount(index, { q: typed, status: { only: ['ready'] }, sort: 'custom_id' })
  }, NOTICE)
  const start = performance.now()
  await new Promise<void>((resolve) => {
    const reading = new Reading({
      index,
      filters: {},
      signal: new AbortController().signal,
      changed: () => {
        if (reading.state.phase === 'done') resolve()
      },
      api: { page, one: () => Promise.reject(new Error('Not asked for')) },
    })
    reading.resume()
  })
  const time = performance.now() - start
  clearInterval(typing)
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  const ideal = (Math.ceil(tasks.length / 50) / LANES) * LATENCY
  return { overIdeal: time / ideal, longestTask }
}
