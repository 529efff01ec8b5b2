import { english } from '~/lib/numbers.ts'
import { useState, useSyncExternalStore } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { visibleText } from '~/lib/visible-text.ts'
import { formatSearch } from '~/tasks/search.ts'
import { useTaskSearch } from '~/tasks/use-task-search.ts'
import { announce } from '~/ui/announcer.tsx'
import { Button } from '~/ui/button.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useNow } from '~/ui/use-now.ts'
import { builtInViews } from './built-in-views.ts'
import { NameDialog } from './name-dialog.tsx'
import { savedViews, type View } from './saved-views.ts'
import { unknownIn, viewQuery } from './view-query.ts'
import { ViewsMenu } from './views-menu.tsx'

const list = new Intl.ListFormat(english)
// Where the offset of a zone has quarters of an hour, so has the beginning of its day.
const QUARTER = 900_000

/** The address is the view; its name is a word in it. Loaded once the list is on screen. */
export function Views() {
  const [params] = useSearchParams()
  const { search } = useTaskSearch()
  const navigate = useNavigate()
  const saved = useSyncExternalStore(savedViews.subscribe, savedViews.all)
  const builtIn = builtInViews(useNow(QUARTER))
  const [naming, setNaming] = useState<{ renamed?: View; refused?: string }>()

  const name = search.view
  const query = viewQuery(params)
  const known = [...saved, ...builtIn].find((view) => view.name === name)
  const isChanged = known !== undefined && viewQuery(new URLSearchParams(known.query)) !== query
  const isBuiltIn = builtIn.some((view) => view.name === name)

  const goTo = (name: string) => {
    void navigate({ search: formatSearch({ view: name }, params).toString() }, { replace: true })
  }
  const save = (as: string) => {
    // The dialog says why it is not kept.
    const refused = savedViews.save({ name: as, query })
    if (refused) return setNaming({ refused })
    announce(`Saved the view ${as}`)
    if (as !== name) goTo(as)
  }
  const rename = (from: View, to: string) => {
    const refused = savedViews.rename(from.name, to)
    if (refused) return setNaming({ renamed: from, refused })
    if (from.name === name) goTo(to)
  }

  usePageActions([{ label: 'Save this view', run: () => setNaming({}) }])
  return (
    <>
      <ViewsMenu
        builtIn={builtIn}
        saved={saved}
        now={name}
        onSave={() => setNaming({})}
        onRename={(renamed) => setNaming({ renamed })}
      />
      {name !== undefined && (
        <span className="flex min-w-0 items-center gap-1.5 text-sm max-sm:pl-2">
          <bdi className="max-w-48 truncate font-medium" title={visibleText(name).slice(0, 300)}>
            {visibleText(name)}
          </bdi>
          {isChanged && <span className="text-warn">changed</span>}
          {!known && <span className="text-muted">not kept in this browser</span>}
          {(isChanged || !known) && (
            <Button
              variant="ghost"
              onClick={() => (isBuiltIn || !isUsable(name) ? setNaming({}) : save(name))}
            >
              Save
            </Button>
          )}
          <LeftOut names={unknownIn(params)} />
        </span>
      )}
      {naming && (
        <NameDialog
          query={naming.renamed?.query ?? query}
          renamed={naming.renamed?.name}
          refused={naming.refused}
          taken={[...builtIn, ...saved].map((view) => view.name)}
          onClose={() => setNaming(undefined)}
          onName={(to) => {
            setNaming(undefined)
            if (naming.renamed) rename(naming.renamed, to)
            else save(to)
          }}
        />
      )}
    </>
  )
}

const isUsable = (name: string) => name.trim() === name && name.length <= 60

const LeftOut = ({ names }: { names: string[] }) =>
  names.length > 0 && (
    <span role="status" className="wrap-anywhere text-warn">
      Left out: {list.format(names.map((name) => visibleText(name).slice(0, 60)))}, not known here
    </span>
  )
