import { readerTimeZone } from '~/lib/settings.ts'
import { useSettings } from '~/ui/use-settings.ts'

type ZoneNoteProps = { className?: string }

/** In which zone the times of a list are. Each says it on hover; keys and fingers have no hover. */
export function ZoneNote({ className = '' }: ZoneNoteProps) {
  useSettings()
  return (
    <span className={`min-w-0 truncate text-xs text-muted ${className}`}>
      Times in {readerTimeZone().replaceAll('_', ' ')}
    </span>
  )
}
