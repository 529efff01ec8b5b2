import { parseArgs } from 'node:util'
import { startSandbox } from './http-sandbox.ts'
import { makeSampleData } from './sample/sample-data.ts'

const help = 'Usage: npm run sandbox -- [--port 4100] [--host 127.0.0.1]'

/** `npm run sandbox`: a TwelveLabs of one's own for tests and for the real network path. */
export async function main(args: string[]) {
  const options = readOptions(args)
  if (!options) return fail(help)
  try {
    const sample = (now: number) => ({ ...makeSampleData(now), live: true })
    const { url } = await startSandbox({ ...options, sample })
    console.log(introduce(url))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const taken = 'code' in error && error.code === 'EADDRINUSE'
    const { host, port } = options
    fail(taken ? `Port ${port} on ${host} is taken: choose another with --port.` : error.message)
  }
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4100' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    return port <= 65_535 ? { port, host: values.host } : undefined
  } catch {
    return undefined
  }
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}

const introduce = (url: string) => `A sandbox of the TwelveLabs API answers at ${url}/v1.3
  Keys     tlk_ and 1 to 200 letters, digits, - or _ (say, tlk_demo); any other is refused.
           Every key is an account of its own, with its own sample data;
           one that begins with tlk_many_20000 holds that many made-up tasks (up to 200,000).
  App      TWELVELABS_API_URL=${url} npm start
  Control  ${url}/control/accounts/{key} (from this machine, not from a browser)`
