import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appHeadersOverHttps } from './policy.ts'
import { eachFront, makeSite, startFronts } from './test-fronts.ts'
import { atEnd, endAll, header, listen, send } from './test-servers.ts'

endAll()

// DER, just enough of it for a certificate that signs itself: tag, length, content.
const der = (tag: number, ...parts: (Buffer | string | number[])[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)))
  const { length } = content
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts)

function selfSigned(host: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const ecdsaWithSha256 = sequence(der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]))
  const commonName = der(0x06, [0x55, 0x04, 0x03])
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, host))))
  const body = sequence(
    der(0x02, [1]),
    ecdsaWithSha256,
    name,
    sequence(der(0x17, '200101000000Z'), der(0x17, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, [0], signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----`,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tasklens-tls-'))
atEnd(() => rmSync(folder, { recursive: true }))

function writeCertificate(name: string) {
  const made = selfSigned('localhost')
  const certificate = join(folder, `${name}.pem`)
  const key = join(folder, `${name}.key`)
  writeFileSync(certificate, made.cert)
  writeFileSync(key, made.key)
  return { ...made, certificate, path: { certificate, key } }
}

const impostor = writeCertificate('impostor')
const somebodyElse = writeCertificate('somebody-else')

let requests = 0
const server = https.createServer(impostor, (_, response) => {
  requests += 1
  response.end('{}')
})
const upstream = new URL(`https://localhost:${await listen(server)}`)
const root = makeSite()
const trusted = somebodyElse.certificate
const fronts = await startFronts({ upstream, root, trusted })
const list = '/api/v1.3/analyze/tasks'

test('S65: the impostor does work for a client that does not check', async () => {
  const careless = await new Promise((resolve, reject) => {
    https
      .get(upstream, { rejectUnauthorized: false }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
  })
  expect([careless, requests]).toEqual([200, 1])
})

eachFront(fronts, ({ port, log }) => {
  test('S65: an upstream with a certificate nobody vouches for gets no request', async () => {
    const before = requests
    const answer = await send(port, list)
    expect(answer.status).toBe(502)
    expect(header(answer, 'x-proxy-error')).toBe('upstream_unreachable')
    expect(requests).toBe(before)
    expect(log()).not.toContain('key-1')
  })
})

const trusting = await startFronts({
  upstream,
  root,
  trusted: impostor.certificate,
  only: ['nginx'],
})
test.each(trusting)('S65: $name asks an upstream that somebody vouches for', async ({ port }) => {
  expect(await send(port, list)).toMatchObject({ status: 200, body: '{}' })
})

const secure = await startFronts({
  upstream,
  root,
  trusted,
  certificates: impostor.path,
  only: ['nginx', 'Caddy'],
})
test.each(secure)('S50: over HTTPS the headers of $name add what belongs to it', async (front) => {
  const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
    https
      .get(`https://localhost:${front.port}/`, { rejectUnauthorized: false }, (answer) => {
        answer.resume()
        resolve(answer.headers)
      })
      .on('error', reject)
  })
  for (const [name, value] of Object.entries(appHeadersOverHttps)) {
    expect(headers[name.toLowerCase()]).toBe(value)
  }
})
