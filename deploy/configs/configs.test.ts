import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configs } from './configs.ts'

test.each(Object.keys(configs))('S50, S60: deploy/%s is what the policy says', (name) => {
  const kept = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
  expect(kept, 'run: npm run configs').toBe(configs[name]?.())
})
