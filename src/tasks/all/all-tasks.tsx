import { useEffect, useMemo } from 'react'
import { Outlet, useParams } from 'react-router'
import { Overview } from '~/tasks/overview/overview.tsx'
import { NotRefreshed } from '~/tasks/not-refreshed.tsx'
import { RefreshControl } from '~/tasks/refresh-control.tsx'
import { FilterFrame } from '~/tasks/filter-frame.tsx'
import { viewAccount } from '~/account/account-view.ts'
import { apiFilters } from '~/account/find-serving.ts'
import { listTitle } from '~/tasks/page-title.ts'
import { isFilter, type TaskSearch } from '~/tasks/search.ts'
import { filterNames } from '~/tasks/search-parameters.ts'
import type { TaskContext } from '~/tasks/task-context.ts'
import { Framed, type Frame } from '~/tasks/tasks-frame.tsx'
import { learnUsualTime } from '~/tasks/usual-time.ts'
import { formatGroup } from '~/tasks/group-text.ts'
import { AllRows } from './all-rows.tsx'
import { FacetsPanel } from './facets-panel.tsx'
import { inGroup, useGroupRows } from './group-of-rows.ts'
import { listedRows } from './listed-rows.ts'
import { SearchNote } from './search-note.tsx'
import { ReadingCode } from './reading-code.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { taskOfRow } from './row-tasks.ts'
import { SearchTasks } from './search-tasks.tsx'
import { useAssetNames } from './use-asset-names.ts'
import { useFacets } from './use-facets.tsx'
import { useLearnDetails } from './use-learn-details.ts'
import { useAllTasks } from './use-all-tasks.ts'
import { useSearchAhead } from './use-search-ahead.ts'
import { useShownRows } from './use-shown-rows.ts'
import { useSought } from './use-sought.ts'
import { useTyped } from './use-typed.ts'
import { useWalk } from './use-walk.ts'
import { usualText } from './usual-text.ts'

type AllTasksProps = { frame: Frame; onFirstRows: () => void }

const noFilters = {}

learnUsualTime(usualText)

/** All tasks of the account: read into this browser, and asked there. */
export function AllTasks({ frame, onFirstRows }: AllTasksProps) {
  const { search: ahead, written, broken, change, write } = useSearchAhead()
  const typed = useTyped(ahead.q, (q) => write({ q }, { replace: true }))
  const search = { ...ahead, q: useSought(typed.q) }
  const { task_id } = useParams()
  const isBroken = broken.some(({ name }) => isFilter(name))
  const live = useAllTasks(search, isBroken)
  const { account, query, reading, view, refresh } = live
  const { index } = account
  const { group } = search
  const found = useGroupRows(index, view, group)
  const asked = group ? `${live.asked} ${formatGroup(group)}` : live.asked
  const { rows, waiting, show } = useShownRows(found, {
    asked,
    findNow: () => inGroup(index, viewAccount(index, query).rows, group),
    size: index.size,
    isReading: !live.isRead || live.isLooking,
  })
  const assets = useAssetNames(account, live.isRead)
  useLearnDetails(account, task_id)

  const update = () => void refresh.refetch().then(show)

  const hasRows = rows.length > 0
  useEffect(() => {
    if (hasRows) onFirstRows()
  }, [hasRows, onFirstRows])

  const openRow = task_id === undefined ? undefined : index.rowOf(task_id)
  const context: TaskContext = {
    tasks: openRow === undefined ? [] : [taskOfRow(index, openRow)],
    search,
    assets,
    hasNext: false,
    walk: useWalk(index, rows, openRow),
    wide: frame.wide,
    onWiden: frame.onWiden,
  }
  const facets = useFacets(
    <FacetsPanel
      facetOf={view.facetOf}
      narrowed={reading?.filters ?? noFilters}
      search={useSameFilters(search)}
      onChange={change}
    />,
    task_id !== undefined,
  )
  const isFiltered = filterNames.some((name) => search[name] !== undefined)
  return (
    <>
      {/* With the address, not ahead of it: the browser would call the entry before by this title. */}
      {!task_id && <title>{listTitle({ ...written, q: search.q })}</title>}
      <Framed
        places={frame.places}
        tools={
          <>
            <ReadingCode filters={apiFilters(query)} />
            <RefreshControl
              updatedAt={reading?.updatedAt ?? 0}
              busy={refresh.isFetching}
              onRefresh={update}
            />
          </>
        }
      >
        <FilterFrame
          search={search}
          broken={broken}
          onChange={change}
          note={typed.q !== undefined && <SearchNote live={live} />}
        >
          <div className="flex items-start gap-2">
            <SearchTasks
              index={index}
              query={query}
              facetOf={view.facetOf}
              search={search}
              q={typed.q}
              onType={typed.type}
              onLeave={typed.leave}
              onChange={change}
            />
            {facets.button}
          </div>
        </FilterFrame>
        {reading && (
          <ReadingBar reading={reading} matches={found.length} asked={asked}>
            {refresh.error && <NotRefreshed error={refresh.error} onRetry={update} />}
          </ReadingBar>
        )}
        {reading && (
          <Overview
            index={index}
            rows={rows}
            matches={rows === view.rows ? view.facetOf : rows}
            count={found.length}
            asked={asked}
            reading={reading}
            search={search}
            onChange={change}
          />
        )}
        <div className="flex min-h-0 flex-1">
          {facets.column}
          <div className="flex min-w-0 flex-1 flex-col">
            <AllRows
              live={live}
              rows={rows}
              waiting={waiting}
              onShow={show}
              assets={assets}
              search={search}
              asked={asked}
              isBroken={isBroken}
              listed={reading && listedRows({ index, rows, reading, group, isFiltered })}
              onChange={change}
            />
          </div>
        </div>
        {facets.sheet}
      </Framed>
      <Outlet context={context} />
    </>
  )
}

/** The same object until something else than the order is asked for. */
function useSameFilters(search: TaskSearch) {
  const filters = JSON.stringify({ ...search, sort: undefined })
  // oxlint-disable-next-line react/exhaustive-deps -- the text is all that is in it
  return useMemo(() => search, [filters])
}
