import type { ColumnSizingState, ColumnVisibilityState } from '@tanstack/react-table'
import { useState } from 'react'
import * as v from 'valibot'
import { hiddenAtFirst } from './task-columns.tsx'

// A taste, not a view: it stays on the device and is not part of a shared link.
const STORAGE_KEY = 'tasklens.columns'

const settingsSchema = v.object({
  sizes: v.record(v.string(), v.pipe(v.number(), v.minValue(40), v.maxValue(2000))),
  visibility: v.record(v.string(), v.boolean()),
})
type ColumnSettings = { sizes: ColumnSizingState; visibility: ColumnVisibilityState }

const initial: ColumnSettings = {
  sizes: {},
  visibility: Object.fromEntries(hiddenAtFirst.map((column) => [column, false])),
}

/** Widths and hidden columns, remembered on this device. */
export function useColumnSettings() {
  const [settings, setSettings] = useState(read)
  const change = (part: Partial<ColumnSettings>) => {
    const next = { ...settings, ...part }
    setSettings(next)
    write(next)
  }
  return { settings, change, reset: () => change(initial) }
}

function read(): ColumnSettings {
  try {
    const kept = v.safeParse(settingsSchema, JSON.parse(localStorage.getItem(STORAGE_KEY) ?? ''))
    return kept.success ? kept.output : initial
  } catch {
    return initial
  }
}

function write(settings: ColumnSettings) {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings))
  } catch {
    // Storage can be refused; the choice then lasts as long as the page.
  }
}
