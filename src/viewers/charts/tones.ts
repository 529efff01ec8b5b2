/** What a colour says: never more than a status does elsewhere. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'other'

// Whole class names, because the stylesheet is made from what stands in the source. What went
// wrong is little of a column, and what one looks for.
export const toneFills: Record<Tone, string> = {
  ok: 'fill-ok/60',
  warn: 'fill-warn/60',
  bad: 'fill-bad',
  info: 'fill-accent/60',
  other: 'fill-line-strong/60',
}

/** The same for what names a colour. */
export const toneSwatches: Record<Tone, string> = {
  ok: 'bg-ok/60',
  warn: 'bg-warn/60',
  bad: 'bg-bad',
  info: 'bg-accent/60',
  other: 'bg-line-strong/60',
}
