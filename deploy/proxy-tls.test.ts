import { generateKeyPairSync, sign } from 'node:crypto'
import https from 'node:https'
import { expect, test } from 'vitest'
import { endAll, header, listen, send, startProxy } from './test-servers.ts'

endAll()

// DER, just enough of it for a certificate that signs itself: tag, length, content.
const der = (tag: number, ...parts: (Buffer | string | number[])[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)))
  const { length } = content
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff]
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

test('S65: an upstream with a certificate nobody vouches for gets no request', async () => {
  let requests = 0
  const server = https.createServer(selfSigned('localhost'), (_, response) => {
    requests += 1
    response.end('{}')
  })
  const upstream = new URL(`https://localhost:${await listen(server)}`)

  // The impostor does work for a client that does not check, so it is the check that stops it.
  const careless = await new Promise((resolve, reject) => {
    https
      .get(upstream, { rejectUnauthorized: false }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
  })
  expect([careless, requests]).toEqual([200, 1])

  const answer = await send(await startProxy(upstream), '/api/v1.3/analyze/tasks')
  expect(answer.status).toBe(502)
  expect(header(answer, 'x-proxy-error')).toBe('upstream_unreachable')
  expect(requests).toBe(1)
})
