import type { Page } from 'playwright/test'

/**
 * What can be pressed, is seen, and is smaller than 24 × 24 without the room around it that makes
 * up for it (WCAG 2.5.8). Links in a sentence may be small; marks on a time axis and columns of a
 * chart stand where their values put them, and a list or a table beside them does the same.
 */
export const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const LEAST = 24
    const pressable =
      'a[href], button, input, select, textarea, summary, [role^=menuitem], [role=option], [role=separator][tabindex]'
    const placedByValue = '[role=toolbar] button, [aria-label=Film] [role=group] button'
    const top =
      document.querySelector(':popover-open') ?? document.querySelector('dialog:modal') ?? document

    function areaOf(element: Element): DOMRect {
      const own = element.getBoundingClientRect()
      // A press on the words of a box, or anywhere in a row, does the same.
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const row = element.matches('a') ? element.closest('tr[data-task-id]') : null
      const areas = [
        own,
        ...[...labels, ...(row ? [row] : [])].map((e) => e.getBoundingClientRect()),
      ]
      return areas.reduce((most, one) =>
        one.width * one.height > most.width * most.height ? one : most,
      )
    }

    /** What scrolls cuts off what is outside of it. */
    function isSeen(element: Element, area: DOMRect): boolean {
      if (!element.checkVisibility({ visibilityProperty: true })) return false
      let { left, right, top, bottom } = area
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        if (overflowX === 'visible' && overflowY === 'visible') continue
        const box = at.getBoundingClientRect()
        left = Math.max(left, box.left)
        right = Math.min(right, box.right)
        top = Math.max(top, box.top)
        bottom = Math.min(bottom, box.bottom)
      }
      return right - left > 1 && bottom - top > 1
    }

    const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < LEAST - 0.01
    const distance = (x: number, y: number, area: DOMRect) =>
      Math.hypot(
        Math.max(area.left - x, 0, x - area.right),
        Math.max(area.top - y, 0, y - area.bottom),
      )
    const middle = (area: DOMRect) => ({
      x: area.left + area.width / 2,
      y: area.top + area.height / 2,
    })
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent.trim() ?? '') !== element.textContent.trim()

    const targets = [...top.querySelectorAll(pressable)]
      .filter((element) => !element.matches(':disabled'))
      .map((element) => ({ element, area: areaOf(element) }))
      .filter(({ element, area }) => isSeen(element, area))
    return targets
      .filter(({ element, area }) => {
        if (!isSmall(area) || isInSentence(element) || element.matches(placedByValue)) return false
        const { x, y } = middle(area)
        return targets.some((other) => {
          if (other.element.contains(element) || element.contains(other.element)) return false
          if (distance(x, y, other.area) < LEAST / 2) return true
          const of = middle(other.area)
          return isSmall(other.area) && Math.hypot(x - of.x, y - of.y) < LEAST
        })
      })
      .map(({ element, area }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent
        return `${Math.round(area.width)}×${Math.round(area.height)} ${name}`
      })
  })
