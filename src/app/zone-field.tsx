import { useId, useState } from 'react'
import { changeSettings } from '~/lib/settings.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { isTimeZone } from '~/lib/zoned-time.ts'
import { ChoiceField } from './choice-field.tsx'

const kinds = [
  ['local', 'This device'],
  ['UTC', 'UTC'],
  ['other', 'Another'],
] as const
type Kind = (typeof kinds)[number][0]

export function ZoneField({ zone }: { zone: string }) {
  const known = zone === 'local' || zone === 'UTC' ? zone : 'other'
  const [isAsking, setAsking] = useState(false)
  const kind: Kind = isAsking ? 'other' : known
  const choose = (next: Kind) => {
    setAsking(next === 'other')
    if (next !== 'other') changeSettings({ zone: next })
  }
  return (
    <div className="flex flex-col gap-2">
      <ChoiceField label="Time zone" choices={kinds} value={kind} onChange={choose} />
      {kind === 'other' && <ZoneBox zone={known === 'other' ? zone : ''} />}
    </div>
  )
}

/** The browser's own list: it filters as one types, and any name the browser knows will do. */
function ZoneBox({ zone }: { zone: string }) {
  const [text, setText] = useState(zone)
  const id = useId()
  const name = text.trim().replaceAll(' ', '_')
  const isKnown = name !== 'local' && isTimeZone(name)
  const change = (next: string) => {
    setText(next)
    const wanted = next.trim().replaceAll(' ', '_')
    if (wanted !== 'local' && isTimeZone(wanted)) changeSettings({ zone: wanted })
  }
  return (
    <div className="flex flex-col gap-1">
      <input
        aria-label="Name of the time zone"
        aria-invalid={text !== '' && !isKnown}
        aria-describedby={`${id}-says`}
        list={id}
        value={text}
        placeholder="Asia/Tokyo"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => change(target.value)}
        className="h-8 w-full rounded-md border border-line-strong/60 bg-surface px-2.5 text-sm"
      />
      <datalist id={id}>
        {Intl.supportedValuesOf('timeZone').map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p id={`${id}-says`} role="status" className="text-xs text-muted">
        {isKnown ? '' : saysOf(text, zone)}
      </p>
    </div>
  )
}

const saysOf = (text: string, zone: string) =>
  text === ''
    ? 'Type a part of a name, such as Tokyo. Until then nothing changes.'
    : `No zone is called ${visibleText(text.slice(0, 60))}. ${zone || 'What was chosen before'} stays.`
