import { viewAccount } from '~/account/account-view.ts'
import { TaskIndex } from '~/account/task-index.ts'
import type { Contestant } from './contestant.ts'

export function tasklens(): Contestant {
  const index = new TaskIndex()
  const append: Contestant['append'] = (page) => {
    index.upsert(page)
    index.settle()
  }
  return {
    append,
    load: (pages) => {
      for (const page of pages) void append(page)
    },
    sort: (column, isDescending) => {
      viewAccount(index, { sort: isDescending ? `-${column}` : column })
    },
    ask: (q, status, mode) => {
      const query = { q, status: { only: [status] }, analysis_mode: { only: [mode] } }
      const { rows, facetOf } = viewAccount(index, query)
      facetOf('status')
      facetOf('analysis_mode')
      return rows.length
    },
  }
}
