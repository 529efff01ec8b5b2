import { beforeEach, expect, test, vi } from 'vitest'
import { createFilmPlayer } from './film-clock.ts'
import type { FilmNews } from './film-state.ts'

// The clock asks for pictures only while it plays; here they are drawn by hand.
let picture: (() => void) | undefined
const draw = () => {
  const next = picture
  picture = undefined
  next?.()
}

beforeEach(() => {
  picture = undefined
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    picture = callback
    return 1
  })
  return () => vi.unstubAllGlobals()
})

function makeEngine() {
  const engine = {
    at: 0,
    said: [] as string[],
    news: undefined as FilmNews | undefined,
    start: (news: FilmNews) => {
      engine.news = news
      return {
        play: () => void engine.said.push('play'),
        pause: () => void engine.said.push('pause'),
        seek: (seconds: number) => void (engine.at = seconds),
        time: () => engine.at,
        setRate: () => undefined,
        setMuted: () => undefined,
        release: () => void engine.said.push('release'),
      }
    },
  }
  return engine
}

test('without a film it is a pointer that can be moved', () => {
  const player = createFilmPlayer()
  const moved = vi.fn<() => void>()
  player.onTime(moved)
  player.seek(83.5)
  player.play()
  expect(player.time()).toBe(83.5)
  expect(moved).toHaveBeenCalledOnce()
  expect(player.state()).toMatchObject({ isConnected: false, wantsToPlay: false })
})

test('a film that comes later starts where the pointer stands', () => {
  const player = createFilmPlayer()
  player.seek(30)
  const engine = makeEngine()
  const release = player.connect(engine.start)
  expect(engine.at).toBe(30)
  release()
  expect(engine.said).toEqual(['release'])
  expect(player.time()).toBe(30)
  expect(player.state().isConnected).toBe(false)
})

test('the clock of the segments may start elsewhere than the film', () => {
  const player = createFilmPlayer()
  const engine = makeEngine()
  player.connect(engine.start)
  player.setOffset(3600)
  player.seek(3630)
  expect(engine.at).toBe(30)
  player.setOffset(0)
  expect(player.time()).toBe(30)
  player.seek(-5)
  expect(engine.at).toBe(0)
})

test('time is told with every picture while it plays, and not when it stands', () => {
  const player = createFilmPlayer()
  const engine = makeEngine()
  player.connect(engine.start)
  expect(picture).toBeUndefined()
  player.play()
  engine.at = 4
  draw()
  expect(player.time()).toBe(4)
  player.pause()
  draw()
  expect(picture).toBeUndefined()
})

test('a loop returns to its start, unless one has gone elsewhere', () => {
  const player = createFilmPlayer()
  const engine = makeEngine()
  player.connect(engine.start)
  player.setLoop({ start: 10, end: 12 })
  player.play()
  engine.at = 11.5
  player.seek(11.5)
  engine.at = 12.02
  draw()
  expect(engine.at).toBe(10)
  engine.at = 40
  draw()
  expect(engine.at).toBe(40)
})

test('stepping looks at one picture', () => {
  const player = createFilmPlayer()
  const engine = makeEngine()
  player.connect(engine.start)
  player.seek(1)
  player.play()
  player.step(1 / 25)
  expect(engine.at).toBeCloseTo(1.04)
  expect(player.state().wantsToPlay).toBe(false)
})

test('after an error it does not play until it is connected anew', () => {
  const player = createFilmPlayer()
  const engine = makeEngine()
  player.connect(engine.start)
  engine.news?.change({ error: { kind: 'network', detail: '' }, wantsToPlay: false })
  player.play()
  expect(engine.said).not.toContain('play')
  player.connect(makeEngine().start)
  expect(player.state().error).toBeUndefined()
})
