// The floor: what the list costs when nothing but the list is done. No error is handled, nothing
// refreshes, nothing is kept. It reads the same record, asks the same API, draws the same columns.
const one = (selector) => document.querySelector(selector)
const { key } = JSON.parse(sessionStorage.getItem('tasklens.connection'))
const query = new URLSearchParams(location.search)
query.set('page', query.get('page') ?? '1')
let tasks = []
let sort = { column: 'Created', descending: true }

const get = async (path) =>
  (await fetch(`/api/v1.3/analyze/tasks${path}`, { headers: { 'x-api-key': key } })).json()
load()

const number = new Intl.NumberFormat()
const seconds = (task) => (Date.parse(task.completed_at) - Date.parse(task.created_at)) / 1000
const nameOf = ({ custom_id, video_source: source }) =>
  custom_id ?? source.url?.replace(/\?.*/s, '').split('/').pop() ?? source.asset_id ?? source.type

/** Each column: what is shown, and what it is sorted by where that is not the same. */
const columns = {
  Status: { text: (task) => task.status },
  Task: { text: nameOf },
  Mode: { text: (task) => task.request_params.analysis_mode },
  Prompt: { text: ({ request_params: p }) => p.prompt ?? p.prompt_v2?.input_text ?? '' },
  Film: {
    text: (task) => timecode(task.video_source.system_metadata?.duration ?? 0),
    value: (task) => task.video_source.system_metadata?.duration ?? 0,
  },
  Created: { text: (task) => age(task.created_at), value: (task) => Date.parse(task.created_at) },
  Took: { text: (task) => `${seconds(task)} s`, value: seconds },
  'Tokens out': {
    text: (task) => number.format(task.result?.usage?.output_tokens ?? 0),
    value: (task) => task.result?.usage?.output_tokens ?? 0,
  },
}

function timecode(length) {
  const two = (value) => String(Math.floor(value)).padStart(2, '0')
  return `${two(length / 3600)}:${two((length / 60) % 60)}:${two(length % 60)}`
}

function age(time) {
  const minutes = Math.round((Date.now() - Date.parse(time)) / 60_000)
  return minutes < 60 ? `${minutes} min ago` : `${Math.round(minutes / 60)} h ago`
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

async function load() {
  const page = await get(`?${query}`)
  tasks = page.data
  draw()
  one('nav span').textContent = `Page ${query.get('page')} of ${page.page_info.total_page}`
}

function draw() {
  const { text, value = text } = columns[sort.column]
  const order = sort.descending ? -1 : 1
  const rows = tasks
    .map((task) => ({ task, by: value(task) }))
    .sort((a, b) => (a.by < b.by ? -order : a.by > b.by ? order : 0))
  one('thead tr').replaceChildren(...Object.keys(columns).map(headerCell))
  one('tbody').replaceChildren(...rows.map(({ task }) => row(task)))
}

function headerCell(name) {
  const state = sort.descending ? 'descending' : 'ascending'
  const button = element('button', {}, name)
  button.addEventListener('click', () => {
    sort = { column: name, descending: sort.column === name && !sort.descending }
    draw()
  })
  return element('th', { 'aria-sort': sort.column === name ? state : 'none' }, button)
}

function row(task) {
  const cells = Object.entries(columns).map(([name, { text }]) => {
    const title = text(task)
    const link = name === 'Task' && element('a', { href: `/tasks/${task.task_id}` }, title)
    return element('td', { title }, link || title)
  })
  return element('tr', { 'data-task-id': task.task_id }, ...cells)
}

/** What the row knows at once, then the whole task. */
async function open(task) {
  const panel = one('aside')
  const facts = Object.entries(columns).map(([name, { text }]) =>
    element('p', {}, element('b', {}, name), ' ', text(task)),
  )
  const section = element('section', {}, element('h2', {}, nameOf(task)), ...facts)
  panel.setAttribute('aria-label', `Task ${task.task_id}`)
  panel.replaceChildren(section, element('pre', {}, task.result?.data?.slice(0, 5000) ?? ''))
  const whole = await get(`/${task.task_id}`)
  section.append(element('pre', {}, JSON.stringify(whole.request_params, undefined, 2)))
}

one('tbody').addEventListener('click', (event) => {
  event.preventDefault()
  const id = event.target.closest('tr').dataset.taskId
  open(tasks.find(({ task_id }) => task_id === id))
})
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') one('aside').replaceChildren()
})
one('select').addEventListener('change', ({ target }) => {
  query.set('page', '1')
  query.delete('status')
  if (target.value) query.set('status', target.value)
  load()
})
one('[aria-label="Next page"]').addEventListener('click', () => {
  query.set('page', String(Number(query.get('page')) + 1))
  load()
})
