import { useState } from 'react'
import * as v from 'valibot'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import { useMediaQuery } from '~/ui/use-media-query.ts'
import { canHide, hiddenAtFirst, taskColumns, type TaskColumn } from './task-columns.tsx'

export const LEAST_WIDTH = 64
export const MOST_WIDTH = 2000
export const PHONE = '(width < 40rem)'

const settingsSchema = v.object({
  sizes: v.record(v.string(), v.pipe(v.number(), v.minValue(40), v.maxValue(MOST_WIDTH))),
  visibility: v.record(v.string(), v.boolean()),
})
type ColumnSettings = v.InferOutput<typeof settingsSchema>

const initial: ColumnSettings = {
  sizes: {},
  visibility: Object.fromEntries(hiddenAtFirst.map((column) => [column, false])),
}

export type TableColumns = {
  /** The same array until one is shown or hidden: no row is drawn again for a width. */
  shown: TaskColumn[]
  widthOf: (column: TaskColumn) => number
  /** Undefined: as wide as at first. */
  resize: (column: TaskColumn, width: number | undefined) => void
  toggle: (column: TaskColumn) => void
  reset: () => void
}

/**
 * A taste, not a view: widths and hidden columns stay on the device, out of a shared link. A column
 * that leads is there for as long as it is needed.
 */
export function useTableColumns(lead?: TaskColumn): TableColumns {
  const [{ settings, shown: onDesk }, setState] = useState(() => withShown(read()))
  const shown = useMediaQuery(PHONE) ? asOnPhone(onDesk) : onDesk
  const keep = (next: ColumnSettings) => keepPreference('columns', JSON.stringify(next))

  const change = ({ visibility }: Pick<ColumnSettings, 'visibility'>, sizes = settings.sizes) => {
    const next = { sizes, visibility }
    setState(withShown(next))
    keep(next)
  }
  return {
    shown: lead ? withLead(lead, shown) : shown,
    widthOf: ({ id, width }) => settings.sizes[id] ?? width,
    resize: ({ id }, wanted) => {
      const { [id]: _before, ...others } = settings.sizes
      const width = wanted && Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.round(wanted)))
      const next = { ...settings, sizes: width === undefined ? others : { ...others, [id]: width } }
      setState({ settings: next, shown: onDesk })
      keep(next)
    },
    toggle: (column) => {
      const isShown = shown.includes(column)
      change({ visibility: { ...settings.visibility, [column.id]: !isShown } })
    },
    reset: () => change(initial, initial.sizes),
  }
}

const phoneOrders = new WeakMap<TaskColumn[], TaskColumn[]>()

/** As phone-rows.css sets a row, so that it is heard in the order in which it is seen. */
function asOnPhone(shown: TaskColumn[]) {
  const known =
    phoneOrders.get(shown) ?? [...shown].sort((one, other) => phonePlace(one) - phonePlace(other))
  phoneOrders.set(shown, known)
  return known
}

const phoneFirst: TaskColumn['id'][] = ['custom_id', 'created_at', 'status']
const phoneLast: TaskColumn['id'][] = ['analysis_mode', 'prompt', 'source', 'found']

/** Numbers stand between what comes first and what comes last. */
const phonePlace = ({ id }: TaskColumn) =>
  phoneFirst.includes(id) ? phoneFirst.indexOf(id) - phoneFirst.length : phoneLast.indexOf(id) + 1

const led = new WeakMap<TaskColumn[], TaskColumn[]>()

function withLead(lead: TaskColumn, shown: TaskColumn[]) {
  const known = led.get(shown) ?? [lead, ...shown]
  led.set(shown, known)
  return known
}

const withShown = (settings: ColumnSettings) => ({
  settings,
  shown: taskColumns.filter(
    (column) => !canHide(column) || settings.visibility[column.id] !== false,
  ),
})

function read(): ColumnSettings {
  try {
    const kept = v.safeParse(settingsSchema, JSON.parse(readPreference('columns') ?? ''))
    if (!kept.success) return initial
    // A column that is newer than what is kept stands as it does for a new reader.
    const { sizes, visibility } = kept.output
    return { sizes, visibility: { ...initial.visibility, ...visibility } }
  } catch {
    return initial
  }
}
