// Bodies that are no tasks as documented. As JSON texts, because some of it no object can hold: keys
// that come twice, numbers beyond all numbers, depth that no serialiser would write.

const plain = `"status":"ready","created_at":"2026-11-20T09:30:00Z"`
const proto = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"'
const result = (data: string) =>
  `"result":{"generation_id":"g","data":${JSON.stringify(data)},"finish_reason":"stop","usage":{"output_tokens":1}}`
const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth)
const segment = (times: string, metadata = '{}') => `{${times},"metadata":${metadata}}`

const keys = (count: number) =>
  `{${Array.from({ length: count }, (_, index) => `"key ${index}":${index}`).join()}}`
const numbers = '[1e400,-1e400,-0,1e-400,9007199254740993,0.1e1,123456789012345678901234567890]'
const fieldNames = [
  'custom_id',
  'status',
  'created_at',
  'completed_at',
  'video_source',
  'request_params',
  'result',
  'error',
  'webhooks',
  'batch_id',
]
const deepNames = [
  'prompt',
  'prompt_v2',
  'response_format',
  'temperature',
  'max_tokens',
  'start_time',
]
const every = (names: string[], value: string) => names.map((name) => `"${name}":${value}`).join()

const wrong = [
  'null',
  'true',
  '0',
  '-1',
  '1e400',
  '""',
  '"x"',
  '[]',
  '[[null]]',
  '{}',
  '{"a":{"b":[1]}}',
]

const dates = [
  '2026-02-31T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00Z',
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2026-11-23T12:00:00+99:99',
  '2016-12-31T23:59:60Z',
  '1',
  'now',
  ' ',
]

const long = 'word and word. '.repeat(70_000)

const times = [
  '"start_time":5,"end_time":1',
  '"start_time":-1e308,"end_time":1e308',
  '"start_time":1e400,"end_time":-1e400',
  '"start_time":"99:99:99.999","end_time":"-00:01"',
  '"start_time":null,"end_time":{}',
  '"start_time":"1e9","end_time":"Infinity"',
  '"start_time":0.1,"end_time":0.1',
]

/** The fields of a task beside its ID, by what they try. */
export const oddBodies: Record<string, string> = {
  'nothing but an ID': '',
  ...Object.fromEntries(wrong.map((value) => [`every field ${value}`, every(fieldNames, value)])),
  ...Object.fromEntries(
    wrong.map((value) => [
      `every inner field ${value}`,
      `${plain},"video_source":{${every(['type', 'url', 'asset_id', 'system_metadata'], value)}},"request_params":{${every(deepNames, value)}},"result":{${every(['data', 'usage', 'finish_reason', 'generation_id'], value)}},"error":{${every(['code', 'message'], value)}},"webhooks":[${value},{${every(['url', 'attempts', 'delivered', 'last_error'], value)}}]`,
    ]),
  ),
  ...Object.fromEntries(
    dates.map((date) => [
      `the date ${date}`,
      `"status":"processing","created_at":"${date}","completed_at":"${date}"`,
    ]),
  ),
  'ended before it began': `"status":"ready","created_at":"2026-11-20T10:00:00Z","completed_at":"2026-11-20T09:00:00Z"`,
  'keys of the prototype': `${plain},${proto},"request_params":{${proto},"response_format":{${proto},"type":"json_schema","json_schema":{${proto}}}},${result(`{${proto},"scenes":[{${proto}}]}`)}`,
  'segments of the prototype': `${plain},${result(`{"__proto__":[${segment('"start_time":1,"end_time":2', `{${proto}}`)}],"constructor":[${segment('"start_time":1,"end_time":2', `{${proto}}`)}]}`)}`,
  'keys that come twice': `${plain},"status":"failed","status":"ready","request_params":{"prompt":"one","prompt":"two"},${result('{"a":1,"a":2,"":3,"":4}')}`,
  'numbers beyond numbers': `${plain},"video_source":{"type":"url","system_metadata":{"duration":1e400}},"request_params":{"max_tokens":1e400,"temperature":-1e400,"start_time":-1e308,"end_time":1e308},"result":{"data":${JSON.stringify(numbers)},"finish_reason":"length","usage":{"output_tokens":1e400,"input_tokens":-5}}`,
  'a film of negative length': `${plain},"video_source":{"type":"url","url":"https://evil.example/f.mp4","system_metadata":{"duration":-1}},${result(`{"scenes":[${segment(times[0] ?? '')}]}`)}`,
  'times that are none': `${plain},"request_params":{"response_format":{"type":"segment_definitions","segment_definitions":[{"id":"scenes"}]}},${result(`{"scenes":[${times.map((time) => segment(time)).join()}]}`)}`,
  'a megabyte in every text': `${plain},"custom_id":"${long}","request_params":{"prompt":"${long}","${long}":1},"error":{"code":"${long}","message":"${long}"},"webhooks":[{"url":"${long}","last_error":"${long}"}],"batch_id":"${long}",${result(long)}`,
  'a megabyte of Markdown': `${plain},${result(`# Title\n\n${'*a* **b** [c](https://evil.example) '.repeat(30_000)}`)}`,
  'a megabyte in one value': `${plain},${result(JSON.stringify({ text: long, list: [long] }))}`,
  'an answer 100,000 deep': `${plain},${result(nested(100_000, '[', ']'))}`,
  'objects 100,000 deep': `${plain},${result(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)}`,
  'a request 100,000 deep': `${plain},"request_params":{"deep":${nested(100_000, '[', ']')}},${result('text')}`,
  'an unknown field 100,000 deep': `${plain},"deep":${nested(100_000, '[', ']')},${result('text')}`,
  'metadata 10,000 deep': `${plain},${result(`{"scenes":[${segment('"start_time":1,"end_time":2', nested(10_000, '[', ']'))}]}`)}`,
  'a torn answer 100,000 deep': `${plain},"request_params":{"response_format":{"type":"json_schema"}},"result":{"data":"${'['.repeat(100_000)}","finish_reason":"length"}`,
  'an answer of 100,000 keys': `${plain},${result(keys(100_000))}`,
  'a request of 5,000 keys': `${plain},"request_params":${keys(5000)},${result('text')}`,
  'metadata of 5,000 keys': `${plain},${result(`{"scenes":[${segment('"start_time":1,"end_time":2', keys(5000))}]}`)}`,
  '2,000 definitions': `${plain},${result(`{${Array.from({ length: 2000 }, (_, index) => `"d${index}":[${segment(`"start_time":${index},"end_time":${index + 1}`)}]`).join()}}`)}`,
  '10,000 segments': `${plain},${result(`{"scenes":[${Array.from({ length: 10_000 }, (_, index) => segment(`"start_time":${index / 10},"end_time":${index / 10 + 5}`, `{"n":${index}}`)).join()}]}`)}`,
  '5,000 webhooks': `${plain},"webhooks":[${Array.from({ length: 5000 }, () => '{"url":"https://evil.example/hook?token=secret","delivered":false,"attempts":3}').join()}]`,
}
