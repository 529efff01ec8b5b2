import { visibleText } from '~/lib/visible-text.ts'
import { cautionFor } from '~/tasks/caution.ts'
import type { Result } from '~/tasks/result.ts'
import { Icon } from '~/ui/icon.tsx'

type ResultCautionProps = { result: Result; asked: string | undefined }

/** Said above an answer that is not all that it looks like. */
export function ResultCaution({ result, asked }: ResultCautionProps) {
  const caution = cautionFor(result, asked)
  if (!caution) return null
  return (
    <p className="flex gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <Icon
        name={result.kind !== 'none' && result.cut ? 'cut' : 'warning'}
        className="mt-0.5 size-4 text-warn"
      />
      <span className="min-w-0 wrap-anywhere">
        {caution.map((part, place) =>
          typeof part === 'string' ? (
            part
          ) : (
            <bdi key={place} className="font-mono text-xs">
              {visibleText(part.name)}
            </bdi>
          ),
        )}
      </span>
    </p>
  )
}
