// The floor: what the list costs when nothing but the list is done. No error is handled, nothing
// refreshes, nothing is kept. It reads the same record, asks the same API and draws the same table:
// the same columns, with the icon of a status, the button of a row and the strip of what was found.
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

/** Each column: its text, what is shown and what it is sorted by where that is not the same. */
const columns = {
  Status: {
    text: ({ status }) => status,
    show: ({ status }) => [icon(icons[status] ?? 'M4 8h8'), element('bdi', {}, status)],
  },
  Task: { text: nameOf, show: (task) => [link(task), button(task)] },
  Mode: { text: (task) => task.request_params.analysis_mode },
  Prompt: { text: ({ request_params: p }) => p.prompt ?? p.prompt_v2?.input_text ?? asked(p) },
  Found: { text: () => '', show: found },
  Film: {
    isNumber: true,
    text: (task) => timecode(task.video_source.system_metadata?.duration ?? 0),
    value: (task) => task.video_source.system_metadata?.duration ?? 0,
  },
  Created: {
    isNumber: true,
    text: (task) => age(task.created_at),
    value: (task) => Date.parse(task.created_at),
  },
  Took: { isNumber: true, text: (task) => `${seconds(task)} s`, value: seconds },
  'Output tokens': {
    isNumber: true,
    text: (task) => number.format(task.result?.usage?.output_tokens ?? 0),
    value: (task) => task.result?.usage?.output_tokens ?? 0,
  },
}

const icons = {
  ready: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
}

const icon = (d) => drawing({ viewBox: '0 0 16 16', class: 'icon' }, [{ d }])

const link = (task) =>
  element(
    'a',
    { href: `/tasks/${task.task_id}${location.search}` },
    element('b', {}, nameOf(task)),
    ' ',
    element('small', {}, `…${task.task_id.slice(-6)}`),
  )

const button = ({ video_source: source }) =>
  source.url || source.asset_id
    ? element('button', { 'aria-label': 'Tasks on this video' }, icon(icons.filter))
    : ''

const asked = ({ response_format: format }) =>
  format?.segment_definitions?.map(({ id, description }) => `${id}: ${description}`).join('; ') ??
  ''

/** Where in the film something was found: a line for each of the first six definitions. */
function found({ request_params: params, result, video_source: source }) {
  if (params.analysis_mode !== 'time_based_metadata' || !result?.data) return ['']
  const lanes = readLanes(result.data).slice(0, 6)
  const ends = lanes.flat().map(({ to }) => to)
  const length = source.system_metadata?.duration ?? Math.max(...ends)
  const lines = lanes.map((segments, place) => ({
    class: `lane-${place}`,
    d: segments.map(({ from, to }) => bar(from / length, to / length, place)).join(''),
  }))
  const label = `${lanes.flat().length} segments in ${lanes.length} definitions`
  const look = { viewBox: `0 0 100 ${lanes.length * 4}`, preserveAspectRatio: 'none' }
  return [drawing({ ...look, class: 'strip', role: 'img', 'aria-label': label }, lines)]
}

// An answer may be cut in the middle; this page does without it.
function readLanes(text) {
  try {
    return Object.values(JSON.parse(text)).map((segments) =>
      segments
        .map(({ start_time: from, end_time: to }) => ({ from: inSeconds(from), to: inSeconds(to) }))
        .filter(({ from, to }) => from <= to),
    )
  } catch {
    return []
  }
}

const inSeconds = (time) =>
  String(time)
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)

const bar = (from, to, place) =>
  `M${Math.floor(from * 100)} ${place * 4}H${Math.ceil(to * 100)}v3H${Math.floor(from * 100)}z`

function drawing(attributes, paths) {
  const make = (tag, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    return made
  }
  const made = make('svg', attributes)
  made.append(...paths.map((path) => make('path', path)))
  return made
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
  const cells = Object.values(columns).map(({ text, show = (task) => [text(task)], isNumber }) => {
    const attributes = isNumber ? { title: text(task), class: 'number' } : { title: text(task) }
    return element('td', attributes, ...show(task))
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
  if (event.target.closest('button')) return
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
