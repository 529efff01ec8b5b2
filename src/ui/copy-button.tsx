import { useEffect, useState, type ReactNode } from 'react'
import { copyRefused, copyText } from '~/lib/clipboard.ts'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

type CopyButtonProps = {
  /** A function when the text costs something to make. */
  text: string | (() => string)
  /** What the button does, for those who do not see it: "Copy task ID". */
  label: string
  icon?: IconName
  children?: ReactNode
}

type Outcome = 'idle' | 'copied' | 'refused'

const words = { idle: '', copied: 'Copied', refused: copyRefused }

/** What became of a copy: seen for a moment in the icon, and said. */
export function useOutcome(icon: IconName) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), 1600)
    return () => clearTimeout(timer)
  }, [outcome])
  const tell = (isDone: boolean, said = isDone ? words.copied : words.refused) => {
    setOutcome(isDone ? 'copied' : 'refused')
    announce(said)
  }
  const shown: IconName = outcome === 'copied' ? 'check' : outcome === 'refused' ? 'cross' : icon
  return { icon: shown, text: words[outcome], tell }
}

export function CopyButton({ text, label, icon = 'copy', children }: CopyButtonProps) {
  const outcome = useOutcome(icon)
  const copy = async () => outcome.tell(await copyText(typeof text === 'function' ? text() : text))

  return (
    <Button
      variant="ghost"
      aria-label={label}
      title={outcome.text || label}
      onClick={() => void copy()}
      className={children ? undefined : 'w-7 px-0'}
    >
      <Icon name={outcome.icon} />
      {children}
    </Button>
  )
}
