import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sampleFilmFiles } from './sample-film.ts'

const root = fileURLToPath(new URL('../../../public', import.meta.url))
const sizeOf = (path: string) => statSync(join(root, path)).size

test('the sample film is as large as is said', () => {
  expect(sizeOf(sampleFilmFiles.film)).toBe(sampleFilmFiles.bytes)
})

test('the sample film is 1.5 MB at most, with its stream and its picture', () => {
  const files = readdirSync(join(root, 'films'), { recursive: true, withFileTypes: true })
  const sizes = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size)
  expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(1_500_000)
})
