import { useEffect } from 'react'
import { orderRows } from '~/account/row-order.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { whenIdle } from '~/lib/when-idle.ts'
import { nextSort, readSort } from '~/tasks/sort.ts'

/**
 * Finds an order before it is asked for: that of the header which is pointed at or has the focus, by
 * the function given back, and the one that another click on the same header leads to. Not while
 * tasks come, for each page makes it another one.
 */
export function useOrderAhead(index: TaskIndex, sort: string, isReading: boolean) {
  const { version } = index
  useEffect(() => {
    if (isReading) return undefined
    return whenIdle(() => orderRows(index, nextSort(sort, readSort(sort).column)))
    // oxlint-disable-next-line react/exhaustive-deps -- an order is that of a version
  }, [index, version, sort, isReading])
  return (next: string) => {
    if (!isReading) whenIdle(() => orderRows(index, next))
  }
}
