import { accountStore } from '~/account/account.ts'
import { usualTook } from '~/account/usual-took.ts'
import { countOf } from '~/lib/numbers.ts'
import { formatElapsed } from '~/lib/time.ts'

/** Never without how many tasks it rests on. */
export function usualText(taskId: string): string | undefined {
  const { index } = accountStore.current()
  const row = index.rowOf(taskId)
  const usual = row === undefined ? undefined : usualTook(index, row)
  if (!usual) return undefined
  const { p50, p90, count } = usual
  return `Usually ${formatElapsed(p50)}, nine in ten within ${formatElapsed(p90)}: of ${countOf(count, 'task')} like it`
}
