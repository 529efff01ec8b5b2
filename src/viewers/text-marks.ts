/**
 * Marks on the text of the page that leave its elements alone: megabytes are marked without a
 * single new one. Where a browser has no such marks, what is found is only scrolled to.
 */
const canMark = typeof Highlight !== 'undefined' && 'highlights' in CSS

// One of each for the page; their looks are in theme.css.
const found = canMark ? new Highlight() : undefined
const foundNow = canMark ? new Highlight() : undefined
if (found && foundNow) {
  CSS.highlights.set('found', found)
  CSS.highlights.set('found-now', foundNow)
  foundNow.priority = 1
}

/** The function that takes the marks away again. */
export function markText(ranges: Range[], now: Range | undefined): () => void {
  for (const range of ranges) found?.add(range)
  if (now) foundNow?.add(now)
  return () => {
    for (const range of ranges) found?.delete(range)
    if (now) foundNow?.delete(now)
  }
}
