import { useState } from 'react'
import { copyRefused, copyText } from '~/lib/clipboard.ts'
import { useOutcome } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { Menu, MenuChoice, MenuHeading, MenuItem } from '~/ui/menu.tsx'
import type { CodeLanguage } from './code/task-code.ts'

const languages: [CodeLanguage, string][] = [
  ['curl', 'cURL'],
  ['python', 'Python'],
  ['node', 'Node.js'],
]

type CodeMenuProps = {
  label: string
  /** Only the icon where room is short. */
  isSmall?: boolean
  /** A signed URL is part of it, and may be wanted as it is. */
  isSigned: boolean
  /** Late, because what writes code is fetched when it is wanted. */
  write: (language: CodeLanguage, showSignedUrls: boolean) => Promise<string>
}

/** The key in what is copied is the name of an environment variable. */
export function CodeMenu({ label, isSmall = false, isSigned, write }: CodeMenuProps) {
  const [isClear, setClear] = useState(false)
  const { icon, tell } = useOutcome('code')
  const copy = async (name: string, code: Promise<string>) => {
    try {
      const isDone = await copyText(await code)
      tell(isDone, isDone ? `Copied as ${name}` : copyRefused)
    } catch {
      tell(false, 'The code could not be made. Load the page again.')
    }
  }
  usePageActions(
    languages.map(([language, name]) => ({
      group: 'Take away',
      label: `${label}: ${name}`,
      run: () => void copy(name, write(language, isClear)),
    })),
  )
  return (
    <Menu
      label={label}
      button={
        <>
          <Icon name={icon} />
          <span className={isSmall ? 'max-md:sr-only' : undefined}>{label}</span>
        </>
      }
    >
      {languages.map(([language, name]) => (
        <MenuItem key={language} onSelect={() => void copy(name, write(language, isClear))}>
          {name}
        </MenuItem>
      ))}
      {isSigned && (
        <>
          <MenuHeading>Pre-signed URLs</MenuHeading>
          <MenuChoice isOn={!isClear} onChoose={() => setClear(false)}>
            Masked
          </MenuChoice>
          <MenuChoice isOn={isClear} onChoose={() => setClear(true)}>
            In clear
          </MenuChoice>
        </>
      )}
    </Menu>
  )
}
