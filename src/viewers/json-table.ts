import { csvText } from '~/lib/csv.ts'
import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'

/** An array of flat objects, as rows and columns of nodes; undefined where an object lacks a key. */
export type JsonTable = {
  tree: JsonTree
  node: number
  columns: string[]
  rows: { position: number; cells: (number | undefined)[] }[]
}

export type TableSort = { column: number; descending: boolean }

const LEAST_ROWS = 2
// Beyond this nobody reads a table, and the tree is the better view.
const MOST_COLUMNS = 60

/**
 * The table to show: the one that holds what is selected, else the one that the text is, else the
 * only one among its properties.
 */
export function findTable(tree: JsonTree, active: number): JsonTable | undefined {
  for (let node = active; node > 0; node = tree.parent(node)) {
    const table = readTable(tree, node)
    if (table) return table
  }
  const whole = readTable(tree, 0)
  if (whole || tree.kind(0) !== JSON_KIND.object) return whole
  const tables = [...tree.children(0)].flatMap((node) => readTable(tree, node) ?? [])
  return tables.length === 1 ? tables[0] : undefined
}

/** Whether there is any, wherever the selection is. */
export function hasTable(tree: JsonTree): boolean {
  const known = hadTable.get(tree)
  if (known !== undefined) return known
  let node = 0
  while (node < tree.size && !readTable(tree, node)) node++
  hadTable.set(tree, node < tree.size)
  return node < tree.size
}

const hadTable = new WeakMap<JsonTree, boolean>()

// Asked at each step of the selection, and the answer lies in thousands of nodes.
const readBefore = new WeakMap<JsonTree, Map<number, JsonTable | undefined>>()

export function readTable(tree: JsonTree, node: number): JsonTable | undefined {
  if (tree.kind(node) !== JSON_KIND.array) return undefined
  const known = readBefore.get(tree) ?? new Map<number, JsonTable | undefined>()
  readBefore.set(tree, known)
  if (!known.has(node)) known.set(node, read(tree, node))
  return known.get(node)
}

function read(tree: JsonTree, node: number): JsonTable | undefined {
  if (tree.childCount(node) < LEAST_ROWS) return undefined
  const columns = new Map<string, number>()
  const rows: JsonTable['rows'] = []
  for (const item of tree.children(node)) {
    // A row that was torn is the last, and what is left of it is shown by the tree.
    if (tree.isTorn(item)) break
    if (tree.kind(item) !== JSON_KIND.object) return undefined
    const cells: (number | undefined)[] = []
    for (const cell of tree.children(item)) {
      if (tree.isContainer(cell)) return undefined
      const key = tree.key(cell)
      const column = columns.get(key) ?? columns.size
      columns.set(key, column)
      // A key that is there twice has no place in a table.
      if (cells[column] !== undefined) return undefined
      cells[column] = cell
    }
    rows.push({ position: tree.position(item), cells })
  }
  const fits = rows.length >= LEAST_ROWS && columns.size > 0 && columns.size <= MOST_COLUMNS
  return fits ? { tree, node, columns: [...columns.keys()], rows } : undefined
}

/** Numbers by their value, then everything else as text, then null; missing last in any order. */
export function sortTable({ tree, rows }: JsonTable, sort: TableSort | undefined) {
  if (!sort) return rows
  const keyed = rows.map((row) => ({ row, key: keyOf(tree, row.cells[sort.column]) }))
  const sign = sort.descending ? -1 : 1
  keyed.sort((a, b) =>
    a.key.rank === MISSING || b.key.rank === MISSING
      ? a.key.rank - b.key.rank
      : sign * compareKeys(a.key, b.key),
  )
  return keyed.map(({ row }) => row)
}

type Key = { rank: number; number: number; text: string }

const MISSING = 3

function keyOf(tree: JsonTree, cell: number | undefined): Key {
  if (cell === undefined) return { rank: MISSING, number: 0, text: '' }
  const text = tree.value(cell)
  const kind = tree.kind(cell)
  if (kind === JSON_KIND.number) return { rank: 0, number: Number(text), text }
  return { rank: kind === JSON_KIND.null ? 2 : 1, number: 0, text }
}

const collator = new Intl.Collator('en', { numeric: true })

// Integers beyond 2^53 may be the same number here; as digits they are not.
const compareKeys = (a: Key, b: Key) =>
  a.rank - b.rank || compareNumbers(a.number, b.number) || collator.compare(a.text, b.text)

const compareNumbers = (a: number, b: number) => (a < b ? -1 : Number(a > b))

export const isNumeric = ({ tree, rows }: JsonTable, column: number) =>
  rows.every(({ cells }) => {
    const cell = cells[column]
    return cell === undefined || [JSON_KIND.number, JSON_KIND.null].includes(tree.kind(cell))
  })

/** As it is shown, all of it, with a line of heads. */
export const tableToCsv = ({ tree, columns }: JsonTable, rows: JsonTable['rows']) =>
  csvText([
    columns,
    ...rows.map(({ cells }) =>
      columns.map((_, column) => {
        const cell = cells[column]
        return cell === undefined ? '' : tree.value(cell)
      }),
    ),
  ])
