import {
  apiLike,
  appHeaders,
  appHeadersOverHttps,
  cacheControl,
  defaultUpstream,
  filmHeaders,
  filmPath,
  hashedAssets,
  pagePath,
  playerAssetHeaders,
  playerAssets,
  playerHeaders,
  playerPage,
  proxyLimits,
  tidyPath,
  untidyEscapes,
} from '../policy.ts'
import { mediaTypes } from '../media-types.ts'
import * as refusals from '../refusal.ts'
import { caddyApi, caddyRoutes } from './caddy-api.ts'
import { headerBlock, indent, refuse, type Line } from './caddy-words.ts'
import { generated, type ServerOptions } from './server-options.ts'

const query = String.raw`(?:\?.*)?`

/** For Caddy 2.6 and later, without plugins. */
export function caddyConfig(options: Partial<ServerOptions> = {}): string {
  const { listen = ['{$TASKLENS_SITE:http://localhost:8080}'], log = 'stderr' } = options
  const { root = '{$TASKLENS_ROOT:/srv/tasklens}', limits = proxyLimits } = options
  const { upstream = new URL(defaultUpstream), certificates } = options

  return indent(`${generated}
# 1. What is in dist/ after \`npm ci && npm run build\` goes to /srv/tasklens, or to what TASKLENS_ROOT
#    names, where the user that Caddy runs as can read it.
# 2. This file goes to /etc/caddy/Caddyfile. It takes its settings from the environment; under
#    systemd, \`systemctl edit caddy\`:
#      [Service]
#      Environment=TASKLENS_SITE=tasklens.example.org
#    Caddy then gets a certificate by itself, for which ports 80 and 443 must be reachable. Without
#    it, it answers on http://localhost:8080.
# 3. systemctl restart caddy. It has to be a restart: the admin address, which a reload uses, is off.
# For a new version: assets/ first, index.html last; who has the old page open still asks for old
# assets, so let these lie for a day.
#
# What Caddy cannot do without plugins: count the requests of a client and the bytes of an answer. A
# request body in chunks it cuts at the limit instead of refusing it, and a body that the API has cut
# in chunks it ends cleanly: the app finds the rest missing.
{
	admin off
	# For a name such as localhost Caddy would add an authority of its own to what this computer trusts.
	skip_install_trust
	# S66: Caddy would write the key and the query to every log that has a request in it.
	log default {
		output ${log === 'stderr' ? log : `file ${log}`}
		format filter {
			wrap json
			fields {
				request>headers delete
				request>uri regexp [?].* ""
				request>tls delete
				resp_headers delete
			}
		}
	}
	servers {
		max_header_size ${limits.headerBytes}
		timeouts {
			read_header ${limits.idleMs}ms
			read_body ${limits.idleMs}ms
		}
	}
}

(tasklens_app) {
${headerBlock(appHeaders, withUpgrade)}
}

${listen.join(', ')} {
${options.bind ? `bind ${options.bind}\n` : ''}${certificates ? `tls ${certificates.certificate} ${certificates.key}\n` : ''}	root * ${root}
	log

	# Where a raw request target leads: what is decoded or tidied could be another address (S30, S60).
	map "{method} {http.request.uri}" {tasklens_route} {
${caddyRoutes()}
		default none
	}
	map "{http.request.uri} {http.request.uri.path}" {tasklens_is_api} {
		"~(?i)(?:^| )${apiLike}" yes
		default no
	}
	map {http.request.uri} {tasklens_target} {
		"~(?i)^[^?]*${untidyEscapes}" none
		"~^[^?]*\\.map(?:\\?|$)" none
		"~^${hashedAssets.slice(0, -1)}(?:[/?]|$)" file
		"~^${pagePath}${query}$" page
		"~^${tidyPath}${query}$" file
		default none
	}
	map {http.request.uri.path} {tasklens_type} {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `"~\\${ending}$" "${type}"`)
  .join('\n')}
		default application/octet-stream
	}
	map {scheme} {tasklens_over_https} {
		https "${overHttps}"
		default ""
	}

	@secure protocol https
	header @secure Strict-Transport-Security "${appHeadersOverHttps['Strict-Transport-Security']}"
	header -Server

	@api expression \`{tasklens_is_api} == "yes"\`
${caddyApi(upstream, limits)}

	@elsewise not method GET HEAD
	handle @elsewise {
import tasklens_app
		header Allow "GET, HEAD"
		header Cache-Control no-store
		respond "Method not allowed" 405
	}

	@none expression \`{tasklens_target} == "none"\`
	handle @none {
import tasklens_app
		header Cache-Control no-store
		respond "Not found" 404
	}

	# S53: only what is there; a missing asset is never the page.
	handle {
	route {
		@page expression \`{tasklens_target} == "page"\`
		rewrite @page /index.html
import tasklens_app
		@player path ${playerPage}
${headerBlock(playerHeaders, onlyOther, '@player')}
		@player_asset path ${playerAssets}*
${headerBlock(playerAssetHeaders, onlyOther, '@player_asset')}
		@film path_regexp ^${filmPath}$
${headerBlock(filmHeaders, onlyOther, '@film')}
		header Cache-Control ${cacheControl.named}
		@hashed path ${hashedAssets}*
		header @hashed Cache-Control "${cacheControl.hashed}"
		header Content-Type {tasklens_type}
		encode gzip
		file_server
	}
	}

	handle_errors {
	route {
		header -Server
		header Cache-Control no-store
		@failed expression \`{tasklens_is_api} == "yes" && {err.status_code} == 502\`
${refuse('@failed', refusals.unreachable)}
		@late expression \`{tasklens_is_api} == "yes" && {err.status_code} == 504\`
${refuse('@late', refusals.timedOut)}
		@large expression \`{tasklens_is_api} == "yes" && {err.status_code} == 413\`
${refuse('@large', refusals.bodyTooLarge)}
		header Content-Type "text/plain; charset=utf-8"
		header -Access-Control-Allow-Origin
		@missing expression \`{err.status_code} == 404\`
		respond @missing "Not found" 404
		respond "{err.status_text}" {err.status_code}
	}
	}
}
`)
}

const policyHeader = 'Content-Security-Policy'
const overHttps = (appHeadersOverHttps[policyHeader] ?? '').slice(
  (appHeaders[policyHeader] ?? '').length,
)

const withUpgrade: Line = (header, value) =>
  header === policyHeader ? `${value}{tasklens_over_https}` : value
/** What differs from the app's, which were set before. */
const onlyOther: Line = (header, value) => (value === appHeaders[header] ? undefined : value)
