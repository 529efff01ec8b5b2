/**
 * A place in the document for each row that is drawn: what leaves the screen hands its own on to what
 * comes. To write a row into what is there takes half as long as to take it away and to make one.
 */
export class RowSlots {
  #slots = new Map<number, number>()
  #made = 0

  /** The slots of these rows, in order. The one of `held`, which may have the focus, is not handed on. */
  take(rows: readonly number[], held: number | undefined): number[] {
    const wanted = new Set(rows)
    const free = [...this.#slots].filter(([row]) => !wanted.has(row) && row !== held)
    const next = free.map(([, slot]) => slot).values()
    const slots = rows.map((row) => this.#slots.get(row) ?? next.next().value ?? this.#made++)
    this.#slots = new Map(rows.map((row, at) => [row, slots[at] ?? 0]))
    return slots
  }
}
