import { useState } from 'react'
import { Link } from 'react-router'
import { visibleText } from '~/lib/visible-text.ts'
import { announce } from '~/ui/announcer.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Popover } from '~/ui/popover.tsx'
import { savedViews, type View } from './saved-views.ts'

type ViewsMenuProps = {
  builtIn: View[]
  saved: View[]
  /** The name in the address. */
  now: string | undefined
  onSave: () => void
  onRename: (view: View) => void
}

export function ViewsMenu({ builtIn, saved, now, onSave, onRename }: ViewsMenuProps) {
  const [deleted, setDeleted] = useState<View>()
  const remove = (view: View) => {
    const refused = savedViews.remove(view.name)
    if (refused) announce(refused)
    else setDeleted(view)
  }
  const restore = (view: View) => {
    const refused = savedViews.save(view)
    if (refused) announce(refused)
    else setDeleted(undefined)
  }
  return (
    <Popover
      label="Views"
      button={
        <>
          Views
          <Icon name="right" className="size-3.5 rotate-90" />
        </>
      }
    >
      <ul aria-label="Built-in views" className="flex flex-col">
        {builtIn.map((view) => (
          <li key={view.name}>
            <ViewLink view={view} isNow={view.name === now} />
          </li>
        ))}
      </ul>
      {saved.length > 0 && (
        <ul aria-label="Saved views" className="mt-1 flex flex-col border-t border-line pt-1">
          {saved.map((view) => (
            <li key={view.name} className="flex items-center">
              <ViewLink view={view} isNow={view.name === now} />
              <Button
                variant="ghost"
                aria-label={`Rename ${visibleText(view.name)}`}
                onClick={(event) => {
                  closeMenu(event.currentTarget)
                  onRename(view)
                }}
              >
                Rename
              </Button>
              <Button
                variant="ghost"
                aria-label={`Delete ${visibleText(view.name)}`}
                onClick={() => remove(view)}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" className="text-sm text-muted">
        {deleted && (
          <span className="flex items-center gap-1 px-2">
            Deleted <bdi className="max-w-48 truncate">{visibleText(deleted.name)}</bdi>
            <Button variant="ghost" onClick={() => restore(deleted)}>
              Undo
            </Button>
          </span>
        )}
      </div>
      <div className="mt-1 border-t border-line pt-1">
        <Button
          variant="ghost"
          className="w-full justify-start"
          onClick={(event) => {
            closeMenu(event.currentTarget)
            onSave()
          }}
        >
          Save this view…
        </Button>
      </div>
    </Popover>
  )
}

const closeMenu = (inside: HTMLElement) => inside.closest<HTMLElement>('[popover]')?.hidePopover()

/** A link, because a view is an address: it can be copied, and opened in a new tab. */
const ViewLink = ({ view, isNow }: { view: View; isNow: boolean }) => (
  <Link
    to={{ pathname: '/tasks', search: `${view.query}&${new URLSearchParams({ view: view.name })}` }}
    aria-current={isNow ? 'page' : undefined}
    onClick={(event) => closeMenu(event.currentTarget)}
    className="flex h-8 flex-1 items-center rounded-sm px-2 text-sm hover:bg-subtle aria-[current]:text-accent"
  >
    <bdi className="max-w-64 truncate">{visibleText(view.name)}</bdi>
  </Link>
)
