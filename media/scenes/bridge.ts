import { at, circle, gradient, noise, path, rect, times } from '../svg.ts'

const wagon = (n: number) =>
  rect(-52, -30, 104, 30, n % 2 ? '#f4f1de' : '#e9edc9', { rx: 4 }) +
  rect(-52, -12, 104, 6, '#d62828') +
  times(5, (w) => rect(-44 + w * 19, -25, 13, 10, '#2d6a6a', { rx: 2 })) +
  circle(-34, 1, 5, '#1b2f23') +
  circle(34, 1, 5, '#1b2f23')

const engine =
  path('M-52 0 V-30 Q-52 -33 -48 -33 H14 Q44 -33 56 -8 V0 Z', '#d62828') +
  path('M20 -27 Q38 -26 46 -13 H20 Z', '#bfe3df') +
  rect(-46, -26, 56, 8, '#9d1c1c') +
  circle(-34, 1, 5, '#1b2f23') +
  circle(30, 1, 5, '#1b2f23')

const arch = (x: number) =>
  path(`M${x} 178 h128 v150 h-22 V250 a42 42 0 0 0 -84 0 V328 h-22 Z`, '#5f7f5a') +
  path(`M${x + 22} 328 V250 a42 42 0 0 1 84 0`, 'none', { stroke: '#7fa077', 'stroke-width': 4 })

const tree = (n: number) =>
  rect(-3, -10, 6, 30, '#2b4a2f') + path('M-22 0 L0 -58 L22 0 Z', n % 2 ? '#1f5d36' : '#27703f')

/** Green: a red train crosses a bridge over a valley. */
export const bridge = (time: number) =>
  gradient('air', '#a9dfb4', '#d8f3dc') +
  gradient('water', '#63b48a', '#2f7d5d') +
  rect(0, 0, 640, 360, 'url(#air)') +
  times(4, (n) => {
    const x = ((noise(n) * 800 + time * (5 + n)) % 800) - 80
    const y = 34 + n * 20
    return (
      circle(x, y, 17, '#f1faee', { opacity: 0.8 }) +
      circle(x + 22, y - 6, 22, '#f1faee', { opacity: 0.8 }) +
      circle(x + 46, y, 16, '#f1faee', { opacity: 0.8 })
    )
  }) +
  path('M0 190 Q90 90 200 150 T400 120 T640 160 V360 H0 Z', '#8cc99a') +
  path('M0 230 Q120 150 260 205 T520 180 T640 215 V360 H0 Z', '#5fae78') +
  path('M0 300 Q160 250 330 290 T640 280 V360 H0 Z', '#3f8f5b') +
  path('M210 360 Q300 300 280 270 L360 270 Q380 310 470 360 Z', 'url(#water)') +
  times(5, (n) => arch(n * 128)) +
  rect(0, 170, 640, 12, '#4a6b47') +
  times(33, (n) => rect(n * 20 + 2, 158, 2, 12, '#4a6b47')) +
  // From beyond one edge to beyond the other within the twelve seconds.
  times(5, (n) => at(-110 + time * 112 - (n + 1) * 108, 164, wagon(n))) +
  at(-110 + time * 112, 164, engine) +
  rect(0, 156, 640, 2.5, '#4a6b47') +
  times(11, (n) => at(noise(n + 31) * 640, 334 + noise(n + 60) * 26, tree(n)))
