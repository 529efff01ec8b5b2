import { useEffect, useState } from 'react'
import { Outlet, useParams } from 'react-router'
import type { AssetNames } from '~/api/task-values.ts'
import { useTableColumns } from '~/tasks/column-settings.ts'
import { ListTools } from '~/tasks/list-tools/list-tools.tsx'
import { Overview } from '~/tasks/overview/overview.tsx'
import { RefreshControl } from '~/tasks/refresh-control.tsx'
import { viewAccount } from '~/account/account-view.ts'
import { isFilter } from '~/tasks/search.ts'
import { filterNames } from '~/tasks/search-parameters.ts'
import type { TaskColumn } from '~/tasks/task-columns.tsx'
import type { TaskContext } from '~/tasks/task-context.ts'
import { Framed, type Frame } from '~/tasks/tasks-frame.tsx'
import { UsualTime } from '~/tasks/usual-time.ts'
import { useTaskSearch } from '~/tasks/use-task-search.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { AllFilters } from './all-filters.tsx'
import { AllTable } from './all-table.tsx'
import { listedRows } from './listed-rows.ts'
import { NoMatches } from './no-matches.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { taskOfRow } from './row-tasks.ts'
import { useLearnDetails } from './use-learn-details.ts'
import { useAllTasks } from './use-all-tasks.ts'
import { differenceText, useShownRows } from './use-shown-rows.ts'
import { useWalk } from './use-walk.ts'
import { usualText } from './usual-text.ts'

type AllTasksProps = { frame: Frame; onFirstRows: () => void }

const noAssets: AssetNames = new Map()

/** All tasks of the account: read into this browser, and asked there. */
export function AllTasks({ frame, onFirstRows }: AllTasksProps) {
  const { search, broken, change } = useTaskSearch()
  const { task_id } = useParams()
  const [paused, setPaused] = useState(false)
  const [selecting, setSelecting] = useState<TaskColumn>()
  const columns = useTableColumns(selecting)
  const isBroken = broken.some(({ name }) => isFilter(name))
  const live = useAllTasks(search, { paused, blocked: isBroken })
  const { account, query, asked, reading, view, refresh } = live
  const { index } = account
  const { rows, waiting, show } = useShownRows(view.rows, {
    asked,
    findNow: () => viewAccount(index, query).rows,
    size: index.size,
    isReading: reading?.state.phase !== 'done',
  })
  useLearnDetails(account, task_id)

  const hasRows = rows.length > 0
  useEffect(() => {
    if (hasRows) onFirstRows()
  }, [hasRows, onFirstRows])

  const openRow = task_id === undefined ? undefined : index.rowOf(task_id)
  const context: TaskContext = {
    tasks: openRow === undefined ? [] : [taskOfRow(index, openRow)],
    search,
    assets: noAssets,
    hasNext: false,
    walk: useWalk(index, rows, openRow),
    paused,
    wide: frame.wide,
    onWiden: frame.onWiden,
  }
  const isFiltered = filterNames.some((name) => search[name] !== undefined)
  return (
    <UsualTime value={usualText}>
      {!task_id && <title>All analysis tasks · Tasklens</title>}
      <Framed
        places={frame.places}
        tools={
          <RefreshControl
            updatedAt={refresh.data.at}
            busy={refresh.isFetching}
            paused={paused}
            onRefresh={() => void refresh.refetch().then(show)}
            onPause={setPaused}
          />
        }
      >
        <AllFilters search={search} broken={broken} onChange={change} />
        {reading && <ReadingBar reading={reading} matches={rows.length} asked={asked} />}
        {reading && (
          <Overview index={index} rows={rows} reading={reading} search={search} onChange={change} />
        )}
        {reading && hasRows ? (
          <AllTable
            index={index}
            rows={rows}
            assets={noAssets}
            search={search}
            asked={asked}
            columns={columns}
            onChange={change}
            tools={
              <ListTools
                listed={listedRows({ index, rows, reading, isFiltered })}
                selecting={selecting}
                onSelecting={setSelecting}
              />
            }
          >
            <div role="status" className="empty:-mr-3">
              {waiting && (
                <Button className="border-accent text-accent" onClick={show}>
                  <Icon name="refresh" className="size-3.5" />
                  {differenceText(waiting)}
                </Button>
              )}
            </div>
          </AllTable>
        ) : (
          <NoMatches reading={reading} isBroken={isBroken} search={search} onChange={change} />
        )}
      </Framed>
      <Outlet context={context} />
    </UsualTime>
  )
}
