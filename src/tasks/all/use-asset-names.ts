import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Account } from '~/account/account.ts'
import { assetQueries } from '~/api/assets.ts'
import { isSafeId } from '~/api/tasks.ts'
import type { AssetNames } from '~/api/task-values.ts'

const PAGE = 50
// Beyond it a film is known by its ID: names are an extra, and each fifty of them a request.
const MOST_PAGES = 40

/** The file names of all assets, fifty at a time: the last few once all tasks are read. */
export function useAssetNames(account: Account, isRead: boolean): AssetNames {
  const { sources } = account.index
  const ids = useMemo(
    () => assetIds(account),
    // oxlint-disable-next-line react/exhaustive-deps -- sources are only added
    [account, sources.size],
  )
  const full = isRead ? ids.length : ids.length - (ids.length % PAGE)
  const pages = Array.from({ length: Math.min(MOST_PAGES, Math.ceil(full / PAGE)) }, (_, page) =>
    ids.slice(page * PAGE, Math.min(full, (page + 1) * PAGE)),
  )
  const answers = useQueries({ queries: pages.map((page) => assetQueries.many(page)) })
  const known = answers.filter(({ data }) => data).length
  const names = useMemo(
    () => new Map(answers.flatMap(({ data }) => [...(data ?? [])])),
    // oxlint-disable-next-line react/exhaustive-deps -- an answer, once there, stays
    [account, known, full],
  )
  useEffect(() => {
    if (names.size) account.setAssets(names)
  }, [account, names])
  return names
}

function assetIds({ index: { sources } }: Account): string[] {
  const ids = Array.from({ length: sources.size }, (_, code) => sources.item(code).asset_id)
  return ids.filter((id) => id !== undefined && isSafeId(id)).map(String)
}
