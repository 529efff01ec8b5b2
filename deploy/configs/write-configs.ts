import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configs } from './configs.ts'

/** `npm run configs`: writes the policy in the words of other servers. */
export function main() {
  for (const [name, write] of Object.entries(configs)) {
    const path = fileURLToPath(new URL(`../${name}`, import.meta.url))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, write())
    console.log(`deploy/${name}`)
  }
}
