import { useMemo, useSyncExternalStore } from 'react'
import { groupRows } from '~/account/group-rows.ts'
import type { Grouping } from '~/account/groupings.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { selection } from '~/tasks/list-tools/selection.ts'

type SelectedOptions = { index: TaskIndex; rows: Uint32Array; version: number; by: Grouping }

/** By the value of a group, how many of its tasks are selected. */
export function useSelectedOfGroups({ index, rows, version, by }: SelectedOptions) {
  const chosen = useSyncExternalStore(selection.subscribe, selection.version)
  return useMemo(() => {
    if (selection.size() === 0) return new Map<string, number>()
    const selected = rows.filter((row) => selection.has(index.idOf(row)))
    const { groups } = groupRows(index, selected, by, Infinity)
    return new Map(groups.map(({ value, tasks }) => [value, tasks]))
    // oxlint-disable-next-line react/exhaustive-deps -- the versions are those of what is read here
  }, [index, rows, version, by, chosen])
}
