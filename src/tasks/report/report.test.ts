import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { taskSchema } from '~/api/task-schema.ts'
import type { TaskDetail } from '~/api/tasks.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { html } from './markup.ts'
import { writeReport } from './report.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

const detail = (fields: Record<string, unknown>): TaskDetail => {
  const body = { task_id: '6a4c4d699dc43a05357164e5', status: 'ready', ...fields }
  return { task: v.parse(taskSchema, body), text: JSON.stringify(body), body }
}
const now = Date.parse('2026-11-23T12:00:00Z')
const write = (fields: Record<string, unknown>) => writeReport(detail(fields), { now }).text

const signed = 'https://media.example.com/dog.mp4?X-Amz-Credential=me&X-Amz-Signature=abcdef'
const url = 'https://media.example.com/beach-dog.mp4'
const answer = {
  scenes: [
    { start_time: 0, end_time: 4, metadata: { summary: 'A dog runs', tags: ['dog', 'sea'] } },
    { start_time: 4, end_time: 12, metadata: { summary: 'It rests' } },
  ],
  ads: [],
}
const segments = {
  video_source: { type: 'url', url, system_metadata: { duration: 8 } },
  request_params: {
    analysis_mode: 'time_based_metadata',
    response_format: {
      type: 'segment_definitions',
      segment_definitions: [
        { id: 'scenes', description: 'Scenes', time_ranges: [{ start_time: 2, end_time: 8 }] },
        { id: 'logos', description: 'Logos' },
      ],
    },
  },
  result: {
    data: JSON.stringify(answer),
    finish_reason: 'stop',
    usage: { input_tokens: 4406, output_tokens: 186 },
  },
}

/** A reader of what we write and no more: tags with quoted attributes, text, and entities in it. */
function readHtml(text: string) {
  const tags: { name: string; attributes: string[] }[] = []
  const token = /<(!doctype|\/?[a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"<>]*")?)*)\s*\/?>|[^<>]+/gi
  let end = 0
  const words = [...text.matchAll(token)].flatMap((match) => {
    if (match.index !== end) throw new Error(`No HTML of ours: ${text.slice(end, match.index)}`)
    end = match.index + match[0].length
    const [whole, name, attributes = ''] = match
    if (name === undefined) return [whole]
    const names = [...attributes.matchAll(/([a-z:-]+)(?:="[^"]*"|(?=\s|$))/gi)].map(
      ([, name = '']) => name,
    )
    tags.push({ name: name.toLowerCase(), attributes: names })
    return []
  })
  expect(end).toBe(text.length)
  return { tags, text: decode(words.join('\n')) }
}
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
])
const decode = (text: string) =>
  text.replace(/&([^;\s]*);?/g, (whole, name: string) => named.get(name) ?? `broken ${whole}`)

test('a report holds the request, the result with its lanes, what is odd, and the usage', () => {
  const file = writeReport(detail({ ...segments, custom_id: 'beach-1' }), { now })
  expect(file).toMatchObject({ name: 'beach-1_6a4c4d699dc43a05357164e5.html', type: 'text/html' })
  const { text, tags } = readHtml(file.text)
  for (const words of [
    'beach-1',
    'A dog runs',
    'dog',
    '0:04 – 0:12',
    'Nothing was found.',
    'Asked for, but not in the answer.',
    'Ends 4 s past the end of the film (0:08)',
    'time_based_metadata',
    'Logos',
    '4,406',
    '2026-11-23 12:00:00 UTC',
  ]) {
    expect(text).toContain(words)
  }
  expect(tags.filter(({ name }) => name === 'svg')).toHaveLength(2)
  // One for each segment and one for the time before the range that was asked for, one after it.
  expect(tags.filter(({ name }) => name === 'rect')).toHaveLength(4)
  expect(file.text).toMatch(
    /<rect\s+class="unasked"\s+x="0\.0"\s+y="0"\s+width="166\.7"\s+height="18"/,
  )
})

test('a report forbids itself scripts and the network, and has nothing that would need them', () => {
  const text = write(segments)
  expect(text).toMatch(
    /<meta\s+http-equiv="Content-Security-Policy"\s+content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/,
  )
  const { tags } = readHtml(text)
  const names = new Set(tags.map(({ name }) => name))
  for (const name of ['script', 'img', 'link', 'iframe', 'video', 'object', 'form', 'base']) {
    expect(names.has(name)).toBe(false)
  }
  expect(
    tags.flatMap(({ attributes }) => attributes).filter((name) => /^(on|src)/.test(name)),
  ).toEqual([])
  expect(text).not.toMatch(/url\(|@import/)
})

test.each([
  ['the source', { video_source: { type: 'url', url: signed } }],
  ['a prompt', { request_params: { prompt: `Look at ${signed}.` } }],
  [
    'an image',
    {
      request_params: {
        prompt_v2: { input_text: 'x', media_sources: [{ name: 'a', url: signed }] },
      },
    },
  ],
  ['a text', { result: { data: `See ${signed}` } }],
  [
    'JSON with escapes',
    { result: { data: `{"a":"${signed.replaceAll('/', '\\/').replace('&', '\\u0026')}"}` } },
  ],
  [
    'a segment',
    {
      result: {
        data: JSON.stringify({ a: [{ start_time: 0, end_time: 1, metadata: { b: signed } }] }),
      },
    },
  ],
  ['an error', { status: 'failed', error: { message: `Not found: ${signed}` } }],
])('what signs an address is masked in %s', (_, fields) => {
  const text = write(fields)
  expect(text).not.toContain('abcdef')
  expect(text).toContain('•••')
})

test('an error that quotes a key is redacted, and webhooks stay out', () => {
  const text = write({
    error: { message: 'x-api-key: tlk_0123456789 is not valid' },
    webhooks: [{ url: 'https://hooks.example.com/T0/secretsecret', delivered: true }],
  })
  expect(text).not.toMatch(/tlk_0123456789|secretsecret|hooks\.example/)
})

test.each([
  ['javascript', 'alert(1)'].join(':'),
  'data:text/html,x',
  'https://user:pass@example.com/a',
  '//a.example.com',
  'mailto:a@b.c',
])('the source %s is no link', (url) => {
  expect(write({ video_source: { type: 'url', url } })).not.toContain('<a')
})

test('a plain address is a link that tells its host nothing', () => {
  expect(write(segments)).toMatch(
    /<a href="https:\/\/media\.example\.com\/beach-dog\.mp4" rel="noopener noreferrer nofollow"/,
  )
})

test.each([
  ['a text', '# One\n\n<b>two</b>', '# One\n\n<b>two</b>'],
  ['JSON, exactly', '{"id":9007199254740993}', '{\n  "id": 9007199254740993\n}'],
  ['a torn answer', '{"a":[1,', '{"a":[1,'],
])('a result that is %s is set as it is', (_, data, expected) => {
  expect(readHtml(write({ result: { data, finish_reason: 'length' } })).text).toContain(expected)
})

test('a torn answer is not passed off as whole, whatever its finish_reason says', () => {
  const request_params = { response_format: { type: 'json_schema' } }
  const result = { data: '{"a":[1,', finish_reason: 'stop' }
  expect(readHtml(write({ request_params, result })).text).toContain('The JSON is not whole')
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '`',
      '$',
      '{',
      '}',
      '-',
      '!',
      '=',
      ' ',
      'a',
      'script',
      '\u202E',
    ),
  }),
  fc.constantFrom(
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '-->',
    ']]>',
    '</title>',
    '${1}',
  ),
)
const tagsWritten = new Set(
  [
    '!doctype',
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'main',
    'h1',
    'h2',
    'h3',
    'section',
    'p',
    'dl',
    'dt',
    'dd',
    'ul',
    'li',
    'bdi',
    'pre',
    'span',
    'a',
    'svg',
    'g',
    'rect',
    'div',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'footer',
  ].flatMap((name) => [name, `/${name}`]),
)
const attributesWritten = new Set([
  'html',
  'lang',
  'charset',
  'http-equiv',
  'content',
  'name',
  'class',
  'viewBox',
  'preserveAspectRatio',
  'role',
  'aria-label',
  'style',
  'x',
  'y',
  'width',
  'height',
  'scope',
  'dir',
  'href',
  'rel',
])

test(
  'any text in any field reads as it is, and adds no tag and no attribute',
  () => {
    const words = fc.array(nasty, { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.boolean(), (words, isJson) => {
        const [
          a = '',
          b = '',
          c = '',
          d = '',
          e = '',
          f = '',
          g = '',
          h = '',
          i = '',
          j = '',
          k = '',
          l = '',
        ] = words
        const data = {
          [g]: [
            { start_time: h, end_time: 1, metadata: { [`${i}1`]: j, [`${k}2`]: [{ [l]: a }] } },
          ],
        }
        const text = write({
          custom_id: a,
          status: b,
          created_at: c,
          video_source: { type: d, url: e, asset_id: f },
          request_params: {
            [a]: b,
            prompt: c,
            response_format: {
              type: 'segment_definitions',
              segment_definitions: [{ id: d, description: e }],
            },
          },
          error: { message: 'Message' },
          result: {
            data: isJson ? JSON.stringify(data) : `text ${g}`,
            finish_reason: h,
            usage: { output_tokens: 1 },
          },
        })
        const report = readHtml(text)
        expect(report.tags.filter(({ name }) => !tagsWritten.has(name))).toEqual([])
        const attributes = report.tags.flatMap(({ attributes }) => attributes)
        expect(attributes.filter((name) => !attributesWritten.has(name))).toEqual([])
        expect(report.text).not.toContain('broken')
        for (const field of [b, ...(isJson ? [g, i, j, l] : [`text ${g}`])]) {
          expect(report.text).toContain(visibleProse(field))
        }
      }),
    )
  },
  SLOW,
)

test('text in a template is text, in attributes too', () => {
  const text = `<b title="x">'&'</b>`
  const escaped = '&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;'
  expect(html`<p title="${text}">${[text, undefined, 1]}</p>`.toString()).toBe(
    `<p title="${escaped}">${escaped}1</p>`,
  )
})
