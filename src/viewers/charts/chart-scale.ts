/** A round number at or above the largest value: where the axis ends, so that its half is round too. */
export function roundTop(most: number): number {
  if (!(most > 0)) return 1
  const unit = 10 ** Math.floor(Math.log10(most))
  const top = [1, 2, 4, 6, 8, 10].find((step) => step * unit >= most) ?? 10
  // A count has no half: an axis of tasks does not end at 0.4.
  return top * unit
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The highest column: what is stacked counts together. */
export const highest = (columns: readonly (readonly number[])[]) =>
  columns.reduce((most, values) => Math.max(most, sum(values)), 0)

/** All columns as one, part by part. */
export const addUp = (columns: readonly (readonly number[])[]): number[] =>
  columns.reduce<number[]>(
    (total, values) => values.map((value, at) => value + (total[at] ?? 0)),
    [],
  )

export type Box = { y: number; height: number; part: number }

/** The parts of a column, from the baseline up; what is there is seen, however little it is. */
export function stackParts(values: readonly number[], top: number, height: number): Box[] {
  let below = 0
  return values.flatMap((value, part) => {
    if (!(value > 0)) return []
    const tall = Math.max(1, Math.round((value / top) * height))
    below += tall
    return { y: height - below, height: tall, part }
  })
}
