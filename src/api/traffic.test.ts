import { expect, test, vi } from 'vitest'
import { enterTraffic, holdTraffic } from './traffic.ts'

const signal = new AbortController().signal
const settle = () => vi.advanceTimersByTimeAsync(0)

test('at most four requests are under way, and the fifth takes the next free place', async () => {
  const leave = await Promise.all([1, 2, 3, 4].map(() => enterTraffic(signal)))
  let entered = false
  const fifth = enterTraffic(signal).then((exit) => {
    entered = true
    return exit
  })
  await Promise.resolve()
  expect(entered).toBe(false)
  leave[0]?.()
  leave.push(await fifth)
  for (const exit of leave.slice(1)) exit()
})

test('a request that is given up does not keep its place in the row', async () => {
  const leave = await Promise.all([1, 2, 3, 4].map(() => enterTraffic(signal)))
  const gaveUp = new AbortController()
  const waiting = enterTraffic(gaveUp.signal)
  gaveUp.abort()
  await expect(waiting).rejects.toThrow('aborted')
  const next = enterTraffic(signal)
  leave[0]?.()
  leave.push(await next)
  for (const exit of leave.slice(1)) exit()
})

test('a request given up at the moment its turn comes passes the turn on', async () => {
  const leave = await Promise.all([1, 2, 3, 4].map(() => enterTraffic(signal)))
  const gaveUp = new AbortController()
  const first = enterTraffic(gaveUp.signal)
  const second = enterTraffic(signal)
  leave[0]?.()
  gaveUp.abort()
  await expect(first).rejects.toThrow('aborted')
  leave.push(await second)
  for (const exit of leave.slice(1)) exit()
})

test('a rate limit that ends while it is looked at holds nothing back for good', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0)
  holdTraffic(10)
  clock.mockReturnValueOnce(9.99).mockReturnValue(10.01)
  await expect(enterTraffic(signal).then((leave) => leave())).resolves.toBeUndefined()
  clock.mockRestore()
})

test('a rate limit holds back every request of the tab, unless it is for longer than a minute', async () => {
  vi.useFakeTimers()
  holdTraffic(5000)
  holdTraffic(100)
  let entered = 0
  const enter = async () => {
    const leave = await enterTraffic(signal)
    entered += 1
    leave()
  }
  void enter()
  void enter()
  await vi.advanceTimersByTimeAsync(4900)
  expect(entered).toBe(0)
  // Somebody sets the clock right.
  vi.setSystemTime(Date.now() - 3_600_000)
  await vi.advanceTimersByTimeAsync(200)
  expect(entered).toBe(2)

  holdTraffic(86_400_000)
  void enter()
  await settle()
  expect(entered).toBe(3)
  vi.useRealTimers()
})
