import { at, circle, gradient, line, noise, path, rect, times } from '../svg.ts'

const awnings = ['#d1422f', '#f6a21a', '#b3362b', '#ef7d1a']
const fruit = ['#e63b2e', '#ffb703', '#fb8500', '#8ac926', '#c1121f', '#ffd166']

const stall = (n: number, time: number) =>
  rect(-58, -70, 4, 110, '#7a4320') +
  rect(54, -70, 4, 110, '#7a4320') +
  rect(-62, 0, 124, 40, '#a85a28') +
  rect(-62, 0, 124, 6, '#c7773c') +
  times(
    3,
    (crate) =>
      rect(-56 + crate * 39, -12, 34, 14, '#8a4a20') +
      times(5, (piece) =>
        circle(
          -51 + crate * 39 + piece * 6,
          -13 - (piece % 2) * 4,
          4.6,
          fruit[(n + crate) % 6] ?? '',
        ),
      ),
  ) +
  times(8, (stripe) => {
    const x = -66 + stripe * 16.5
    const sway = Math.sin(time * 1.6 + n + stripe * 0.4) * 1.6
    const colour = stripe % 2 ? '#fff1dc' : (awnings[n % 4] ?? '')
    return path(`M${x} -88 h16.5 V-60 q-8.25 ${11 + sway} -16.5 0 Z`, colour)
  })

const skin = ['#f1c29b', '#8d5a3b', '#d9a074', '#5e3a26']
const coats = ['#5f2c82', '#20639b', '#2a7f62', '#b5179e', '#e0e0e0', '#33415c', '#ffe066']

const person = (n: number, walk: number) =>
  line(`M-4 22 L${-4 + Math.sin(walk) * 7} 44`, '#3d2317', 5) +
  line(`M4 22 L${4 - Math.sin(walk) * 7} 44`, '#3d2317', 5) +
  rect(-10, -10, 20, 36, coats[n % 7] ?? '', { rx: 8 }) +
  circle(0, -20, 8.5, skin[n % 4] ?? '') +
  path('M-9 -21 a9 9 0 0 1 18 0 Z', '#3a2015') +
  (n % 2 ? path('M9 8 h12 l-2 14 h-8 Z', '#c98b4b') : '')

/** Orange: stalls under striped awnings and people passing by. */
export const market = (time: number) =>
  gradient('warm', '#ffd08a', '#f79a3e', '#e26f1e') +
  gradient('ground', '#c9672a', '#8f4218') +
  rect(0, 0, 640, 250, 'url(#warm)') +
  times(7, (n) => {
    const height = 120 + noise(n + 7) * 60
    const x = n * 94 - 8
    return (
      rect(x, 230 - height, 90, height, n % 2 ? '#e58a44' : '#d97a36') +
      times(6, (w) =>
        rect(x + 14 + (w % 3) * 24, 246 - height + Math.floor(w / 3) * 34, 14, 20, '#a9521f'),
      )
    )
  }) +
  line('M0 62 Q160 96 320 64 T640 62', '#7a4320', 1.5) +
  times(18, (n) => {
    const x = 12 + n * 36
    const y = 64 + Math.sin((x / 320) * Math.PI) * (x < 320 ? 15 : 13)
    const sway = Math.sin(time * 2.2 + n) * 3
    return path(`M${x - 8} ${y} h16 L${x + sway} ${y + 18} Z`, fruit[n % 6] ?? '')
  }) +
  rect(0, 224, 640, 136, 'url(#ground)') +
  times(4, (n) => at(84 + n * 158, 214, stall(n, time))) +
  times(8, (n) => {
    const direction = n % 2 ? -1 : 1
    const speed = 24 + noise(n + 3) * 26
    const x = (((noise(n + 20) * 760 + direction * speed * time) % 760) + 760) % 760
    const depth = 262 + n * 6
    return at(x - 60, depth + Math.abs(Math.sin(time * 5 + n)) * -2.5, person(n, time * 6 + n))
  })
