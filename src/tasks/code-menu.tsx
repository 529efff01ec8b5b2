import { copyText } from '~/lib/clipboard.ts'
import { announce } from '~/ui/announcer.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Menu, MenuItem } from '~/ui/menu.tsx'
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
  /** Late, because what writes code is fetched when it is wanted. */
  write: (language: CodeLanguage) => Promise<string>
}

/** The key in what is copied is the name of an environment variable. */
export const CodeMenu = ({ label, isSmall = false, write }: CodeMenuProps) => (
  <Menu
    label={label}
    button={
      <>
        <Icon name="code" />
        <span className={isSmall ? 'max-md:sr-only' : undefined}>{label}</span>
      </>
    }
  >
    {languages.map(([language, name]) => (
      <MenuItem key={language} onSelect={() => void copy(name, write(language))}>
        {name}
      </MenuItem>
    ))}
  </Menu>
)

async function copy(name: string, code: Promise<string>) {
  try {
    const isDone = await copyText(await code)
    announce(isDone ? `Copied as ${name}` : 'The browser refused to copy')
  } catch {
    announce('The code could not be made. Load the page again.')
  }
}
