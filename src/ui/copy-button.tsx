import { useEffect, useState, type ReactNode } from 'react'
import { copyText } from '~/lib/clipboard.ts'
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

const words = { idle: '', copied: 'Copied', refused: 'The browser refused to copy' }

export function CopyButton({ text, label, icon = 'copy', children }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('idle')

  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), 1600)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    const done = await copyText(typeof text === 'function' ? text() : text)
    setOutcome(done ? 'copied' : 'refused')
    announce(done ? words.copied : words.refused)
  }

  return (
    <Button
      variant="ghost"
      aria-label={label}
      title={words[outcome] || label}
      onClick={() => void copy()}
      className={children ? undefined : 'w-7 px-0'}
    >
      <Icon name={outcome === 'copied' ? 'check' : outcome === 'refused' ? 'cross' : icon} />
      {children}
    </Button>
  )
}
