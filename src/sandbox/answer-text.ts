import { makeUpSentence, makeUpTitle } from './make-up.ts'
import type { Random } from './random.ts'
import { formatTime } from './timecode.ts'

type Scope = { start: number; end: number; random: Random }

/** Markdown, as the model likes to answer: a summary, then the parts with their times. */
export function answerText(prompt: string, { start, end, random }: Scope) {
  const parts = random.whole(3, 5)
  const length = (end - start) / parts
  const rows = Array.from({ length: parts }, (_, part) => {
    const from = formatTime(Math.round(start + part * length), 'hh:mm:ss')
    const to = formatTime(Math.round(start + (part + 1) * length), 'hh:mm:ss')
    return `${part + 1}. **${makeUpTitle(random)}** (${from}–${to}): ${makeUpSentence(random)}`
  })
  return [
    `You asked: *${prompt
      .replaceAll(/[\s*]+/g, ' ')
      .trim()
      .slice(0, 120)}*`,
    `${makeUpSentence(random)} ${makeUpSentence(random)}`,
    '## Parts',
    rows.join('\n'),
  ].join('\n\n')
}
