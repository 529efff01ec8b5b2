import { parseArgs } from 'node:util'
import { lastRelease, storedBuild } from './stored-build.ts'

export type BenchOptions = {
  rounds: number
  against: string | undefined
  json: boolean
  account: boolean
  /** Of all tasks: what the index takes, what is seen on screen, or both. */
  part: 'engine' | 'screen' | undefined
  /** Of all tasks: how many there are, each in turn. */
  counts: number[]
}

const usage = `npm run bench -- [--rounds N] [--against WHAT] [--json] [--account [--part PART] [--tasks N]]
  --rounds N      how often everything is measured (5)
  --against WHAT  one more baseline: a tag or commit, or a built folder; else the last release
                  (tag), if there is one, and none if WHAT is none
  --account       measure all tasks of an account instead, beside other tables
  --part PART     of that only the engine (script alone) or the screen (the built app, real input)
  --tasks N       of that only accounts of N tasks (1000, 10000 and 100000)
  --json          print the numbers of every round instead of a table
  --help          print this`

/** Reads the command line; undefined when only help was asked for. */
export function readOptions(args: string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      against: { type: 'string' },
      json: { type: 'boolean', default: false },
      account: { type: 'boolean', default: false },
      part: { type: 'string' },
      tasks: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return undefined
  }
  if (!/^[1-9]\d?$/.test(values.rounds)) throw new Error('--rounds needs a number from 1 to 99.')
  const { part } = values
  if (part !== undefined && part !== 'engine' && part !== 'screen') {
    throw new Error('--part is either engine or screen.')
  }
  const counts = values.tasks === undefined ? [1000, 10_000, 100_000] : [Number(values.tasks)]
  if (!counts.every((count) => count >= 1 && count <= 200_000)) {
    throw new Error('--tasks needs a number from 1 to 200000.')
  }
  const named = values.against ?? lastRelease()
  const against = named === undefined || named === 'none' ? undefined : storedBuild(named)
  const { json, account } = values
  return { rounds: Number(values.rounds), against, json, account, part, counts }
}
