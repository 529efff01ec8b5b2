import {
  allowedRoutes,
  apiHeaders,
  apiPrefix,
  appHeadersOverHttps,
  cacheControl,
  defaultUpstream,
  filmHeaders,
  films,
  hashedAssets,
  playerAssetHeaders,
  playerAssets,
  playerHeaders,
  playerPage,
  upstreamPrefix,
  type HeaderSet,
} from '../policy.ts'
import { generated } from './server-options.ts'

// From the general to the particular: of two rules that give one header, Netlify takes the later.
const rules: { path: string; headers: HeaderSet }[] = [
  { path: '/*', headers: { ...appHeadersOverHttps, 'Cache-Control': cacheControl.named } },
  { path: `${hashedAssets}*`, headers: { 'Cache-Control': cacheControl.hashed } },
  { path: playerPage, headers: playerHeaders },
  // Cloudflare leads every address of a page to the one without its ending.
  { path: playerPage.replace('.html', ''), headers: playerHeaders },
  { path: `${playerAssets}*`, headers: playerAssetHeaders },
  { path: `${films}*`, headers: filmHeaders },
]

export const netlifyHeaders = () => writeHeaders(() => [])

/** Cloudflare joins the values of two rules with a comma, unless the first is taken back. */
export const cloudflareHeaders = () =>
  writeHeaders((header) => (general[header] === undefined ? [] : [`  ! ${header}`]))

const general = rules[0]?.headers ?? {}

function writeHeaders(takeBack: (header: string) => string[]) {
  const blocks = rules.map(({ path, headers }, index) => {
    const lines = Object.entries(headers)
      .filter(([header, value]) => index === 0 || isOther(header, value))
      .flatMap(([header, value]) => [
        ...(index === 0 ? [] : takeBack(header)),
        `  ${header}: ${value}`,
      ])
    return [path, ...lines].join('\n')
  })
  return `${generated}\n\n${blocks.join('\n\n')}\n`
}

// The app's own policy asks for https besides, which the sets of the others do not repeat.
const isOther = (header: string, value: string) =>
  general[header] !== value && !(general[header] ?? '').startsWith(`${value};`)

/** Each address of the API by itself: Netlify forwards every header, but to nothing else. */
export const netlifyRedirects = () =>
  [
    generated,
    '',
    ...allowedRoutes.map(
      ({ path }) => `${apiPrefix}${path}  ${defaultUpstream}${upstreamPrefix}${path}  200`,
    ),
    '/api/*  /404.html  404',
    '/v1.3/*  /404.html  404',
    `${hashedAssets}*  /404.html  404`,
    '/*  /index.html  200',
    '',
  ].join('\n')

/** The address of a page is any that is neither of the API nor a file's; files come before rules. */
const vercelPage = `/((?!api/|v1\\.3/|${hashedAssets.slice(1)}).*)`
/** Of two rules that give one header, Vercel takes the later, too. */
export const vercelConfig = () => {
  const blocks = [...rules, { path: `${apiPrefix.slice(0, 4)}/*`, headers: apiHeaders }]
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    rewrites: [
      ...allowedRoutes.map(({ path }) => ({
        source: apiPrefix + path,
        destination: defaultUpstream + upstreamPrefix + path,
      })),
      { source: vercelPage, destination: '/index.html' },
    ],
    headers: blocks.map(({ path, headers }, index) => ({
      source: path.replace('*', '(.*)'),
      headers: Object.entries(headers)
        .filter(
          ([header, value]) => index === 0 || headers === apiHeaders || isOther(header, value),
        )
        .map(([key, value]) => ({ key, value })),
    })),
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
