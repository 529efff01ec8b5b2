import { useQueryClient } from '@tanstack/react-query'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { matchPath, useLocation, useNavigate } from 'react-router'
import { disconnect } from '~/api/connection.ts'
import { taskQueries, type TaskPage } from '~/api/tasks.ts'
import { copyRefused, copyText } from '~/lib/clipboard.ts'
import { useSession } from '~/session/use-session.ts'
import { linkToHere } from '~/tasks/drawer/share-link.ts'
import { withoutMoment } from '~/tasks/task-address.ts'
import { changeSearch, parseSearch } from '~/tasks/search.ts'
import { announce } from '~/ui/announcer.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { pageActions } from '~/ui/page-actions.ts'
import { CommandList } from './command-list.tsx'
import {
  hasWords,
  isPlace,
  listCommands,
  placeCommands,
  problemIn,
  taskCommands,
  textCommands,
  viewCommands,
  type Command,
  type Deeds,
} from './commands.ts'

type CommandDialogProps = { onClose: () => void; onOpen: (over: 'settings') => void }

/** Whatever can be done, by its name: a text box whose list says what Enter will do. */
export function CommandDialog({ onClose, onOpen }: CommandDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const { commands, problem } = useCommands(text, onOpen)
  const orPaste = useSession().connection ? ', or paste a task ID or a link' : ''
  const chosen = commands[Math.min(at, commands.length - 1)]
  useLayoutEffect(() => dialog.current?.showModal(), [])

  const run = (command: Command) => {
    // First, so that the focus is back where it was when the command moves it. The browser's own word
    // on it comes later, and would take away what is opened anew before that.
    dialog.current?.close()
    onClose()
    announce(command.label)
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      // Or the same press would go on to what has the focus by then.
      event.preventDefault()
      run(chosen)
    }
    const last = commands.length - 1
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setAt(Math.max(0, to))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what bubbles up to it
    <dialog
      ref={dialog}
      aria-label="Commands"
      onClose={onClose}
      onKeyDown={press}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      className="mx-auto mt-[12dvh] mb-0 w-full max-w-xl rounded-lg border border-line bg-surface p-0 text-ink shadow-float backdrop:bg-veil max-sm:mt-4"
    >
      <div className="flex max-h-[70dvh] flex-col">
        <div className="flex items-center gap-2 border-b border-line px-4 focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-accent">
          <Icon name="search" className="size-4 text-muted" />
          <input
            role="combobox"
            aria-label="Command, task ID or link"
            aria-expanded={commands.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={chosen && `${id}-${commands.indexOf(chosen)}`}
            placeholder={`Type a command${orPaste}`}
            autoComplete="off"
            spellCheck={false}
            maxLength={4000}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setAt(0)
            }}
            className="h-12 min-w-0 flex-1 bg-transparent outline-none"
          />
          <kbd className="rounded-sm border border-line-strong/60 bg-subtle px-1.5 font-mono text-xs text-muted pointer-coarse:hidden">
            Esc
          </kbd>
          {/* Where there are no keys. */}
          <Button
            variant="ghost"
            aria-label="Close"
            className="-mr-2 w-8 px-0 pointer-fine:hidden"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" />
          </Button>
        </div>
        <CommandList id={id} commands={commands} chosen={chosen} onRun={run} />
        <p role="status" className="px-4 text-sm text-muted not-empty:py-3">
          {problem ??
            (commands.length === 0 &&
              `No command is called so. Type a part of its name${orPaste}.`)}
        </p>
      </div>
    </dialog>
  )
}

function useCommands(text: string, onOpen: (over: 'settings') => void) {
  const { connection } = useSession()
  const { pathname, search: query } = useLocation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const isList = connection !== undefined && matchPath('/tasks/:task_id?', pathname) !== null
  const deeds: Deeds = {
    go: (to) => void navigate(to),
    change: (change) => {
      // A task that is open stays so, with all that is chosen in it.
      const params = changeSearch(change, new URLSearchParams(query))
      void navigate({ pathname, search: params.toString() })
    },
  }
  const signOut = () => {
    disconnect('signed-out')
    void navigate('/connect', { replace: true })
  }
  // Parts of the page come in any order; their commands stand in one.
  const offered = pageActions().toSorted((a, b) => a.label.localeCompare(b.label))
  const actions: Command[] = [
    ...offered.filter(({ group }) => !group).map((action) => ({ ...action, group: 'Do' })),
    ...(isList ? [{ group: 'Do', label: 'Copy link', run: () => void copyLink() }] : []),
    { group: 'Do', label: 'Settings', run: () => onOpen('settings') },
    ...(connection ? [{ group: 'Do', label: 'Sign out', run: signOut }] : []),
    ...offered.flatMap(({ group, ...action }) => (group ? { ...action, group } : [])),
  ]
  const places = connection ? placeCommands(text, deeds, isList ? withoutMoment(query) : '') : []
  const { search } = parseSearch(new URLSearchParams(query))
  const problem = problemIn(text, search.scope)
  if (!isList) {
    const named = actions.filter(({ label }) => hasWords(label, text))
    return { commands: [...places, ...named], problem }
  }
  const pages = client.getQueriesData<TaskPage>({ queryKey: taskQueries.lists() })
  const byId = new Map(
    pages.flatMap(([, page]) => page?.tasks ?? []).map((task) => [task.task_id, task]),
  )
  const named = [...actions, ...viewCommands(deeds), ...listCommands(search, deeds)].filter(
    ({ label, group }) => hasWords(`${group} ${label}`, text),
  )
  if (isPlace(text, (id) => byId.has(id))) return { commands: [...places, ...named], problem }
  const tasks = taskCommands(text, [...byId.values()], deeds, withoutMoment(query))
  const asked = textCommands(text, deeds, search.scope)
  return { commands: [...named, ...tasks, ...places, ...asked], problem }
}

async function copyLink() {
  const isDone = await copyText(linkToHere())
  announce(isDone ? 'Copied' : copyRefused, true)
}
