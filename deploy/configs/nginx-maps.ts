import {
  allowedRoutes,
  apiHeaders,
  apiLike,
  apiPrefix,
  appHeaders,
  appHeadersOverHttps,
  cacheControl,
  filmHeaders,
  hashedAssets,
  pagePath,
  playerAssetHeaders,
  playerHeaders,
  routePattern,
  tidyPath,
  untidyEscapes,
  type HeaderSet,
  type ProxyLimits,
} from '../policy.ts'
import * as refusals from '../refusal.ts'

const kinds: Record<string, HeaderSet> = {
  app: appHeaders,
  api: apiHeaders,
  player: playerHeaders,
  player_asset: playerAssetHeaders,
  film: filmHeaders,
}

const query = String.raw`(?:\?\S*)?`
/** The request line as it came: nginx tidies every other name of it. */
const line = (method: string, target: string) => String.raw`"~^${method} ${target} HTTP/"`

/** What stands outside of the server: everything that depends on the request is a map. */
export const nginxMaps = (
  limits: ProxyLimits,
) => `# Where a raw request target leads: what nginx has tidied could be another address (S30, S60).
map $request $tasklens_route {
  default "";
${allowedRoutes.flatMap(routeLines).join('\n')}
}
map $request $tasklens_path {
  default "";
  ${line(String.raw`\S+`, `${escape(apiPrefix)}(?<tasklens_rest>/\\S*)`)} $tasklens_rest;
}
map "$request $uri" $tasklens_is_api {
  default "";
  "~*^\\S+ ${apiLike}" 1;
  "~* ${apiLike}" 1;
}
map $request $tasklens_target {
  default none;
  "~*^\\S+ [^? ]*${untidyEscapes}" none;
  "~^\\S+ [^? ]*\\.map[? ]" none;
  "~^\\S+ ${hashedAssets.slice(0, -1)}[/? ]" file;
  ${line(String.raw`\S+`, pagePath + query)} page;
  ${line(String.raw`\S+`, tidyPath + query)} file;
}

# S61: what the proxy looks at before it forwards anything.
map $http_sec_fetch_site $tasklens_is_foreign {
  default 1;
  "" "";
  same-origin "";
}
map $http_x_api_key $tasklens_key {
  default malformed;
  "" missing;
  "~^[\\x21-\\x7e]{1,256}$" good;
}
map $request $tasklens_is_long {
  default "";
  "~^\\S+ \\S{${limits.targetLength + 1}}" 1;
}
map "$request_method $content_length" $tasklens_length {
  default "";
  "~^POST (?<tasklens_bytes>\\d+)$" $tasklens_bytes;
}

# S50: the headers by what is answered; an empty one is not sent.
${headerMaps(kinds)}
map "$https$tasklens_kind" $tasklens_over_https {
  default "";
  "~^on(?:api|player)$" "";
  "~^on" "${overHttps}";
}
map $https $tasklens_hsts {
  default "";
  on "${appHeadersOverHttps['Strict-Transport-Security']}";
}
map "$tasklens_kind $tasklens_cache $status" $tasklens_cache_control {
  default no-store;
  "~^api" no-store;
  "~ hashed (?:200|206|304)$" "${cacheControl.hashed}";
  "~ named (?:200|206|304)$" "${cacheControl.named}";
}
map "$tasklens_kind $status" $tasklens_allow {
  default "";
  "api 405" $tasklens_route;
  "~405$" "GET, HEAD";
}
# What nginx refuses by itself; with an answer of the API the third word is a time.
map "$tasklens_kind $status $upstream_header_time $tasklens_refusal" $tasklens_error {
  default "";
  "~^api .* (?<tasklens_code>[a-z_]+)$" $tasklens_code;
  "~^api 413 " ${refusals.bodyTooLarge.code};
  "~^api 429  $" ${refusals.tooMany(1).code};
  "~^api 502 -? $" ${refusals.unreachable.code};
  "~^api 504 -? $" ${refusals.timedOut.code};
}
map "$tasklens_kind $status $upstream_header_time" $tasklens_retry_after {
  default "";
  "api 429 " 1;
}

limit_req_zone $binary_remote_addr zone=tasklens:1m rate=${requestsPerSecond(limits)}r/s;

# S66: no query and no header. The error log would quote whole request lines, so it is off but for
# what keeps nginx from running at all.
map $request_uri $tasklens_logged {
  default "";
  "~^(?<tasklens_address>[^?]*)" $tasklens_address;
}
log_format tasklens '$remote_addr [$time_iso8601] $request_method "$tasklens_logged" $status $body_bytes_sent $request_time';`

const escape = (text: string) => text.replaceAll('.', String.raw`\.`)

function routeLines({ path, methods }: (typeof allowedRoutes)[number]) {
  const target = routePattern(path).slice(1, -1)
  return [
    `  ${line(`(?:${methods.join('|')})`, target)} forward;`,
    `  ${line(String.raw`\S+`, target)} "${methods.join(', ')}";`,
  ]
}

export const variable = (header: string) => `$tasklens_${header.toLowerCase().replaceAll('-', '_')}`
export const isShared = (header: string) =>
  Object.values(kinds).every((set) => set[header] === appHeaders[header])

/** One map for each header that is not the same on everything. */
const headerMaps = (kinds: Record<string, HeaderSet>) =>
  [...new Set(Object.values(kinds).flatMap((set) => Object.keys(set)))]
    .filter((header) => !isShared(header) && header !== 'Cache-Control')
    .map((header) => {
      const lines = Object.entries(kinds)
        .filter(([, set]) => set[header] !== appHeaders[header])
        .map(([kind, set]) => `  ${kind} "${set[header] ?? ''}";`)
      const value = `  default "${appHeaders[header] ?? ''}";`
      return `map $tasklens_kind ${variable(header)} {\n${[value, ...lines].join('\n')}\n}`
    })
    .join('\n')

const policyHeader = 'Content-Security-Policy'
const overHttps = (appHeadersOverHttps[policyHeader] ?? '').slice(
  (appHeaders[policyHeader] ?? '').length,
)

const requestsPerSecond = ({ rateRequests, rateWindowMs }: ProxyLimits) =>
  Math.max(1, Math.round((rateRequests * 1000) / rateWindowMs))
