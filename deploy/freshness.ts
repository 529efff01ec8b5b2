import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', 'deploy']

/** Whether `dist` holds a build of the sources as they are now. */
export const isBuilt = (root: string) => {
  const builtAt = changedAt(join(root, 'dist/index.html'))
  return builtAt > 0 && sources.every((source) => newest(join(root, source)) <= builtAt)
}

// Folders count, too: their time changes when a file in them is removed.
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
