import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Account } from '~/account/account.ts'
import { ApiError } from '~/api/errors.ts'
import { taskQueries } from '~/api/tasks.ts'

/** What the details of the open task say, its row knows, too. They are asked for by the drawer. */
export function useLearnDetails(account: Account, taskId = '') {
  const { data, error } = useQuery({ ...taskQueries.detail(taskId), enabled: false })
  useEffect(() => {
    if (data) account.learnWhole(data.task)
  }, [account, data])
  useEffect(() => {
    if (error instanceof ApiError && error.kind === 'gone') account.remove(taskId)
  }, [account, error, taskId])
}
