import type { AnalysisMode, RequestParams } from '~/sandbox/types.ts'
import type { Film, Subject } from './film.ts'
import type { Words } from './phrases.ts'
import { fill } from './phrases.ts'
import { Deck } from './deck.ts'
import type { Random } from './random.ts'
import { spoken } from './timecode.ts'

/** One run of a recipe on a film: version 2 is the second try of the same prompt. */
export type Job = { film: Film; words: Words; version: number; random: Random }

export type Recipe = {
  name: string
  subjects: readonly Subject[]
  mode: AnalysisMode
  /** How many tries the prompt's author made. */
  versions: number
  make: (job: Job) => { params: RequestParams; data: string }
}

/** What a text answer is written with. */
export type Teller = {
  job: Job
  random: Random
  say: (template: string) => string
  /** Moments of the film in order, as people write them. */
  moments: (count: number) => string[]
}

/** The same film told again is told nearly the same: a new version changes about one phrase in eight. */
export function makeTeller(job: Job, name: string): Teller {
  const steady = new Deck(`${name} ${job.film.id}`)
  const changed = new Deck(`${name} ${job.film.id} ${job.version}`)
  const said = new Set<string>()
  const say = (template: string) => {
    const random = changed.chance(0.12) ? changed : steady
    let text = fill(template, job.words, random)
    for (let tries = 0; tries < 3 && said.has(text.slice(0, 20)); tries++) {
      text = fill(template, job.words, random)
    }
    said.add(text.slice(0, 20))
    return text
  }
  const moments = (count: number) => {
    const low = job.film.duration / (count + 1)
    return Array.from({ length: count }, (_, at) =>
      spoken(Math.max(0, low * (at + steady.between(0.2, 0.9)))),
    )
  }
  return { job, random: steady, say, moments }
}

/** The lines a list of templates gives, one template after the other. */
export const lines = (teller: Teller, templates: string[]) =>
  templates.map((template) => teller.say(template))

/** A Markdown table, its cells as the model pads them: not at all. */
export const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
