import type { ProxyLimits } from '../policy.ts'

/** What a test sets to run the same text on loopback. */
export type ServerOptions = {
  listen: string[]
  /** For Caddy, whose addresses are names and not interfaces. */
  bind: string
  /** The built folder. */
  root: string
  log: string
  upstream: URL
  /** Who may vouch for the upstream. */
  trusted: string
  certificates: { certificate: string; key: string }
  limits: ProxyLimits
}

export const generated = `# Written by \`npm run configs\` from deploy/policy.ts: change that, not this.`
