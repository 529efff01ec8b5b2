import { parseArgs } from 'node:util'

const usage = `npm run soak -- [--seconds N] [--seed N]
  --seconds N   how long it is used at random (600)
  --seed N      which random use and which mishaps (1); the same again for the same number
  --help        print this`

export type SoakOptions = { seconds: number; seed: number }

/** Reads the command line; undefined when only help was asked for. */
export function readOptions(args: string[]): SoakOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return undefined
  }
  const numbers = [values.seconds, values.seed]
  if (!numbers.every((text) => /^\d{1,9}$/.test(text))) throw new Error(usage)
  return { seconds: Number(values.seconds), seed: Number(values.seed) }
}
