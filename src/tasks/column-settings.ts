import type { ColumnSizingState, ColumnVisibilityState } from '@tanstack/react-table'
import { useState } from 'react'
import * as v from 'valibot'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import { hiddenAtFirst } from './task-columns.tsx'

const settingsSchema = v.object({
  sizes: v.record(v.string(), v.pipe(v.number(), v.minValue(40), v.maxValue(2000))),
  visibility: v.record(v.string(), v.boolean()),
})
type ColumnSettings = { sizes: ColumnSizingState; visibility: ColumnVisibilityState }

const initial: ColumnSettings = {
  sizes: {},
  visibility: Object.fromEntries(hiddenAtFirst.map((column) => [column, false])),
}

/** A taste, not a view: widths and hidden columns stay on the device, out of a shared link. */
export function useColumnSettings() {
  const [settings, setSettings] = useState(read)
  const change = (part: Partial<ColumnSettings>) => {
    const next = { ...settings, ...part }
    setSettings(next)
    keepPreference('columns', JSON.stringify(next))
  }
  return { settings, change, reset: () => change(initial) }
}

function read(): ColumnSettings {
  try {
    const kept = v.safeParse(settingsSchema, JSON.parse(readPreference('columns') ?? ''))
    return kept.success ? kept.output : initial
  } catch {
    return initial
  }
}
