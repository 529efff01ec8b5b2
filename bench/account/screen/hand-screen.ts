import type { Row } from '../contestant.ts'
import { shownColumns, type ShownColumn } from './shown-columns.ts'

const HEIGHT = 36
const facetColumns = ['status', 'analysis_mode'] as const
const collator = new Intl.Collator()

/** What one writes by hand without any library: an array of objects, sorted, filtered and cut out. */
export function showByHand(root: HTMLElement, given: Row[]) {
  const rows = given.map((row) => {
    const { custom_id, prompt, source, error, task_id } = row
    const text = [custom_id, prompt, source, error, task_id].join('\n').toLowerCase()
    return { row, text }
  })
  const chosen = new Map<ShownColumn, string>()
  let asked = ''
  let sort: { column: ShownColumn; isDescending: boolean } = {
    column: 'created_at',
    isDescending: true,
  }
  let shown: typeof rows = []

  const search = element('input')
  search.type = 'search'
  search.ariaLabel = 'Search tasks'
  const header = element('header', search)
  const facets = element('section')
  facets.ariaLabel = 'Facets'
  const heads = shownColumns.map((column) => {
    const button = element('button', column)
    button.addEventListener('click', () => {
      sort = { column, isDescending: sort.column === column && !sort.isDescending }
      list.scrollTo({ top: 0 })
      order()
      find()
    })
    return element('th', button)
  })
  const above = element('td')
  const below = element('td')
  const body = element('tbody')
  const table = element('table', element('thead', element('tr', ...heads)), body)
  const list = element('div', table)
  list.className = 'list'
  list.role = 'region'
  list.ariaLabel = 'Task list'
  root.append(header, facets, list)

  const passes = (row: Row, other?: ShownColumn) =>
    facetColumns.every((column) => {
      const value = chosen.get(column)
      return column === other || value === undefined || row[column] === value
    })

  /** Rows in their order, and for each value how many rows it would leave. */
  function find() {
    const word = asked.toLowerCase()
    const found = rows.filter(({ text }) => text.includes(word))
    shown = found.filter(({ row }) => passes(row))
    facets.replaceChildren(...facetColumns.flatMap((column) => countValues(found, column)))
    draw()
  }

  function countValues(found: typeof rows, column: ShownColumn) {
    const counts = new Map<string, number>()
    for (const { row } of found) {
      const value = String(row[column] ?? '')
      if (passes(row, column)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts].map(([value, count]) => {
      const box = element('input')
      box.type = 'checkbox'
      box.checked = chosen.get(column) === value
      box.addEventListener('change', () => {
        if (box.checked) chosen.set(column, value)
        else chosen.delete(column)
        find()
      })
      return element('div', element('label', box, `${value} ${count}`))
    })
  }

  function order() {
    const { column, isDescending } = sort
    const sign = isDescending ? -1 : 1
    rows.sort(({ row: one }, { row: other }) => sign * compare(one[column], other[column]))
  }

  function draw() {
    const from = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - 8)
    const to = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / HEIGHT) + 8)
    above.style.cssText = `height:${from * HEIGHT}px;padding:0`
    below.style.cssText = `height:${(shown.length - to) * HEIGHT}px;padding:0`
    table.setAttribute('aria-rowcount', String(shown.length + 1))
    const drawn = shown.slice(from, to).map(({ row }) => {
      const cells = shownColumns.map((column) => element('td', String(row[column] ?? '')))
      const line = element('tr', ...cells)
      line.dataset['taskId'] = row.task_id
      return line
    })
    body.replaceChildren(element('tr', above), ...drawn, element('tr', below))
  }

  search.addEventListener('input', () => {
    asked = search.value
    list.scrollTo({ top: 0 })
    find()
  })
  list.addEventListener('scroll', draw)
  find()
}

function compare(one: Row[ShownColumn], other: Row[ShownColumn]) {
  if (one === other) return 0
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...parts: (Node | string)[]
) {
  const made = document.createElement(name)
  made.append(...parts)
  return made
}
