/** A report on one film, written by hand: sentences from a bag of phrases do not add up to one. */
export type Article = {
  inShort: string
  sections: Section[]
  /** Camera and what is seen. */
  shots: [string, string][]
  questions: string[]
}

/** Heading, what is told at any length, what only the long version adds, and words that are spoken. */
type Section = [heading: string, told: string, more: string, quote?: string]
