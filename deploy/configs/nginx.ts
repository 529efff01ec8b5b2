import {
  appHeaders,
  defaultUpstream,
  filmPath,
  hashedAssets,
  playerAssets,
  playerPage,
  proxyLimits,
} from '../policy.ts'
import { mediaTypes } from '../media-types.ts'
import { nginxApi } from './nginx-api.ts'
import { isShared, nginxMaps, variable } from './nginx-maps.ts'
import { generated, type ServerOptions } from './server-options.ts'

/** For the `http` block: everything in it is named `tasklens_`, so that it can stand beside others. */
export function nginxConfig(options: Partial<ServerOptions> = {}): string {
  const {
    listen = ['127.0.0.1:8080'],
    root = '/srv/tasklens',
    log = '/var/log/nginx/tasklens.log',
  } = options
  const { upstream = new URL(defaultUpstream), certificates, limits = proxyLimits } = options
  const { trusted = '/etc/ssl/certs/ca-certificates.crt' } = options
  const isSecure = upstream.protocol === 'https:'
  const port = upstream.port || (isSecure ? '443' : '80')

  return `${generated}
# 1. What is in dist/ after \`npm ci && npm run build\` goes to /srv/tasklens (\`root\` below), where the
#    user that nginx runs as can read it.
# 2. This file goes to /etc/nginx/conf.d/tasklens.conf, which is read in the http block. As it is, it
#    answers on this computer only: a key is not to cross a network in clear. For others put your
#    name after server_name, and instead of the listen line
#      listen 443 ssl;
#      ssl_protocols TLSv1.2 TLSv1.3;
#      ssl_certificate …;
#      ssl_certificate_key …;
#    HSTS is then sent by itself. Certificates of others (proxy_ssl_trusted_certificate) are where
#    Debian has them; Red Hat has them in /etc/pki/tls/certs/ca-bundle.crt.
# 3. nginx -t && nginx -s reload. The address of the API is looked up only then: reload it daily.
# For a new version: assets/ first, index.html last; who has the old page open still asks for old
# assets, so let these lie for a day.

${nginxMaps(limits)}
upstream tasklens_api {
  server ${upstream.hostname}:${port};
}

server {
${listen.map((address) => `  listen ${address};`).join('\n')}
  server_name _;
${certificates ? `  ssl_certificate ${certificates.certificate};\n  ssl_certificate_key ${certificates.key};\n` : ''}  root ${root};
  access_log ${log} tasklens;
  # S66: what nginx writes of an error holds the query.
  error_log stderr emerg;
  log_not_found off;
  server_tokens off;
  merge_slashes off;
  default_type text/plain;
  charset utf-8;
  charset_types ${['text/plain', ...textTypes()].filter(isNew).join(' ')};
  types {
${typeLines()}
  }
  gzip on;
  gzip_vary on;
  gzip_types ${textTypes().join(' ')};

${Object.keys(appHeaders).map(headerLine).join('\n')}
  add_header Access-Control-Allow-Origin $tasklens_access_control_allow_origin always;
  add_header Strict-Transport-Security $tasklens_hsts always;
  add_header Cache-Control $tasklens_cache_control always;
  add_header X-Proxy-Error $tasklens_error always;
  add_header Allow $tasklens_allow always;
  add_header Retry-After $tasklens_retry_after always;

  # S64
  large_client_header_buffers 4 ${limits.headerBytes / 4 / 1024}k;
  client_header_timeout ${limits.idleMs}ms;
  client_body_timeout ${limits.idleMs}ms;
  client_max_body_size ${limits.requestBytes};
  client_body_buffer_size ${limits.requestBytes};

  set $tasklens_kind app;
  set $tasklens_cache named;
  set $tasklens_refusal "";
  if ($tasklens_is_api) { set $tasklens_kind api; rewrite ^ /-/api last; }
  if ($request_method !~ ^(?:GET|HEAD)$) { return 405 "Method not allowed\\n"; }
  if ($tasklens_target = none) { return 404 "Not found\\n"; }
  if ($tasklens_target = page) { rewrite ^ /index.html last; }

  # S53: only what is there; a missing asset is never the page.
  location / {
    try_files $uri @missing;
  }
  location = ${playerPage} {
    set $tasklens_kind player;
    try_files $uri @missing;
  }
  location ^~ ${hashedAssets} {
    set $tasklens_cache hashed;
    try_files $uri @missing;
  }
  location ^~ ${playerAssets} {
    set $tasklens_kind player_asset;
    set $tasklens_cache hashed;
    try_files $uri @missing;
  }
  location ~ ^${filmPath}$ {
    set $tasklens_kind film;
    try_files $uri @missing;
  }
  location @missing {
    return 404 "Not found\\n";
  }

${nginxApi(upstream, limits, trusted)}
}
`
}

const policyHeader = 'Content-Security-Policy'
function headerLine(header: string) {
  const value = isShared(header) ? `"${appHeaders[header]}"` : variable(header)
  const suffix = header === policyHeader ? `"${value}$tasklens_over_https"` : value
  return `  add_header ${header} ${suffix} always;`
}

const isNew = (one: string, at: number, all: string[]) => all.indexOf(one) === at
const mimeOf = (type: string) => type.replace(/;.*$/, '')
const textTypes = () =>
  Object.values(mediaTypes)
    .filter((type) => type.includes('charset'))
    .map(mimeOf)
    .filter(isNew)
    // It is always packed, and nginx complains of being told so.
    .filter((type) => type !== 'text/html')

function typeLines() {
  const endings = new Map<string, string[]>()
  for (const [ending, type] of Object.entries(mediaTypes)) {
    endings.set(mimeOf(type), [...(endings.get(mimeOf(type)) ?? []), ending.slice(1)])
  }
  return [...endings].map(([type, names]) => `    ${type} ${names.join(' ')};`).join('\n')
}
