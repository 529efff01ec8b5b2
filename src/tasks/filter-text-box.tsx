import { useId, useState, type ClipboardEvent, type SubmitEvent } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { looksLikeKey, NO_KEY_HERE } from '~/lib/looks-like-key.ts'
import { isSignedUrl, maskUrl } from '~/lib/signed-url.ts'
import { Button } from '~/ui/button.tsx'
import { problemWith } from './search.ts'

/** Where the text begins: behind the label, which lies over the box. */
const besideLabel = { video_url: 'pl-[5.25rem]', asset_id: 'pl-[4.5rem]' }

type FilterTextBoxProps = {
  name: keyof typeof besideLabel
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/**
 * An exact value, applied by Enter, by leaving the box or by pasting: half a URL matches nothing.
 * A value that cannot be used stays in the box with the reason.
 */
export function FilterTextBox({ name, label, value, onChange }: FilterTextBoxProps) {
  const id = useId()
  // A signed URL is a secret: the chip shows it masked, and the box stays empty (S14).
  const shown = value && isSignedUrl(value) ? '' : (value ?? '')
  const [draft, setDraft] = useState({ for: value, text: shown })
  const [refused, setRefused] = useState<{ text: string; because: string; canForce: boolean }>()
  // Back, forward and the chips change the address: the draft belongs to the value it began with.
  if (draft.for !== value) {
    setDraft({ for: value, text: shown })
    setRefused(undefined)
  }

  const apply = (typed: string, force = false) => {
    const text = typed.trim()
    setRefused(undefined)
    if (text === shown) return
    if (!text) return onChange(undefined)
    if (looksLikeKey(text)) return setRefused({ text, because: NO_KEY_HERE, canForce: false })
    const problem = problemWith(name, text)
    if (problem) return setRefused({ text, because: `This ${problem}.`, canForce: false })
    if (!force && isSignedUrl(text)) {
      const because =
        'This URL is signed: whoever sees it can fetch the film. As a filter it is part of the address and of every link you share.'
      return setRefused({ text, because, canForce: true })
    }
    onChange(text)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    apply(draft.text)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd, value: before } = event.currentTarget
    const replacesAll = selectionStart === 0 && selectionEnd === before.length
    if (!replacesAll) return
    event.preventDefault()
    const text = event.clipboardData.getData('text').trim()
    setDraft({ for: value, text })
    apply(text)
  }

  return (
    <form onSubmit={submit} className="relative min-w-0 sm:max-w-72 sm:min-w-40 sm:flex-1">
      <label
        htmlFor={id}
        className="pointer-events-none absolute inset-y-0 left-2.5 flex h-8 items-center text-sm text-muted max-sm:static max-sm:h-7"
      >
        {label}
      </label>
      <input
        id={id}
        value={draft.text}
        onChange={(event) => setDraft({ for: value, text: event.target.value })}
        onBlur={() => !refused && apply(draft.text)}
        onPaste={paste}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={refused !== undefined}
        aria-describedby={refused && `${id}-problem`}
        className={classNames(
          // 16 px on a phone: for less, some zoom the page to the box.
          'h-8 w-full rounded-md border bg-surface pr-2 text-sm text-ellipsis aria-invalid:border-bad max-sm:h-10 max-sm:pl-2.5 max-sm:text-lg',
          besideLabel[name],
          value === undefined ? 'border-line-strong/60' : 'border-accent',
        )}
      />
      {refused && (
        <div
          id={`${id}-problem`}
          role="alert"
          className="absolute top-9 left-0 z-40 flex w-72 max-w-[calc(100vw-2rem)] flex-col gap-2 max-sm:static max-sm:mt-2 max-sm:w-full max-sm:shadow-none rounded-lg border border-line bg-surface p-3 text-sm shadow-float"
        >
          <p>{refused.because}</p>
          {refused.canForce && (
            <p className="font-mono text-xs wrap-anywhere text-muted">{maskUrl(refused.text)}</p>
          )}
          <div className="flex gap-2">
            {refused.canForce && (
              <Button onClick={() => apply(refused.text, true)}>Filter anyway</Button>
            )}
            <Button
              variant="ghost"
              onClick={() => {
                setRefused(undefined)
                setDraft({ for: value, text: shown })
              }}
            >
              Discard
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}
