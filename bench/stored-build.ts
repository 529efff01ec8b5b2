import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The built app as it was: a folder that holds one, or a commit by any name that Git knows it by, such
 * as the tag of a release. That is built once, with the packages it had, and kept in `.cache/builds`.
 */
export function storedBuild(named: string): string {
  if (existsSync(join(resolve(named), 'index.html'))) return resolve(named)
  const commit = commitOf(named)
  const folder = join(root, '.cache/builds', commit)
  const built = join(folder, 'dist')
  // A build that failed has left none.
  if (existsSync(join(built, 'index.html'))) return built

  mkdirSync(folder, { recursive: true })
  const archive = join(folder, 'source.tar')
  writeFileSync(archive, git('archive', '--format=tar', commit))
  // What loaded this file has set it to development, and the app would be built for that.
  const { NODE_ENV: _ours, ...env } = process.env
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  process.stderr.write(`Building ${named} (${commit.slice(0, 7)}), once\n`)
  run('tar', '-xf', archive)
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
  run('npm', 'run', 'build')
  return built
}

/** The last release: the tag nearest behind this commit, if there is any. */
export function lastRelease(): string | undefined {
  try {
    return git('describe', '--tags', '--abbrev=0').toString().trim()
  } catch {
    return undefined
  }
}

function commitOf(name: string) {
  try {
    return git('rev-parse', '--verify', '--end-of-options', `${name}^{commit}`).toString().trim()
  } catch {
    throw new Error(`--against needs a built folder or a commit; ${name} is neither.`)
  }
}

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })
