import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { taskSchema } from '~/api/task-schema.ts'
import type { TaskDetail } from '~/api/tasks.ts'
import { codeForList } from './list-code.ts'
import { formatLiteral, javascript, json, jsonString, python, shellWord } from './literals.ts'
import { codeForTask, codeLanguages } from './task-code.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

const detail = (fields: Record<string, unknown>): TaskDetail => {
  const body = { task_id: '6a4c4d699dc43a05357164e5', status: 'ready', ...fields }
  return { task: v.parse(taskSchema, body), text: JSON.stringify(body), body }
}

const url = 'https://media.example.com/beach-dog.mp4'
const signed = `${url}?X-Amz-Credential=me&X-Amz-Signature=abcdef`
const general = detail({
  custom_id: 'prod-42',
  video_source: { type: 'url', url, system_metadata: { duration: 8 } },
  request_params: { analysis_mode: 'general', prompt: "What's seen?", temperature: 0.2 },
})
const definitions = [
  {
    id: 'scenes',
    description:
      'Scenes.\n"Cut" them at every change of place, and never in the middle of a sentence.',
    fields: [
      { name: 'light', type: 'string', description: 'Light', enum: ['day', 'night'] },
      { name: 'best', type: 'timestamp', description: 'Best moment' },
      { name: 'tags', type: 'array', description: 'Tags', items: { type: 'string' } },
    ],
    media_sources: [{ name: 'dog', media_type: 'image', asset_id: 'a2' }],
    time_ranges: [{ start_time: 0, end_time: 4.5 }],
  },
]
const segments = detail({
  custom_id: null,
  video_source: { type: 'asset_id', asset_id: 'a1' },
  request_params: {
    analysis_mode: 'time_based_metadata',
    response_format: { type: 'segment_definitions', segment_definitions: definitions },
    max_tokens: 32768,
  },
  result: { data: '{"scenes":[{"start_time":"00:00:00.000","end_time":"00:00:04.500"}]}' },
})
const schema = detail({
  video_source: { type: 'url', url },
  request_params: JSON.parse(
    '{"prompt_v2":{"input_text":"Is <@dog> in it? 🐕","media_sources":[{"name":"dog","media_type":"image","url":"https://a.example.com/d.jpg"}]},' +
      '"response_format":{"type":"json_schema","json_schema":{"type":"object","properties":{"snake_case":{"type":"string"},"__proto__":{"type":"null"}},"x":[true,null,1e3]}}}',
  ),
})

test('cURL creates the task again, with the key from the environment', () => {
  expect(codeForTask('curl', general)).toBe(
    `# model_name is not returned by the API: put in the one you used, if it was not pegasus1.5.
# temperature and max_tokens may be defaults that the API filled in.
curl --fail-with-body \\
  --header "x-api-key: $TWELVELABS_API_KEY" \\
  --request POST https://api.twelvelabs.io/v1.3/analyze/tasks \\
  --header 'content-type: application/json' \\
  --data-raw '{
  "model_name": "pegasus1.5",
  "custom_id": "prod-42",
  "video": {"type": "url", "url": "https://media.example.com/beach-dog.mp4"},
  "analysis_mode": "general",
  "prompt": "What'\\''s seen?",
  "temperature": 0.2
}'
`,
  )
})

test('Python has the names of its SDK', () => {
  expect(codeForTask('python', segments)).toBe(
    `# pip install twelvelabs
import os

from twelvelabs import TwelveLabs

client = TwelveLabs(api_key=os.environ["TWELVELABS_API_KEY"])

# model_name is not returned by the API: pegasus1.5 is required for time_based_metadata.
# temperature and max_tokens may be defaults that the API filled in.
# segment_time_format is not returned by the API: the result has hh:mm:ss.fff; seconds is the default.
# The format of timestamp fields is not returned by the API: seconds is put in.
task = client.analyze_async.tasks.create(
  model_name="pegasus1.5",
  video={"type": "asset_id", "asset_id": "a1"},
  analysis_mode="time_based_metadata",
  max_tokens=32768,
  response_format={
    "type": "segment_definitions",
    "segment_definitions": [
      {
        "id": "scenes",
        "description": "Scenes.\\n\\"Cut\\" them at every change of place, and never in the middle of a sentence.",
        "fields": [
          {
            "name": "light",
            "type": "string",
            "description": "Light",
            "enum": ["day", "night"],
          },
          {
            "name": "best",
            "type": "timestamp",
            "description": "Best moment",
            "format": "seconds",
          },
          {
            "name": "tags",
            "type": "array",
            "description": "Tags",
            "items": {"type": "string"},
          },
        ],
        "media_sources": [{"name": "dog", "media_type": "image", "asset_id": "a2"}],
        "time_ranges": [{"start_time": 0, "end_time": 4.5}],
      },
    ],
  },
)
print(task.task_id)
`,
  )
})

test('Node.js has the names of its SDK, and leaves the keys of a schema alone', () => {
  const code = codeForTask('node', schema)
  expect(code).toContain(`import { TwelveLabs } from 'twelvelabs-js'`)
  expect(code).toContain('apiKey: process.env.TWELVELABS_API_KEY')
  expect(code).toContain('await client.analyzeAsync.tasks.create({\n  modelName: "pegasus1.5",\n')
  expect(code).toContain('mediaSources: [')
  expect(code).toContain('snake_case: { type: "string" }')
  expect(code).toContain('["__proto__"]: { type: "null" }')
})

test.each<[string, TaskDetail, RegExp]>([
  [
    'a base64 video',
    detail({ video_source: { type: 'base64_string' } }),
    /base64 video is not returned[^]*<base64 of the video>/,
  ],
  [
    'a video of an index',
    detail({ video_source: { type: 'video_id', video_id: 'v' } }),
    /deprecated/,
  ],
  ['no source', detail({}), /returned no source/],
  ['a batch', detail({ batch_id: 'b' }), /made by a batch/],
  ['a parameter of next year', detail({ request_params: { hue: 1 } }), /left out: hue\./],
  [
    'fields of next year at any depth',
    detail({
      request_params: {
        prompt_v2: { input_text: 'a', tone: 1, media_sources: [{ asset_id: 'a', crop: 1 }] },
        response_format: {
          strict: true,
          segment_definitions: [
            {
              id: 'a',
              most: 3,
              fields: [{ name: 'b', unit: 's', items: { type: 'string', max: 1 } }],
            },
            { id: 'b', time_ranges: [{ start_time: 0, end_time: 1, pad: 2 }] },
          ],
        },
      },
    }),
    /left out: prompt_v2\.tone, media_sources\.crop, response_format\.strict, segment_definitions\.most, segment_definitions\.fields\.unit, segment_definitions\.fields\.items\.max, segment_definitions\.time_ranges\.pad\./,
  ],
  [
    'a name that would leave its comment',
    detail({ request_params: { 'a\nrm -rf /': 1 } }),
    /left out: a␊rm -rf \/\./,
  ],
  [
    'a base64 image',
    detail({ request_params: { prompt_v2: { input_text: '', media_sources: [{ name: 'a' }] } } }),
    /Base64 images are not returned/,
  ],
])('what is not known of %s is said', (_, task, expected) => {
  for (const language of codeLanguages) expect(codeForTask(language, task)).toMatch(expected)
})

test('a signed URL is masked unless it is asked for', () => {
  const task = detail({
    video_source: { type: 'url', url: signed },
    request_params: { prompt_v2: { input_text: 'x', media_sources: [{ name: 'a', url: signed }] } },
  })
  const list = { page: 1, page_limit: 20, video_url: signed }
  for (const language of codeLanguages) {
    for (const code of [codeForTask(language, task), codeForList(language, list)]) {
      expect(code).not.toContain('abcdef')
      expect(code.match(/what signs it is masked here/g)).toHaveLength(1)
    }
    const shown = codeForTask(language, task, { showSignedUrls: true })
    expect(shown).toContain('X-Amz-Signature=abcdef')
    expect(shown).toContain('it may have expired')
  }
})

const tasks = [general, segments, schema]
const list = { page: 2, page_limit: 50, status: 'failed', video_url: `${url}?a=1&b='2'` }

test('the list is asked for as it is filtered', () => {
  expect(codeForList('curl', list)).toBe(
    `curl --fail-with-body \\
  --header "x-api-key: $TWELVELABS_API_KEY" \\
  --get https://api.twelvelabs.io/v1.3/analyze/tasks \\
  --data-urlencode page=2 \\
  --data-urlencode page_limit=50 \\
  --data-urlencode status=failed \\
  --data-urlencode 'video_url=https://media.example.com/beach-dog.mp4?a=1&b='\\''2'\\'''
`,
  )
  expect(codeForList('python', list)).toContain(
    'client.analyze_async.tasks.list(\n  page=2,\n  page_limit=50,\n  status="failed",\n  video_url=',
  )
  expect(codeForList('node', list)).toContain('tasks.list({\n  page: 2,\n  pageLimit: 50,\n')
  expect(codeForList('node', { ...list, status: 'canceled' })).toContain('refuses the status')
  for (const language of codeLanguages) {
    expect(codeForList(language, list, { isPart: true })).toContain(
      'finds and sorts in the browser',
    )
  }
})

/** What was sent, as each language would send it. */
const run = promisify(execFile)
const env = { ...process.env, TWELVELABS_API_KEY: 'tlk_test' }

const curlBody = (code: string): unknown => {
  const shell = `curl() { for last; do :; done; printf %s "$last"; }\n${code}`
  return JSON.parse(execFileSync('sh', ['-c', shell], { env, encoding: 'utf8' }))
}

/** The requests of several snippets, run in one process: the SDK takes long to load. */
async function nodeRequests(snippets: string[]) {
  const requests: { url: string; key: unknown; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const { url = '', headers, method } = request
    requests.push({ url, key: headers['x-api-key'], body: Buffer.concat(chunks).toString() })
    response.setHeader('content-type', 'application/json')
    const created = { task_id: 't1', status: 'queued' }
    response.end(JSON.stringify(method === 'POST' ? created : { data: [], page_info: {} }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const [head = ''] = /^import .*$/m.exec(snippets[0] ?? '') ?? []
  const code = [head, ...snippets.map((snippet) => `{${snippet.replace(head, '')}}`)].join('\n')
  try {
    const { stdout } = await run('node', ['--input-type=module', '--eval', code], {
      env: { ...env, TWELVELABS_BASE_URL: `http://127.0.0.1:${port}/v1.3` },
    })
    return { requests, stdout }
  } finally {
    server.close()
  }
}

const hasShell = spawnSync('sh', ['-c', 'true']).status === 0

test.skipIf(!hasShell)(
  'the official SDK sends from Node.js what cURL sends (skipped where there is no sh)',
  async () => {
    const created = tasks.map((task) => codeForTask('node', task))
    const { requests, stdout } = await nodeRequests([...created, codeForList('node', list)])
    expect(stdout).toBe('t1\nt1\nt1\n')
    expect(requests.map(({ key }) => key)).toEqual(Array(4).fill('tlk_test'))
    expect(requests.slice(0, 3).map(({ body }): unknown => JSON.parse(body))).toEqual(
      tasks.map((task) => curlBody(codeForTask('curl', task))),
    )
    const asked = new URL(requests[3]?.url ?? '', 'http://localhost')
    expect(asked.pathname).toBe('/v1.3/analyze/tasks')
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      page: '2',
      page_limit: '50',
      status: 'failed',
      video_url: list.video_url,
    })
  },
  SLOW,
)

const hasPython = hasShell && spawnSync('python3', ['--version']).status === 0

// Stands for the SDK, which is not on npm: it prints the arguments of the call it gets.
const stub = `
import json
class TwelveLabs:
  data = []
  task_id = "t1"
  def __init__(self, api_key):
    assert api_key == "tlk_test"
    self.analyze_async = self.tasks = self
  def create(self, prompt_v_2=None, **call):
    print(json.dumps({**call, "prompt_v2": prompt_v_2} if prompt_v_2 else call))
    return self
  list = create
`

test.skipIf(!hasPython)(
  'Python calls with what cURL sends (skipped where python3 is not installed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'twelvelabs-'))
    try {
      writeFileSync(join(folder, 'twelvelabs.py'), stub)
      const created = tasks.map((task) => codeForTask('python', task))
      const printed = execFileSync(
        'python3',
        ['-c', [...created, codeForList('python', list)].join('\n')],
        {
          env: { ...env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' },
          encoding: 'utf8',
        },
      )
      const calls = printed.split('\n').filter((line) => line.startsWith('{'))
      expect(calls.map((call): unknown => JSON.parse(call))).toEqual([
        ...tasks.map((task) => curlBody(codeForTask('curl', task))),
        list,
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  SLOW,
)

const text = fc.string({ unit: 'binary' })
const anyJson = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 })
const HIDDEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u

test(
  'any value is a literal of JSON and JavaScript, with nothing hidden in it',
  () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        // Through JSON once, because −0 is 0 in it.
        const plain = JSON.parse(JSON.stringify(value))
        const written = formatLiteral(plain, json)
        expect(JSON.parse(written)).toEqual(plain)
        expect(written.replaceAll('\n', '')).not.toMatch(HIDDEN)
        const read: unknown = runInNewContext(`JSON.stringify(${formatLiteral(plain, javascript)})`)
        expect(JSON.parse(String(read))).toEqual(plain)
      }),
    )
    expect(formatLiteral({ big: Infinity, small: -Infinity }, json)).toBe(
      '{"big": 1e999, "small": -1e999}',
    )
  },
  SLOW,
)

test.skipIf(!hasPython)(
  'any value is a literal of Python (skipped where python3 is not installed)',
  () => {
    const values = fc.sample(fc.tuple(text, anyJson), { numRuns: 300, seed: 5 })
    const plain = JSON.parse(JSON.stringify(values))
    const program =
      'import ast, json, sys\nprint(json.dumps(ast.literal_eval(sys.stdin.buffer.read().decode())))'
    const printed = execFileSync('python3', ['-c', program], {
      input: formatLiteral(plain, python),
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual(plain)
    expect(formatLiteral(plain, python).replaceAll('\n', '')).not.toMatch(HIDDEN)
  },
  SLOW,
)

test.skipIf(!hasShell)(
  'any text is one word of the shell (skipped where there is no sh)',
  () => {
    const words = fc
      .sample(
        fc.oneof(
          text,
          fc.string({
            unit: fc.constantFrom("'", '"', '$', '`', '\\', '!', '\n', ' ', '*', '~', '-', '='),
          }),
        ),
        {
          numRuns: 300,
          seed: 9,
        },
      )
      // No argument of a program can hold NUL; what we quote is JSON, which has none.
      .map((word) => word.replaceAll('\0', '').toWellFormed())
    const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], {
      encoding: 'utf8',
    })
    expect(printed.split('\0').slice(0, -1)).toEqual(words)
  },
  SLOW,
)

test(
  'a string of JSON says what it said, escaped or not',
  () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(JSON.parse(jsonString(text))).toBe(text)
      }),
    )
  },
  SLOW,
)

test(
  'no field of a task can end the comment or the literal it stands in',
  () => {
    const scalar = fc.oneof(text, fc.double(), fc.constant(null), fc.constant('unlimited'))
    const fields = fc.record({
      custom_id: scalar,
      batch_id: scalar,
      video_source: fc.record(
        { type: scalar, url: scalar, video_id: scalar },
        { requiredKeys: [] },
      ),
      request_params: fc.dictionary(
        fc.oneof(text, fc.constantFrom('prompt', 'analysis_mode', 'max_tokens', 'start_time')),
        scalar,
      ),
    })
    fc.assert(
      fc.property(fields, (fields) => {
        const task = detail(fields)
        // Comments come first, one a line; then only what we write and literals.
        const code = codeForTask('node', task)
        const call = code.slice(code.indexOf('const task = await '))
        const literal =
          /^const task = await client\.analyzeAsync\.tasks\.create\(([^]*)\)\nconsole\.log/.exec(
            call,
          )
        expect(() => runInNewContext(`(${literal?.[1] ?? 'broken'})`)).not.toThrow()
        const curl = codeForTask('curl', task)
        expect(
          curl
            .slice(0, curl.indexOf('curl --fail'))
            .split('\n')
            .every((line) => !line || line.startsWith('# ')),
        ).toBe(true)
      }),
    )
  },
  SLOW,
)
