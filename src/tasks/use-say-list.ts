import { useEffect, useRef } from 'react'
import type { TaskPage } from '~/api/tasks.ts'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { announce } from '~/ui/announcer.tsx'
import type { PagePosition } from './page-position.ts'

type Said = {
  /** What the rows are the answer to. */
  asked: string | undefined
  data: TaskPage | undefined
  page: number
  position: PagePosition
}

/** Who does not see the rows change hears what another filter or page has brought; the first is read. */
export function useSayList({ asked, data, page, position }: Said) {
  const before = useRef<string>(undefined)
  const text = data && sayList(data, page, position)
  useEffect(() => {
    if (text === undefined || before.current === asked) return
    if (before.current !== undefined) announce(text)
    before.current = asked
  }, [asked, text])
}

function sayList({ tasks }: TaskPage, page: number, { total, pages }: PagePosition): string {
  if (tasks.length === 0) return page > 1 ? 'This page is past the end' : 'No tasks match'
  const of = pages === undefined ? '' : ` of ${formatNumber(pages)}`
  return `${countOf(total ?? tasks.length, 'task')}, page ${formatNumber(page)}${of}`
}
