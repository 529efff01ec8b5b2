/** What a colour says: never more than a status does elsewhere. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'other'

// Whole class names, because the stylesheet is made from what stands in the source.
export const toneFills: Record<Tone, string> = {
  ok: 'fill-ok',
  warn: 'fill-warn',
  bad: 'fill-bad',
  info: 'fill-accent',
  other: 'fill-line-strong',
}

export const toneTexts: Record<Tone, string> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  info: 'text-accent',
  other: 'text-muted',
}
