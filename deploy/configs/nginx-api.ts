import { refusedResponseHeaders, upstreamPrefix, type ProxyLimits } from '../policy.ts'
import * as refusals from '../refusal.ts'

/** What becomes of a request that may be one for the API: places that no address leads to by itself. */
export const nginxApi = (
  upstream: URL,
  limits: ProxyLimits,
  trusted: string,
) => `  location = /-/api {
    internal;
    default_type application/json;
    if ($tasklens_is_foreign) { ${refuse(refusals.crossSite)} }
    if ($tasklens_is_long) { ${refuse(refusals.notAllowed)} }
    if ($tasklens_route = "") { ${refuse(refusals.notAllowed)} }
    if ($tasklens_route != forward) { ${refuse(refusals.methodNotAllowed)} }
    if ($tasklens_key = missing) { ${refuse(refusals.keyMissing)} }
    if ($tasklens_key = malformed) { ${refuse(refusals.keyMalformed)} }
    if ($request_method = POST) { rewrite ^ /-/write last; }
    rewrite ^ /-/read last;
  }
  location = /-/write {
    internal;
    ${forward(upstream, limits)}
  }
  location = /-/read {
    internal;
    # A body without its length would be read as the next request.
    proxy_pass_request_body off;
    ${forward(upstream, limits)}
  }
  location @redirected {
    default_type application/json;
    ${refuse(refusals.redirected)}
  }

  proxy_http_version 1.1;
  proxy_connect_timeout ${limits.connectMs}ms;
  proxy_send_timeout ${limits.idleMs}ms;
  proxy_read_timeout ${limits.idleMs}ms;
  proxy_buffer_size ${limits.headerBytes / 1024}k;
  proxy_buffers 8 ${limits.headerBytes / 1024}k;
  # S63: nothing is cached or written to a disk, and nothing is sent twice.
  proxy_max_temp_file_size 0;
  proxy_next_upstream off;
  proxy_redirect off;
  proxy_pass_request_headers off;
  proxy_set_header Host ${upstream.host};
  proxy_set_header Connection close;
  proxy_set_header User-Agent Tasklens;
  proxy_set_header Accept $http_accept;
  proxy_set_header Content-Type $content_type;
  proxy_set_header Content-Length $tasklens_length;
  proxy_set_header X-Api-Key $http_x_api_key;
  proxy_set_header Idempotency-Key $http_idempotency_key;
  # S62: nginx can only be told what to take away.
${refusedResponseHeaders.map((name) => `  proxy_hide_header ${name};`).join('\n')}
  proxy_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Buffering X-Accel-Charset;
  # S65: off unless it is asked for.
  proxy_ssl_server_name on;
  proxy_ssl_name ${upstream.hostname};
  proxy_ssl_verify on;
  proxy_ssl_verify_depth 4;
  proxy_ssl_protocols TLSv1.2 TLSv1.3;
  proxy_ssl_trusted_certificate ${trusted};`

const refuse = ({ status, code, message }: refusals.Refusal) =>
  `set $tasklens_refusal ${code}; return ${status} '${JSON.stringify({ code, message })}';`

/** In each of two places: what belongs to it cannot be inherited. */
const forward = (upstream: URL, limits: ProxyLimits) =>
  [
    'charset off;',
    'gzip off;',
    `limit_req zone=tasklens burst=${limits.rateRequests} nodelay;`,
    'limit_req_status 429;',
    '# S62: a redirect could carry the key elsewhere. Errors of the API pass as they are.',
    'proxy_intercept_errors on;',
    'error_page 300 301 302 303 304 305 307 308 = @redirected;',
    `proxy_pass ${upstream.protocol}//tasklens_api${upstreamPrefix}$tasklens_path;`,
  ].join('\n    ')
