import type { FocusEvent } from 'react'

/** A panel that the keys have left does not go on covering what they have come to. */
export function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
  if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return
  const opener = `[popovertarget="${CSS.escape(currentTarget.id)}"]`
  if (!relatedTarget.matches(opener)) currentTarget.hidePopover()
}
