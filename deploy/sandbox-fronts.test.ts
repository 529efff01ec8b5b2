import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openAccount } from '~/sandbox/control-client.ts'
import { startSandbox } from '~/sandbox/http-sandbox.ts'
import { makeTasks } from '~/sandbox/make-task.ts'
import { eachFront, makeSite, startFronts } from './test-fronts.ts'
import { atEnd, endAll, header, send } from './test-servers.ts'

endAll()

const sandbox = await startSandbox({ port: 0 })
atEnd(sandbox.close)
const fronts = await startFronts({ upstream: new URL(sandbox.url), root: makeSite() })
const list = '/api/v1.3/analyze/tasks'

eachFront(fronts, ({ port }) => {
  const newAccount = async (count: number) => {
    const account = openAccount(sandbox.url, `tlk_${randomUUID().replaceAll('-', '')}`)
    await account.put({ tasks: makeTasks(count) })
    return { account, headers: [`x-api-key: ${account.key}`] }
  }

  test('the list arrives as the API sent it, with what is left of the rate', async () => {
    const { account, headers } = await newAccount(3)
    const answer = await send(port, `${list}?page_limit=2`, { headers })
    const direct = await fetch(`${sandbox.url}/v1.3/analyze/tasks?page_limit=2`, {
      headers: { 'x-api-key': account.key },
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toBe(await direct.text())
    expect(header(answer, 'x-ratelimit-request-remaining')).toBeDefined()
  })

  test('a task is deleted once', async () => {
    const { account, headers } = await newAccount(1)
    const { data } = JSON.parse((await send(port, list, { headers })).body)
    const target = `${list}/${data[0].task_id}`
    expect((await send(port, target, { method: 'DELETE', headers })).status).toBe(200)
    const requests = await account.requests()
    expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
    expect((await send(port, target, { headers })).status).toBe(404)
  })

  test('S64: a refused key and a dropped connection stay what they are', async () => {
    const refused = await send(port, list, { headers: ['x-api-key: nobody'] })
    expect(refused.status).toBe(401)
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'api_key_invalid' })

    const { account, headers } = await newAccount(1)
    await account.fault({ reset: true, times: 1 })
    const dropped = await send(port, list, { headers })
    expect(dropped.status).toBe(502)
    expect(header(dropped, 'x-proxy-error')).toBe('upstream_unreachable')
    expect((await send(port, list, { headers })).status).toBe(200)
  })
})
