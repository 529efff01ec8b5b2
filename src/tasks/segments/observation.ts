export type ObservationKind =
  | 'end-before-start'
  | 'past-film'
  | 'overlap'
  | 'gap'
  | 'too-short'
  | 'too-long'
  | 'outside-asked'
  | 'not-in-enum'
  | 'field-missing'
  | 'unreadable-time'
  | 'nothing-found'

/** Something worth a look, said as what is seen and not as a verdict: nobody watched the film yet. */
export type Observation = {
  definition: string
  /** The segment's place in the answer; undefined when it is about the whole definition. */
  index: number | undefined
  kind: ObservationKind
  text: string
  /** Seconds to look at; undefined when no time can be read. */
  at: number | undefined
}
