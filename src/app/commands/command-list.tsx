import { useEffect, useRef } from 'react'
import type { Command } from './commands.ts'

type CommandListProps = {
  id: string
  commands: Command[]
  chosen: Command | undefined
  onRun: (command: Command) => void
}

/** The focus stays in the box above; which of these Enter runs is told by their IDs. */
export function CommandList({ id, commands, chosen, onRun }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null)
  const at = chosen && commands.indexOf(chosen)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- when another one is chosen
  }, [at])
  const groups = Map.groupBy(commands, ({ group }) => group)
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Commands"
      className="min-h-0 overflow-y-auto p-1.5"
    >
      {[...groups].map(([group, members]) => (
        <div key={group} role="group" aria-label={group}>
          <div aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs text-muted">
            {group}
          </div>
          {members.map((command) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the box's
            <div
              key={command.key ?? `${command.label} ${command.detail}`}
              id={`${id}-${commands.indexOf(command)}`}
              role="option"
              aria-selected={command === chosen}
              onClick={() => onRun(command)}
              className="flex min-h-8 cursor-pointer items-center gap-3 rounded-sm px-2.5 text-sm hover:bg-subtle aria-selected:bg-accent-soft forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText] forced-colors:aria-selected:forced-color-adjust-none"
            >
              <bdi className="min-w-0 flex-1 truncate">{command.label}</bdi>
              {command.detail && (
                <bdi className="max-w-[50%] truncate font-mono text-xs text-muted forced-colors:text-current">
                  {command.detail}
                </bdi>
              )}
              {command.keys && (
                <kbd className="rounded-sm border border-line-strong/60 bg-subtle px-1.5 font-mono text-xs forced-colors:bg-transparent">
                  {command.keys}
                </kbd>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
