type Pictures = { actual: string; expected: string | undefined }

/**
 * Runs in an empty page, which can read and write pictures. What is kept of one is a third of its
 * width and height in 32 shades: enough to see what moved by 3 px, and too little to see how
 * letters are drawn. Two of them are compared by every square of 24 × 24 px of the screen: `worst`
 * is how far the worst one is off, and 1 is too far.
 */
export async function compare({ actual, expected }: Pictures) {
  const scale = 3
  const shades = 31
  const side = 8
  // By how much the colour of a square as a whole may be off, of 255: what is kept is off by 4.
  const tint = 7
  // A pixel that is off by more than this says that something moved, or is gone …
  const sharp = 24
  // … once the ones of a square add up to this. An icon of 16 px makes 750, other hinting 270.
  const moved = 360
  const alike = { worst: 0, at: [0, 0], kept: '', difference: '' }

  const small = await read(actual, scale)
  const before = expected === undefined ? undefined : await read(expected, 1)
  const { width, height } = small
  // What is kept is off by 4 of itself: there is nothing to look for.
  if (before?.pixels.every((value, at) => Math.abs(value - (small.pixels[at] ?? NaN)) < 5))
    return alike
  if (before?.width !== width || before.height !== height) {
    const kept = await keep()
    return { worst: Infinity, at: [0, 0], kept, difference: kept }
  }

  const off = new Float32Array(width * height)
  const tints = [0, 1, 2].map(() => new Float64Array((width + 1) * (height + 1)))
  const sharps = new Float64Array((width + 1) * (height + 1))
  const add = (sums: Float64Array, x: number, y: number, value: number) => {
    const at = (y + 1) * (width + 1) + x + 1
    const above = at - width - 1
    sums[at] = (sums[at - 1] ?? 0) + (sums[above] ?? 0) - (sums[above - 1] ?? 0) + value
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      for (const [channel, sums] of tints.entries()) {
        const change =
          (small.pixels[at * 4 + channel] ?? 0) - (before.pixels[at * 4 + channel] ?? 0)
        off[at] = Math.max(off[at] ?? 0, Math.abs(change))
        add(sums, x, y, change)
      }
      add(sharps, x, y, (off[at] ?? 0) > sharp ? (off[at] ?? 0) : 0)
    }
  }

  let worst = 0
  let at = [0, 0]
  for (let y = 0; y + side <= height; y += 1) {
    for (let x = 0; x + side <= width; x += 1) {
      const sum = (sums: Float64Array) => {
        const top = y * (width + 1) + x
        const bottom = top + side * (width + 1)
        const [a = 0, b = 0] = [sums[top], sums[top + side]]
        const [c = 0, d = 0] = [sums[bottom], sums[bottom + side]]
        return Math.abs(d - c - b + a)
      }
      const byTint = Math.max(...tints.map(sum)) / (side * side * tint)
      const here = Math.max(byTint, sum(sharps) / moved)
      if (here > worst) [worst, at] = [here, [x * scale, y * scale]]
    }
  }
  if (worst < 1) return { ...alike, worst }
  return { worst, at, kept: await keep(), difference: await write(mark(), width, height) }

  function keep() {
    const shaded = small.pixels.map((value) => Math.round((value / 255) * shades) * (255 / shades))
    return write(shaded, width, height)
  }

  /** As it is now, faint, and red where it is off. */
  function mark() {
    return small.pixels.map((value, at) => {
      const isOff = (off[at >> 2] ?? 0) > sharp / 2
      if (isOff && at % 4 < 3) return at % 4 === 0 ? 255 : 0
      return 255 - (255 - value) / 3
    })
  }

  /** The mean colour of every square of so many pixels. */
  async function read(base64: string, scale: number) {
    const picture = await createImageBitmap(await (await fetch(`data:;base64,${base64}`)).blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('No canvas')
    context.drawImage(picture, 0, 0)
    const from = context.getImageData(0, 0, picture.width, picture.height).data
    const width = Math.floor(picture.width / scale)
    const height = Math.floor(picture.height / scale)
    const pixels = new Float32Array(width * height * 4)
    const share = 1 / (scale * scale)
    const line = picture.width * 4
    for (let to = 0, row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        for (let part = 0; part < 4; part += 1, to += 1) {
          let sum = 0
          for (let y = 0; y < scale; y += 1) {
            const start = (row * scale + y) * line + column * scale * 4 + part
            for (let x = 0; x < scale * 4; x += 4) sum += from[start + x] ?? 0
          }
          pixels[to] = sum * share
        }
      }
    }
    return { width, height, pixels }
  }

  /** WebP without loss, which a canvas writes at its best quality. */
  async function write(pixels: Float32Array, width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height)
    canvas
      .getContext('2d')
      ?.putImageData(new ImageData(Uint8ClampedArray.from(pixels), width), 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }
}
