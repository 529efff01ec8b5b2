const LARGEST = 50
const SMALLEST = 20

/** A page of the list as the stretch it covers: rows `start` to `start + page_limit - 1`. */
export type PageWindow = { page: number; page_limit: number; start: number }

/**
 * Of all pages that begin at `latest` or before, the one that reaches furthest. The API only pages
 * by whole pages, so a page that is to overlap another by a row or two has another length.
 */
export function windowUpTo(latest: number): PageWindow {
  let best: PageWindow = { page: 1, page_limit: LARGEST, start: 0 }
  for (let page_limit = LARGEST; page_limit >= SMALLEST; page_limit -= 1) {
    const before = Math.floor(Math.max(0, latest) / page_limit)
    const start = before * page_limit
    if (start + page_limit > best.start + best.page_limit)
      best = { page: before + 1, page_limit, start }
  }
  return best
}
