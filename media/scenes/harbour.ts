import { at, circle, glow, gradient, line, noise, path, rect, times, turned } from '../svg.ts'

const boat = (colour: string, sail: string) =>
  path('M-34 0 L36 0 L26 14 L-24 14 Z', colour) +
  rect(-2, -62, 3, 62, '#3a2c28') +
  path('M3 -60 Q30 -30 32 -6 L3 -6 Z', sail) +
  path('M-5 -54 L-28 -6 L-5 -6 Z', sail, { opacity: 0.85 })

const lighthouse = (time: number) =>
  circle(0, -92, 34, 'url(#lamp)', { opacity: 0.35 + 0.6 * Math.max(0, Math.sin(time * 2)) }) +
  path('M-11 0 L-7 -84 L7 -84 L11 0 Z', '#eef3fb') +
  path('M-10 -20 L-9 -38 L9 -38 L10 -20 Z M-8 -56 L-7.5 -70 L7.5 -70 L8 -56 Z', '#c8434b') +
  rect(-6, -98, 12, 14, '#fff3b8') +
  path('M-9 -98 L0 -108 L9 -98 Z', '#27405f')

const gull = (x: number, y: number, flap: number) =>
  line(
    `M${x - 9} ${y - flap} Q${x - 4} ${y - 5} ${x} ${y} Q${x + 4} ${y - 5} ${x + 9} ${y - flap}`,
    '#f4f8ff',
    2,
  )

/** Blue: a nearly still harbour, three boats, the sun coming up. */
export const harbour = (time: number) =>
  gradient('sky', '#1b3f7d', '#5b93d6', '#cfe2f7') +
  gradient('sea', '#6fa3d8', '#2a62a8', '#123a74') +
  glow('sun', '#fff1d0') +
  glow('lamp', '#fff3b8') +
  rect(0, 0, 640, 206, 'url(#sky)') +
  circle(190, 200 - time * 2.4, 90, 'url(#sun)') +
  circle(190, 200 - time * 2.4, 22, '#fff6df') +
  path('M330 206 L400 160 L450 184 L520 138 L600 178 L640 160 L640 206 Z', '#3f73b4') +
  path('M430 206 Q500 176 570 190 T640 184 L640 206 Z', '#2c5995') +
  at(560, 190, lighthouse(time)) +
  rect(0, 204, 640, 156, 'url(#sea)') +
  times(26, (n) => {
    const y = 212 + noise(n) * 140
    const x = noise(n + 50) * 640 + Math.sin(time * 0.6 + n) * 8
    const length = 10 + (y - 206) * 0.35
    return line(`M${x} ${y} h${length}`, '#dcecff', 1.6, {
      opacity: 0.2 + 0.2 * Math.sin(time + n),
    })
  }) +
  at(
    60 + time * 9,
    236 + Math.sin(time * 1.3),
    turned(Math.sin(time * 1.1) * 2, boat('#27405f', '#f7fbff')),
  ) +
  at(
    470 - time * 7,
    262 + Math.sin(time * 1.2 + 2) * 1.5,
    turned(Math.sin(time) * 2.5, boat('#8c2f39', '#ffe3c4')),
  ) +
  at(
    250 + time * 12,
    300 + Math.sin(time * 1.4 + 1) * 2,
    turned(Math.sin(time * 0.9 + 1) * 3, boat('#1d5c63', '#e3f6f5')),
  ) +
  gull(100 + time * 22, 70 + Math.sin(time) * 8, Math.sin(time * 7) * 5) +
  gull(150 + time * 20, 92 + Math.sin(time + 1) * 6, Math.sin(time * 7 + 1) * 5) +
  path(
    'M0 326 L150 326 L150 334 L0 334 Z M20 334 h8 v26 h-8 Z M70 334 h8 v26 h-8 Z M120 334 h8 v26 h-8 Z',
    '#1a2b45',
  )
