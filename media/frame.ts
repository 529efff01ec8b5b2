import { bridge } from './scenes/bridge.ts'
import { harbour } from './scenes/harbour.ts'
import { market } from './scenes/market.ts'
import { pitch } from './scenes/pitch.ts'
import { skyline } from './scenes/skyline.ts'
import { workshop } from './scenes/workshop.ts'
import { rect, shape, times } from './svg.ts'

export const rate = 25
export const sceneSeconds = 12
const width = 640
const height = 360

type Scene = { name: string; colour: string; draw: (time: number) => string; root: number }

/** `root` is the lowest tone of the chord that hums below the scene, in Hz. */
export const scenes: Scene[] = [
  { name: 'Harbour at dawn', colour: '#4f86cf', draw: harbour, root: 130.81 },
  { name: 'Market', colour: '#f28c28', draw: market, root: 174.61 },
  { name: 'Train on a bridge', colour: '#4caf6d', draw: bridge, root: 196 },
  { name: 'Workshop', colour: '#8f5fc9', draw: workshop, root: 146.83 },
  { name: 'Football pitch', colour: '#18b3a4', draw: pitch, root: 220 },
  { name: 'Night skyline', colour: '#2a3158', draw: skyline, root: 110 },
]

export const frameCount = scenes.length * sceneSeconds * rate

const text = (x: number, content: string, look: Record<string, string | number>) =>
  shape('text', { x, y: 29, fill: '#ffffff', 'font-size': 17, ...look }, content)

/** 25 frames a second fall on hundredths: what is written is exact, never rounded. */
function timecode(frame: number) {
  const hundredths = (frame * 100) / rate
  const [minutes, seconds, rest] = [hundredths / 6000, (hundredths / 100) % 60, hundredths % 100]
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${pad(minutes)}:${pad(seconds)}.${pad(rest)}`
}

/** The frame's number again, for tests to read: eleven squares, the highest bit first. */
const numberInSquares = (frame: number) =>
  rect(544, 342, 92, 12, '#000000') +
  times(11, (bit) =>
    rect(546 + bit * 8, 344, 8, 8, (frame >> (10 - bit)) & 1 ? '#ffffff' : '#000000'),
  )

export function drawFrame(frame: number) {
  const time = frame / rate
  const index = Math.floor(time / sceneSeconds)
  const scene = scenes[index]
  if (!scene) throw new Error(`There is no scene at frame ${frame}`)
  const title = `${index + 1}  ${scene.name}`
  const part = (width - 100) / scenes.length
  return shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    scene.draw(time % sceneSeconds),
    rect(10, 10, 26 + title.length * 9.4, 28, '#000000', { rx: 6, opacity: 0.72 }),
    text(22, title, { 'font-family': 'DejaVu Sans', 'xml:space': 'preserve' }),
    rect(524, 10, 106, 28, '#000000', { rx: 6, opacity: 0.72 }),
    text(536, timecode(frame), { 'font-family': 'DejaVu Sans Mono' }),
    rect(0, 342, 640, 18, '#000000', { opacity: 0.72 }),
    scenes
      .map(({ colour }, n) => {
        const done = Math.min(1, Math.max(0, time / sceneSeconds - n))
        const bar = (share: number, opacity: number) =>
          rect(8 + n * (part - 2), 346, (part - 6) * share, 6, colour, { opacity, rx: 3 })
        return bar(1, 0.35) + bar(done, 1)
      })
      .join(''),
    numberInSquares(frame),
  )
}
