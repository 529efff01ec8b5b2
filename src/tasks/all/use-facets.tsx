import { useState, type ReactNode } from 'react'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import { Button } from '~/ui/button.tsx'
import { Dialog } from '~/ui/dialog.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useMediaQuery } from '~/ui/use-media-query.ts'

/** A column at the left where there is room for it, a sheet over the list where there is none. */
export function useFacets(panel: ReactNode, isTaskOpen: boolean) {
  const hasRoom = useMediaQuery(isTaskOpen ? '(min-width: 1536px)' : '(min-width: 1024px)')
  const [isColumn, setColumn] = useState(() => readPreference('facets') !== 'folded')
  const [isSheet, setSheet] = useState(false)
  const isOpen = hasRoom ? isColumn : isSheet
  const toggle = () => {
    if (!hasRoom) return setSheet(true)
    setColumn(!isColumn)
    keepPreference('facets', isColumn ? 'folded' : 'open')
  }
  const label = hasRoom && isOpen ? 'Fold the facets away' : 'Show the facets'
  usePageActions([{ label, run: toggle }])
  const button = (
    <Button
      size="md"
      aria-expanded={isOpen}
      aria-haspopup={hasRoom ? undefined : 'dialog'}
      title={label}
      className="border-line-strong/60!"
      onClick={toggle}
    >
      <Icon name="filter" />
      Facets
    </Button>
  )
  const column = hasRoom && isColumn && (
    <div className="w-60 shrink-0 overflow-y-auto border-t border-r border-line px-2 pb-4 md:pl-4">
      {panel}
    </div>
  )
  const sheet = !hasRoom && isSheet && (
    <Dialog title="Facets" onClose={() => setSheet(false)}>
      {panel}
    </Dialog>
  )
  return { button, column, sheet }
}
