import type { Words } from './phrases.ts'
import { Random } from './random.ts'

export type Subject =
  | 'football'
  | 'sports'
  | 'ads'
  | 'news'
  | 'trailer'
  | 'lesson'
  | 'wildlife'
  | 'ugc'
  | 'product'
  | 'keynote'
  | 'cooking'
  | 'inspection'
  | 'dialogue'

export type Film = {
  id: string
  subject: Subject
  title: string
  /** An https address, or a file name for films that were uploaded as assets. */
  place: string
  duration: number
  picture: string
  words: Words
  /** Only films people uploaded and then deleted: tasks still name them. */
  deleted: boolean
}

export const isLink = (film: Film) => film.place.startsWith('https://')

// Object IDs begin with a time; these were "uploaded" long before any sample task.
export const makeId = (clock: number, random: Random) =>
  Math.floor(clock).toString(16).padStart(8, '0') + random.hex(16)
