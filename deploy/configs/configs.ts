import { caddyConfig } from './caddy.ts'
import { nginxConfig } from './nginx.ts'
import {
  cloudflareHeaders,
  netlifyHeaders,
  netlifyRedirects,
  vercelConfig,
} from './static-hosts.ts'

/** Every file of `deploy` that is written from the policy. */
export const configs: Record<string, () => string> = {
  'nginx.conf': nginxConfig,
  Caddyfile: caddyConfig,
  'netlify/_headers': netlifyHeaders,
  'netlify/_redirects': netlifyRedirects,
  'cloudflare/_headers': cloudflareHeaders,
  'vercel/vercel.json': vercelConfig,
}
