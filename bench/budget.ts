// What `npm run size` holds the build to. Sizes are kB (1000 bytes) after gzip -9; a limit stands a
// little above what is there, so that growth is a decision: raise it in the commit that needs it.

export const budgets = {
  /** All that the list needs before its first row: 138.5 is 119.5 kB of brotli, and 120 the most. */
  javascript: 138.5,
  /** What asks for the first page: everything else waits for it. */
  start: 1.5,
  css: 12.5,
  fonts: 52,
}

/** Loaded only when needed: each in chunks of its own, none with the list. Found by its modules. */
export const lateParts = {
  Markdown: { holds: 'react-markdown/', limit: 64 },
  'JSON tree': { holds: 'src/viewers/json-tree-view.tsx', limit: 9 },
  Sandbox: { holds: 'src/sandbox/', limit: 75 },
  Drawer: { holds: 'src/tasks/drawer/task-drawer.tsx', limit: 56 },
  'All tasks': { holds: 'src/tasks/all/all-tasks.tsx', limit: 45 },
  'Connect page': { holds: 'src/session/connect-page.tsx', limit: 4 },
  'Selection and export': { holds: 'src/tasks/list-tools/list-tools.tsx', limit: 6 },
  Views: { holds: 'src/tasks/views/views.tsx', limit: 4 },
  Shortcuts: { holds: 'src/tasks/shortcuts-dialog.tsx', limit: 2 },
  Settings: { holds: 'src/app/settings-dialog.tsx', limit: 4 },
  Commands: { holds: 'src/app/commands/command-dialog.tsx', limit: 7 },
}

/** What is shown first: it counts as first load, wherever a split of the code may put it. */
export const firstView = ['src/main.tsx', 'src/tasks/tasks-page.tsx']

/** Modules that only tests and the served sandbox may use. */
export const testOnly =
  /\.test\.tsx?$|\/test-[^/]+$|^src\/sandbox\/(?:control|control-client|http-sandbox|make-task|many-tasks|node-server|serve)\.ts$|^src\/sandbox\/(?:faults|hostile)\/|^(?:bench|deploy|e2e)\//

/**
 * Whose code may assign innerHTML, and how often. React makes script elements by it, of a constant,
 * and sets dangerouslySetInnerHTML (one place for HTML and SVG, one for other elements): the linter
 * forbids us that property, so only the first can ever run, and it does not for what we render.
 */
export const allowedSinks: Record<string, number> = {
  'react-dom/cjs/react-dom-client.production.js': 3,
}

/** Texts that no built script may hold. */
export const forbiddenTexts = [
  { what: 'eval()', pattern: /(?<![.\w$])eval\(/g },
  { what: 'the Function constructor', pattern: /\bnew Function\b|(?<![.\w$])Function\(/g },
  { what: 'a source map', pattern: /sourceMappingURL=/g },
  { what: 'the control address of the sandbox', pattern: /\/control\/|control\/accounts/g },
  { what: 'code in a string for a timer', pattern: /\bset(?:Timeout|Interval)\(\s*["'`]/g },
  {
    // By :last-child at any depth: a task that opened beside the list had all of it styled anew.
    what: 'a look of what is in the first or last of its kind',
    pattern: /\bgroup-(?:first|last|only)\b/g,
  },
  {
    what: 'an import from another origin',
    pattern: /\b(?:import|from|importScripts)\s*\(?\s*["'`](?:\w+:)?\/\//g,
  },
  {
    what: 'a worker, a socket or a beacon',
    pattern:
      /\bnew (?:Shared)?Worker\(|\bserviceWorker\b|\bnew (?:WebSocket|EventSource)\(|\bsendBeacon\(/g,
  },
  {
    what: 'a store that outlives the tab',
    pattern: /\bindexedDB\b|\bdocument\.cookie\b|\bcaches\.(?:open|match)\(/g,
  },
]

/**
 * Whose addresses may stand in what is built, and why. None of them is loaded: the policy allows no
 * other origin but for films, after a click. A new one is a decision, to be made here.
 */
export const knownHosts: Record<string, string> = {
  'www.w3.org': 'names of XML namespaces',
  'api.twelvelabs.io': 'in code to copy',
  localhost: 'a base for relative addresses, in react-router',
  'example.com': 'a placeholder in a field',
  'react.dev': 'messages of React',
  'reactrouter.com': 'messages of react-router',
  'github.com': 'messages of react-router and hast-util-to-jsx-runtime',
  'aomedia.org': 'a scheme ID of timed metadata, in hls.js',
  'tailwindcss.com': 'the licence in the style',
}
/** The invented accounts of the sample data: no such name can be registered. */
export const inventedHost = /\.example$/

/** All that a build consists of. */
export const builtFile =
  /^(?:(?:index|player)\.html|favicon(?:-\w+)?\.svg|assets\/[\w-]+\.(?:js|css|woff2)|films\/(?:[\w-]+\/)?[\w-]+\.(?:webm|jpg|m3u8|m4s))$/
