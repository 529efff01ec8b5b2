import { hasFailed } from '~/account/webhook-state.ts'
import { errorText } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'
import { Icon } from '~/ui/icon.tsx'
import { useFirstOf } from '~/ui/use-first-of.tsx'
import { Copyable, Field, Fields } from './field.tsx'
import { FilterLink } from './filter-link.tsx'
import { LongText } from '~/viewers/long-text.tsx'
import { formatNumber } from '~/lib/numbers.ts'
import { Section } from './section.tsx'
import { UrlValue } from './url-value.tsx'
import { maskWebhookUrl } from './webhook-url.ts'

type Webhook = NonNullable<Task['webhooks']>[number]

const none: Webhook[] = []

export function WebhooksSection({ task }: { task: Task }) {
  const { shown, more } = useFirstOf(task.webhooks ?? none, 20, 'webhooks')
  if (!shown.length) return null
  return (
    <Section name="Webhooks">
      <ul className="flex flex-col gap-5">
        {shown.map((webhook, index) => (
          <li key={index}>
            <WebhookFields webhook={webhook} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  )
}

function WebhookFields({ webhook }: { webhook: Webhook }) {
  const { url, attempts, last_error } = webhook
  return (
    <Fields>
      {url && (
        <Field label="URL" name="url">
          <UrlValue url={url} masked={maskWebhookUrl(url)} what="webhook" />
        </Field>
      )}
      <Field label="Delivered" name="delivered">
        <Delivered webhook={webhook} />
        {hasFailed(webhook) && (
          <div>
            <FilterLink name="webhook" value="failed" scope="all">
              Tasks with a failed webhook
            </FilterLink>
          </div>
        )}
      </Field>
      {attempts !== undefined && (
        <Field label="Attempts" name="attempts">
          <span className="tabular-nums">{formatNumber(attempts)}</span>
        </Field>
      )}
      {last_error && (
        <Field label="Last error" name="last_error">
          <Copyable text={errorText(last_error)} label="Copy last_error">
            <LongText text={errorText(last_error)} />
          </Copyable>
        </Field>
      )}
    </Fields>
  )
}

function Delivered({ webhook }: { webhook: Webhook }) {
  const { delivered } = webhook
  if (delivered === undefined) return <span className="text-muted">Not returned</span>
  if (!delivered && !hasFailed(webhook)) return <span className="text-muted">Not yet</span>
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-medium ${delivered ? 'text-ok' : 'text-bad'}`}
    >
      <Icon name={delivered ? 'check' : 'cross'} />
      {delivered ? 'Yes' : 'No'}
    </span>
  )
}
