import { useEffect, useState, type ComponentProps } from 'react'
import { whenIdle } from '~/lib/when-idle.ts'
import { Button } from '~/ui/button.tsx'
import { latePart } from '~/ui/late-part.tsx'

// The tools of a list, which it can do without until it is on screen, and the room kept for them.

const Missing = ({ onRetry }: { onRetry: () => void }) => (
  <span role="alert" className="flex items-center text-sm text-bad">
    Not all tools could be loaded.
    <Button variant="ghost" onClick={onRetry}>
      Try again
    </Button>
  </span>
)

const LateTools = latePart({
  load: async () => (await import('./tools-chunk.ts')).PageTools,
  Waiting: () => <ToolsPlace />,
  Missing,
})
const ToolsPlace = () => <span className="max-sm:basis-[calc(100%-2.125rem)] sm:w-44" />

/** Selecting and exporting. While it comes its place is kept, so that nothing moves. */
export const PageTools = (props: ComponentProps<typeof LateTools>) =>
  useIsIdle() ? <LateTools {...props} /> : <ToolsPlace />

const LateViews = latePart({
  load: async () => (await import('./tools-chunk.ts')).Views,
  Waiting: () => <ViewsPlace />,
  Missing,
})
const ViewsPlace = () => <span className="w-20" />

/** Named views. */
export const Views = () => (useIsIdle() ? <LateViews /> : <ViewsPlace />)

/** No list waits for what is only about it: the first rows are on screen before. */
function useIsIdle() {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return isIdle
}
