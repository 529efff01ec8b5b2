import {
  at,
  circle,
  glow,
  gradient,
  line,
  noise,
  path,
  rect,
  shape,
  times,
  turned,
} from '../svg.ts'

function gear(radius: number, teeth: number, colour: string, dark: string) {
  const tooth = (n: number) =>
    turned((n * 360) / teeth, rect(-6, -radius - 9, 12, 14, colour, { rx: 2 }))
  return (
    times(teeth, tooth) +
    circle(0, 0, radius, colour) +
    circle(0, 0, radius * 0.72, dark) +
    times(3, (n) => turned(n * 60, rect(-4, -radius * 0.8, 8, radius * 1.6, colour))) +
    circle(0, 0, radius * 0.28, colour) +
    circle(0, 0, radius * 0.12, dark)
  )
}

const hammer = rect(-3, 0, 6, 46, '#a98bd6') + rect(-15, -6, 30, 13, '#e1d4ff', { rx: 2 })
const wrench =
  rect(-4, 4, 8, 46, '#c6b2f2', { rx: 3 }) +
  path('M-10 -12 L-10 4 L10 4 L10 -12 L4 -12 L4 -3 L-4 -3 L-4 -12 Z', '#c6b2f2')
const saw =
  path('M0 0 L14 0 L10 56 L4 56 Z', '#d9c9ff') + rect(-4, -16, 20, 18, '#7b4fb5', { rx: 5 })

const lamp = (time: number) =>
  turned(
    Math.sin(time * 1.1) * 6,
    line('M0 0 V70', '#1d0f33', 2),
    path('M-20 84 L20 84 L170 330 L-170 330 Z', '#f3e4ff', { opacity: 0.1 }),
    path('M-24 86 Q-20 66 0 66 Q20 66 24 86 Z', '#1d0f33'),
    circle(0, 87, 26, 'url(#bulb)'),
    circle(0, 87, 8, '#fff6d8'),
  )

/** Purple: tools on the wall, gears that turn, a lamp that swings a little. */
export const workshop = (time: number) =>
  gradient('wall', '#4b2a7a', '#6d3fa6', '#57308a') +
  gradient('floor', '#2d1750', '#1e0f38') +
  glow('bulb', '#ffe9b0') +
  rect(0, 0, 640, 290, 'url(#wall)') +
  times(9, (n) => rect(0, 30 + n * 30, 640, 1.2, '#44256f')) +
  rect(40, 66, 196, 104, '#7d50b8', { rx: 6 }) +
  times(40, (n) => circle(56 + (n % 10) * 18, 82 + Math.floor(n / 10) * 24, 1.6, '#5a3490')) +
  at(72, 92, hammer) +
  at(118, 98, wrench) +
  at(150, 100, saw) +
  at(208, 96, hammer) +
  rect(270, 74, 84, 74, '#2b1650', { rx: 4 }) +
  shape('rect', { x: 276, y: 80, width: 72, height: 62, fill: '#b79be8' }) +
  path('M276 111 h72 M312 80 v62', 'none', { stroke: '#2b1650', 'stroke-width': 4 }) +
  // The teeth mesh: the smaller the gear, the faster, by the number of teeth.
  at(440, 150, turned(time * 20, gear(58, 18, '#cfa8ff', '#4a2879'))) +
  at(540, 188, turned(-time * 36 + 4, gear(32, 10, '#f0a6ff', '#4a2879'))) +
  at(548, 112, turned(time * 45, gear(24, 8, '#9d7be0', '#4a2879'))) +
  rect(0, 286, 640, 74, 'url(#floor)') +
  rect(20, 240, 400, 16, '#8f5fc9') +
  rect(36, 256, 16, 80, '#6a3fa0') +
  rect(388, 256, 16, 80, '#6a3fa0') +
  rect(180, 206, 70, 34, '#39205f', { rx: 4 }) +
  rect(206, 196 + Math.abs(Math.sin(time * 1.5)) * 10, 18, 30, '#d9c9ff') +
  times(5, (n) => {
    const age = (time * 1.4 + noise(n)) % 1
    return circle(
      216 + (noise(n + 4) - 0.5) * 70 * age,
      236 - 26 * age + 40 * age * age,
      2,
      '#ffd98a',
      {
        opacity: 1 - age,
      },
    )
  }) +
  times(4, (n) => rect(70 + n * 26, 226, 20, 14, n % 2 ? '#b784e8' : '#7b4fb5', { rx: 2 })) +
  at(330, 0, lamp(time))
