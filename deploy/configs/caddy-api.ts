import {
  allowedResponseHeaders,
  allowedRoutes,
  apiHeaders,
  apiPrefix,
  rateLimitHeaders,
  routePattern,
  upstreamPrefix,
  type ProxyLimits,
} from '../policy.ts'
import * as refusals from '../refusal.ts'
import { headerBlock, refuse } from './caddy-words.ts'

const headersToApi = [
  ['Accept', 'accept'],
  ['Content-Type', 'content-type'],
  ['X-Api-Key', 'x-api-key'],
  ['Idempotency-Key', 'idempotency-key'],
] as const

/** What becomes of a request whose address could be one of the API. */
export const caddyApi = (upstream: URL, limits: ProxyLimits) => `handle @api {
	route {
${headerBlock(apiHeaders)}

		# S67
		@foreign {
			header Sec-Fetch-Site *
			not header Sec-Fetch-Site same-origin
		}
${refuse('@foreign', refusals.crossSite)}
		@long \`{http.request.uri}.size() > ${limits.targetLength}\`
${refuse('@long', refusals.notAllowed)}
		@elsewhere expression \`{tasklens_route} == "none"\`
${refuse('@elsewhere', refusals.notAllowed)}
		@otherwise expression \`{tasklens_route} != "forward"\`
		header @otherwise Allow "{tasklens_route}"
${refuse('@otherwise', refusals.methodNotAllowed)}

		# S61: exactly one key, that can be one.
		@keyless not header X-Api-Key *
${refuse('@keyless', refusals.keyMissing)}
		# Caddy joins two headers with a comma.
@twice expression \`{header.X-Api-Key}.contains(',') || {header.Idempotency-Key}.contains(',')\`
${refuse('@twice', refusals.duplicateHeader)}
@malformed expression \`!{header.X-Api-Key}.matches('^[!-~]{1,256}$')\`
${refuse('@malformed', refusals.keyMalformed)}

@write method POST
@large expression \`{header.Content-Length}.matches('^[0-9]+$') && int({header.Content-Length}) > ${limits.requestBytes}\`
${refuse('@large', refusals.bodyTooLarge)}
request_body @write {
max_size ${limits.requestBytes}
}
# The body of another method could be read as the next request.
@read not method POST
@bodied {
not method POST
header_regexp Content-Length [1-9]
}
${refuse('@bodied', refusals.bodyTooLarge)}
request_body @read {
max_size 1
}

# S61: what is to pass is kept aside, all is dropped, and the few are set back.
		vars {
tasklens_host {http.request.hostport}
${headersToApi.map(([name, key]) => `tasklens_${key} {header.${name}}`).join('\n')}
		}
${headersToApi.map(([name, key]) => `@has_${key} header ${name} *`).join('\n')}
${headersToApi.map(([, key]) => `vars @has_${key} tasklens_has_${key} yes`).join('\n')}
		request_header -**
# The host went with them, and by it Caddy finds what answers for a failure.
request_header Host {http.vars.tasklens_host}
${headersToApi
  .map(([name, key]) =>
    [
      `@set_${key} vars {http.vars.tasklens_has_${key}} yes`,
      `request_header @set_${key} ${name} {http.vars.tasklens_${key}}`,
    ].join('\n'),
  )
  .join('\n')}
		uri strip_prefix ${apiPrefix}
		rewrite * ${upstreamPrefix}{http.request.uri}
		reverse_proxy ${upstream.origin} {
			header_up Host ${upstream.host}
			header_up User-Agent Tasklens
			header_up -X-Forwarded-For
			header_up -X-Forwarded-Host
			header_up -X-Forwarded-Proto
			header_down -**
			transport http {
				dial_timeout ${limits.connectMs}ms
				response_header_timeout ${limits.idleMs}ms
				read_timeout ${limits.idleMs}ms
				max_response_header ${limits.headerBytes}
				compression off
# On a connection of its own: Go would send a request again when a kept one was just closed.
keepalive off
			}
			# S62
			@redirected status 3xx
			handle_response @redirected {
${refuse('*', refusals.redirected)}
			}
			@answered status 2xx 4xx 5xx
			handle_response @answered {
				copy_response_headers {
					include ${[...allowedResponseHeaders, ...rateLimitHeaders].join(' ')}
				}
				copy_response
			}
		}
		}
	}`

/** Which requests are forwarded, and the methods that others of the same address may have. */
export const caddyRoutes = () => allowedRoutes.flatMap(routeLines).join('\n')

function routeLines({ path, methods }: (typeof allowedRoutes)[number]) {
  const target = routePattern(path).slice(1)
  return [
    `"~^(?:${methods.join('|')}) ${target}" forward`,
    `"~^\\S+ ${target}" "${methods.join(', ')}"`,
  ]
}
