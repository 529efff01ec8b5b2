import { readerTimeZone } from '~/lib/settings.ts'
import { useSettings } from '~/ui/use-settings.ts'

type ZoneNoteProps = { className?: string }

/** In which zone the times of a list are. Each says it on hover; keys and fingers have no hover. */
export function ZoneNote({ className = '' }: ZoneNoteProps) {
  useSettings()
  return (
    // Beside a task on a small desk it would put a tool into a line of its own.
    <span className={`text-xs text-muted sm:@max-[30rem]:hidden ${className}`}>
      Times in {readerTimeZone().replaceAll('_', ' ')}
    </span>
  )
}
