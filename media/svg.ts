// A few words of SVG, so that the scenes read as drawings and not as markup.

type Look = Record<string, string | number>

const round = (value: string | number) =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value

const attributes = (look: Look) =>
  Object.entries(look)
    .map(([name, value]) => ` ${name}="${round(value)}"`)
    .join('')

export const shape = (name: string, look: Look, ...inside: string[]) =>
  `<${name}${attributes(look)}>${inside.join('')}</${name}>`

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  look = {},
) => shape('rect', { x, y, width, height, fill, ...look })

export const circle = (cx: number, cy: number, r: number, fill: string, look = {}) =>
  shape('circle', { cx, cy, r, fill, ...look })

export const path = (d: string, fill: string, look = {}) => shape('path', { d, fill, ...look })

export const line = (d: string, stroke: string, width: number, look = {}) =>
  path(d, 'none', { stroke, 'stroke-width': width, 'stroke-linecap': 'round', ...look })

export const at = (x: number, y: number, ...inside: string[]) =>
  shape('g', { transform: `translate(${round(x)} ${round(y)})` }, ...inside)

export const turned = (degrees: number, ...inside: string[]) =>
  shape('g', { transform: `rotate(${round(degrees)})` }, ...inside)

/** From top to bottom; used as `url(#id)`. */
export const gradient = (id: string, ...colours: string[]) =>
  shape(
    'linearGradient',
    { id, x1: 0, y1: 0, x2: 0, y2: 1 },
    ...colours.map((colour, n) =>
      shape('stop', { offset: n / (colours.length - 1), 'stop-color': colour }),
    ),
  )

export const glow = (id: string, colour: string) =>
  shape(
    'radialGradient',
    { id },
    shape('stop', { offset: 0, 'stop-color': colour, 'stop-opacity': 0.85 }),
    shape('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': 0 }),
  )

export const times = (count: number, draw: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => draw(n)).join('')

/** The same "random" number from 0 to 1 for the same n, in every frame and on every machine. */
export function noise(n: number) {
  let x = Math.imul(n + 1, 0x9e3779b1)
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32
}
