import { useMemo } from 'react'
import { rowsOfGroup } from '~/account/group-rows.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import type { GroupChoice } from '~/tasks/group-text.ts'

/** The rows of the group that is looked into; all of them where none is. */
export const inGroup = (index: TaskIndex, rows: Uint32Array, group: GroupChoice | undefined) =>
  group?.value === undefined ? rows : rowsOfGroup(index, rows, group.by, group.value)

export const useGroupRows = (
  index: TaskIndex,
  view: { rows: Uint32Array },
  group: GroupChoice | undefined,
) =>
  useMemo(
    () => inGroup(index, view.rows, group),
    // oxlint-disable-next-line react/exhaustive-deps -- read anew from the address each time
    [index, view, group?.by, group?.value],
  )
