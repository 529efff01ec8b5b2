import type { SegmentField } from '~/sandbox/types.ts'
import type { Words } from './phrases.ts'
import { alternatives, fill } from './phrases.ts'
import type { Random } from './random.ts'
import { formatTime, type TimeFormat } from './timecode.ts'

type Moment = {
  random: Random
  words: Words
  start: number
  end: number
  format: TimeFormat
}

export type Value = string | number | boolean | Value[]

/** A declared field together with how this account's model would fill it. */
export type Field = { declared: SegmentField; make: (moment: Moment) => Value }

export const text = (name: string, description: string, template: string): Field => ({
  declared: { name, type: 'string', description },
  make: ({ random, words }) => fill(template, words, random),
})

/** Options are parted by `|`; a model prefers the first ones, so they are written by frequency. */
export const choice = (name: string, description: string, options: string): Field => {
  const list = alternatives(options)
  return {
    declared: { name, type: 'string', description, enum: list },
    make: ({ random }) => random.pick(random.chance(0.4) ? list.slice(0, 2) : list),
  }
}

export const flag = (name: string, description: string, share: number): Field => ({
  declared: { name, type: 'boolean', description },
  make: ({ random }) => random.chance(share),
})

export const whole = (name: string, description: string, low: number, high: number): Field => ({
  declared: { name, type: 'integer', description },
  make: ({ random }) => random.whole(low, high),
})

export const decimal = (name: string, description: string, low: number, high: number): Field => ({
  declared: { name, type: 'number', description },
  make: ({ random }) => Number(random.between(low, high).toFixed(2)),
})

export const several = (
  name: string,
  description: string,
  options: string,
  low: number,
  high: number,
): Field => {
  const list = alternatives(options)
  return {
    declared: { name, type: 'array', description, items: { type: 'string' } },
    make: ({ random, words }) => [
      ...new Set(random.some(list, low, high).map((option) => fill(option, words, random))),
    ],
  }
}

/** A moment inside the segment, in the format that the definition asked for. */
export const stamp = (name: string, description: string, format?: TimeFormat): Field => ({
  declared: { name, type: 'timestamp', description },
  make: ({ random, start, end, format: asked }) =>
    formatTime(Number(random.between(start, end).toFixed(1)), format ?? asked),
})
