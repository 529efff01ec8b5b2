import { at, circle, gradient, line, noise, path, rect, times } from '../svg.ts'

const player = (shirt: string, run: number) =>
  line(`M-3 12 L${-3 + Math.sin(run) * 9} 30`, '#f1c29b', 4.5) +
  line(`M3 12 L${3 - Math.sin(run) * 9} 30`, '#8d5a3b', 4.5) +
  line(`M-6 -4 L${-10 - Math.sin(run) * 6} 8`, shirt, 4) +
  line(`M6 -4 L${10 + Math.sin(run) * 6} 8`, shirt, 4) +
  rect(-8, -10, 16, 19, shirt, { rx: 5 }) +
  rect(-7, 7, 14, 9, '#0b3b40', { rx: 3 }) +
  circle(0, -17, 6.5, '#e8b48c')

// Where the ball is met, and when: four passes, then the shot that goes in.
const touches = [
  [0, 90, 300],
  [2.4, 220, 238],
  [4.6, 330, 310],
  [6.8, 430, 244],
  [8.6, 500, 292],
  [9.6, 612, 236],
  [12, 616, 268],
] as const

function ballAt(time: number) {
  const next = Math.max(
    1,
    touches.findIndex(([when]) => when > time),
  )
  const [from, x, y] = touches[next - 1] ?? touches[0]
  const [to, toX, toY] = touches[next] ?? touches[0]
  const part = (time - from) / (to - from)
  const height = Math.sin(part * Math.PI) * (next > 5 ? 6 : 34)
  return { x: x + (toX - x) * part, y: y + (toY - y) * part, height, isIn: next > 5 }
}

/** Teal: five players pass the ball along the pitch, seen from the side, and one scores. */
export function pitch(time: number) {
  const ball = ballAt(time)
  const runners = touches.slice(0, 5).map(([when, x, y], n) => {
    const away = Math.min(Math.max((when - time) * 34, -70), 110)
    return at(x - away - 6, y - 24, player('#ffd23f', (time + n) * 9))
  })
  const rivals = times(4, (n) => {
    const x = 210 + n * 100 + Math.sin(time * 1.3 + n * 2) * 46
    return at(x, 220 + n * 18 + Math.cos(time * 1.1 + n) * 16, player('#e63946', time * 9 + n * 2))
  })
  return (
    gradient('stand', '#0e5a61', '#0a4249') +
    gradient('grass', '#1fb5a4', '#12897f') +
    rect(0, 0, 640, 150, 'url(#stand)') +
    times(190, (n) => {
      const jump = ball.isIn ? Math.abs(Math.sin(time * 9 + n)) * -5 : 0
      const colour = ['#7fded4', '#e9fffb', '#ffd23f', '#3aa79d'][n % 4] ?? ''
      return circle(
        9 + (n % 38) * 16.8 + noise(n) * 5,
        26 + Math.floor(n / 38) * 20 + jump,
        4.6,
        colour,
      )
    }) +
    rect(0, 128, 640, 24, '#073c42') +
    times(8, (n) => rect(8 + n * 80, 132, 64, 16, n % 2 ? '#14b8a6' : '#0d9488')) +
    rect(0, 150, 640, 210, 'url(#grass)') +
    times(5, (n) =>
      path(`M${n * 150 - 60} 360 L${n * 128} 150 h64 L${n * 150 + 15} 360 Z`, '#17a294'),
    ) +
    line('M0 168 H640 M320 168 L316 360', '#e9fffb', 2.5) +
    path('M316 262 m-62 0 a62 30 0 1 0 124 0 a62 30 0 1 0 -124 0', 'none', {
      stroke: '#e9fffb',
      'stroke-width': 2.5,
    }) +
    line('M640 200 L540 200 L520 330 L640 330', '#e9fffb', 2.5) +
    times(6, (n) =>
      line(`M${596 + n * 9} 186 L${590 + n * 10} 284`, '#cdeeea', 1, { opacity: 0.7 }),
    ) +
    times(6, (n) => line(`M594 ${200 + n * 16} H640`, '#cdeeea', 1, { opacity: 0.7 })) +
    line('M590 284 V182 H640', '#ffffff', 5) +
    rivals +
    runners.join('') +
    circle(ball.x, ball.y + 8, 5, '#0a4249', { opacity: 0.35 }) +
    circle(ball.x, ball.y - ball.height, 7, '#ffffff', { stroke: '#0b3b40', 'stroke-width': 1.5 }) +
    circle(
      ball.x + Math.cos(time * 8) * 3,
      ball.y - ball.height + Math.sin(time * 8) * 3,
      2,
      '#0b3b40',
    )
  )
}
