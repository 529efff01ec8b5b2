import { circle, glow, gradient, noise, path, rect, times } from '../svg.ts'

function tower(n: number, x: number, width: number, height: number, colour: string, time: number) {
  const columns = Math.floor((width - 8) / 11)
  const rows = Math.floor((height - 14) / 15)
  const windows = times(columns * rows, (w) => {
    const luck = noise(n * 997 + w)
    // Most stay as they are; one in six goes on or off once in the scene.
    const turnsAt = noise(n * 31 + w * 7) * 12
    const isLit = luck < 0.08 ? time > turnsAt : luck < 0.16 ? time < turnsAt : luck < 0.46
    if (!isLit) return ''
    const light = luck < 0.3 ? '#ffd97a' : '#ffefc2'
    return rect(
      x + 6 + (w % columns) * 11,
      300 - height + 10 + Math.floor(w / columns) * 15,
      6,
      8,
      light,
    )
  })
  return rect(x, 300 - height, width, height, colour) + windows
}

/** Dark: a city at night, lit windows, a few cars. */
export const skyline = (time: number) =>
  gradient('night', '#05070f', '#0d1530', '#1d2450') +
  glow('moonlight', '#dfe7ff') +
  rect(0, 0, 640, 360, 'url(#night)') +
  times(46, (n) =>
    circle(noise(n) * 640, noise(n + 90) * 150, 0.8 + noise(n + 40) * 0.8, '#ffffff', {
      opacity: 0.45 + 0.4 * Math.sin(time * (1 + noise(n)) + n),
    }),
  ) +
  circle(500 - time * 1.5, 66, 60, 'url(#moonlight)', { opacity: 0.5 }) +
  circle(500 - time * 1.5, 66, 22, '#eef2ff') +
  circle(492 - time * 1.5, 60, 4, '#d3daf0') +
  circle(507 - time * 1.5, 73, 5, '#d3daf0') +
  times(10, (n) => rect(n * 66 - 10, 300 - 90 - noise(n + 5) * 70, 58, 170, '#10183a')) +
  times(8, (n) =>
    tower(n, n * 82 - 4, 66, 110 + noise(n + 11) * 120, n % 2 ? '#0a0f24' : '#0c132c', time),
  ) +
  path('M330 82 L334 40 L338 82 Z', '#0a0f24') +
  circle(334, 40, 3, '#ff4d4d', { opacity: time % 2 < 1 ? 1 : 0.15 }) +
  rect(0, 300, 640, 60, '#070a16') +
  rect(0, 321, 640, 1.5, '#2a3158') +
  times(5, (n) => {
    const x = ((noise(n + 70) * 760 + time * 34) % 760) - 60
    return (
      rect(x, 305, 26, 9, '#1c2447', { rx: 4 }) +
      circle(x + 26, 310, 3, '#fff3c4') +
      circle(x, 310, 2.4, '#ff4d4d')
    )
  }) +
  times(4, (n) => {
    const x = 700 - ((noise(n + 84) * 760 + time * 40) % 760)
    return (
      rect(x, 326, 30, 10, '#1c2447', { rx: 4 }) +
      circle(x, 332, 3.2, '#fff3c4') +
      circle(x + 30, 332, 2.6, '#ff4d4d')
    )
  })
