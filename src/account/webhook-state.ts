import type { Task } from '~/api/tasks.ts'

export const webhookStates = ['', 'delivered', 'pending', 'failed'] as const

type Webhook = NonNullable<Task['webhooks']>[number]

/** It was tried and did not arrive: one that was not tried yet is no failure. */
export const hasFailed = ({ delivered, attempts, last_error }: Webhook) =>
  delivered === false && (last_error !== undefined || (attempts ?? 0) > 0)

/** The worst of a task's webhooks: one that could not be delivered makes it `failed`. */
export function webhookState({ webhooks }: Task): number {
  if (!webhooks?.length) return 0
  if (webhooks.every(({ delivered }) => delivered)) return 1
  return webhooks.some(hasFailed) ? 3 : 2
}
