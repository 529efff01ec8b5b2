import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export type BuiltFiles = Map<string, Buffer>

/** Every file of a built folder, named as in an address, without the first slash. */
export function readBuild(folder: string): BuiltFiles {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
  return new Map(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  )
}
