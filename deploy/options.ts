export type StartOptions = { port: number; host: string | true | undefined }

export const usage = `npm start -- [--port N] [--host [H]]
  --port N     listen on port N (4173)
  --host [H]   listen on address H, or on all of them (localhost only)`

/** Reads the command line; throws one clear line for what it does not know. */
export function parseOptions(args: string[]): StartOptions | 'help' {
  const options: StartOptions = { port: 4173, host: undefined }
  const rest = args.flatMap((arg) => (/^--\w+=/.test(arg) ? splitOnce(arg) : [arg]))
  while (rest.length > 0) {
    const name = rest.shift()
    if (name === '--help' || name === '-h') return 'help'
    else if (name === '--port') options.port = readPort(rest.shift())
    else if (name === '--host') options.host = isValue(rest[0]) ? (rest.shift() ?? true) : true
    else throw new Error(`Unknown option "${name}". Usage: ${usage}`)
  }
  return options
}

const isValue = (text: string | undefined) => text !== undefined && !text.startsWith('-')

const splitOnce = (arg: string) => {
  const at = arg.indexOf('=')
  return [arg.slice(0, at), arg.slice(at + 1)]
}

function readPort(text = '') {
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port
  throw new Error(`--port needs a number from 1 to 65535, not "${text}".`)
}
