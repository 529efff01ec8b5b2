import { useMemo } from 'react'
import type { TaskIndex } from '~/account/task-index.ts'
import type { ChartsProps } from './overview-charts.tsx'

/** Figures from the rows, worked out anew only when these change: much else draws a chart again. */
export const useFigures = <T>(
  { index, rows, version }: Pick<ChartsProps, 'index' | 'rows' | 'version'>,
  read: (index: TaskIndex, rows: Uint32Array) => T,
): T =>
  useMemo(
    () => read(index, rows),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of the index
    [index, rows, version],
  )
