import { parseArgs } from 'node:util'
import { lastRelease, storedBuild } from './stored-build.ts'

export type BenchOptions = {
  rounds: number
  against: string | undefined
  json: boolean
  account: boolean
  /** Of all tasks: what the index takes, what is seen on screen, or both. */
  part: 'engine' | 'screen' | undefined
}

const usage = `npm run bench -- [--rounds N] [--against WHAT] [--json] [--account [--part PART]]
  --rounds N      how often everything is measured (5)
  --against WHAT  one more baseline: a tag or commit, or a built folder; else the last release
                  (tag), if there is one, and none if WHAT is none
  --account       measure all tasks of an account instead, beside other tables
  --part PART     of that only the engine (script alone) or the screen (the built app, real input)
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
  const named = values.against ?? lastRelease()
  const against = named === undefined || named === 'none' ? undefined : storedBuild(named)
  const { json, account } = values
  return { rounds: Number(values.rounds), against, json, account, part }
}
