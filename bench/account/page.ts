import { sortColumns } from '~/api/sort-values.ts'
import type { Task } from '~/api/tasks.ts'
import { agGrid } from './ag-grid.ts'
import type { Contestant } from './contestant.ts'
import { PAGE, readPages } from './made-tasks.ts'
import { readAccount } from './read-account.ts'
import { tanstack } from './tanstack.ts'
import { tasklens } from './tasklens.ts'

const EXTRA = 40
const contestants = { tasklens, tanstack, 'ag-grid': agGrid }
export type ContestantName = keyof typeof contestants

export type Times = { sort: number[]; ask: number[]; append: number[] }

let contestant: Contestant | undefined
let extra: Task[][] = []

async function load(name: ContestantName, count: number) {
  contestant = contestants[name]()
  await contestant.load(readPages(count + EXTRA * PAGE, 0, count))
}

/** Kept until they are appended, and so no part of the heap after loading. */
const prepare = (count: number) => {
  extra = [...readPages(count + EXTRA * PAGE, count, count + EXTRA * PAGE)]
}

async function timed(act: () => unknown) {
  const start = performance.now()
  await act()
  const time = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 0))
  return time
}

const questions = ['match-7', 'take-99', 'summ', 'media.example', 'exceeds']

async function measure(): Promise<Times> {
  const times: Times = { sort: [], ask: [], append: [] }
  if (!contestant) return times
  const { append, sort, ask } = contestant
  for (const page of extra.slice(0, EXTRA / 2)) times.append.push(await timed(() => append(page)))
  for (const column of sortColumns) {
    for (const isDescending of [false, true]) {
      times.sort.push(await timed(() => sort(column, isDescending)))
    }
  }
  // After each page all orders have to be found again.
  for (const [place, page] of extra.slice(EXTRA / 2).entries()) {
    times.append.push(await timed(() => append(page)))
    const column = sortColumns[place % sortColumns.length]
    if (column) times.sort.push(await timed(() => sort(column, place % 2 === 0)))
  }
  // A key at a time, as one types.
  for (const text of questions) {
    for (let length = 1; length <= text.length; length += 1) {
      const typed = text.slice(0, length)
      times.ask.push(await timed(() => ask(typed, 'ready', 'time_based_metadata')))
    }
  }
  return times
}

const read = (count: number) => readAccount([...readPages(count, 0, count)].flat())

Object.assign(window, { accountBench: { load, prepare, measure, read } })
export type AccountBench = {
  load: typeof load
  prepare: typeof prepare
  measure: typeof measure
  read: typeof read
}
