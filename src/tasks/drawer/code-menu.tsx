import type { TaskDetail } from '~/api/tasks.ts'
import { copyText } from '~/lib/clipboard.ts'
import { codeForTask, codeLanguages, type CodeLanguage } from '~/tasks/code/task-code.ts'
import { announce } from '~/ui/announcer.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Menu, MenuItem } from '~/ui/menu.tsx'

const names: Record<CodeLanguage, string> = { curl: 'cURL', python: 'Python', node: 'Node.js' }

type CodeMenuProps = { code: (language: CodeLanguage) => string }

/** The key in what is copied is the name of an environment variable. */
export const CodeMenu = ({ code }: CodeMenuProps) => (
  <Menu
    label="Copy as code"
    button={
      <>
        <Icon name="copy" />
        Copy as code
      </>
    }
  >
    {codeLanguages.map((language) => (
      <MenuItem key={language} onSelect={() => void copy(names[language], code(language))}>
        {names[language]}
      </MenuItem>
    ))}
  </Menu>
)

async function copy(name: string, text: string) {
  const isDone = await copyText(text)
  announce(isDone ? `Copied as ${name}` : 'The browser refused to copy')
}

/** For creating the task again: only ever from the whole task, whose prompt is not cut. */
export const TaskCodeMenu = ({ detail }: { detail: TaskDetail }) => (
  <CodeMenu code={(language) => codeForTask(language, detail)} />
)
