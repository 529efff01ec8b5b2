import { maskError, wholeProblem } from '~/account/mask-error.ts'
import type { Task } from '~/api/tasks.ts'
import { redact } from '~/api/redact.ts'
import { errorText } from '~/api/task-values.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import { Field, Fields, Id } from './field.tsx'
import { FilterLink } from './filter-link.tsx'
import { LongText } from '~/viewers/long-text.tsx'
import { readOutcome, type Outcome } from './outcome.ts'

type Look = { icon: IconName; colour: string; ground: string }

const looks: Record<Outcome['kind'], Look> = {
  failed: { icon: 'cross', colour: 'text-bad', ground: 'bg-bad-soft' },
  cut: { icon: 'cut', colour: 'text-warn', ground: 'bg-warn-soft' },
  warning: { icon: 'warning', colour: 'text-warn', ground: 'bg-warn-soft' },
  canceled: { icon: 'dash', colour: 'text-muted', ground: 'bg-subtle' },
}

/** What happened and what to do, before anything else is read. */
export function ErrorSection({ task }: { task: Task }) {
  const outcome = readOutcome(task)
  if (!outcome) return null
  const problem = maskError(wholeProblem(task))
  const { icon, colour, ground } = looks[outcome.kind]
  return (
    <section aria-label="Error" className="pb-5">
      <div className={`flex gap-2.5 rounded-md px-3 py-3 text-sm ${ground}`}>
        <Icon name={icon} className={`mt-0.5 size-4 ${colour}`} />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <h3 className={`font-semibold ${colour}`}>{outcome.title}</h3>
          {task.error && <ApiError error={task.error} />}
          {problem && (
            <div>
              <FilterLink name="error" value={problem} scope="all">
                Tasks with this error
              </FilterLink>
            </div>
          )}
          {outcome.advice.map((sentence) => (
            <p key={sentence} className="max-w-[72ch]">
              {sentence}
            </p>
          ))}
        </div>
      </div>
    </section>
  )
}

function ApiError({ error }: { error: NonNullable<Task['error']> }) {
  const message = error.message && errorText(error.message)
  return (
    <Fields>
      {message && (
        <Field
          label="The API says"
          name="error.message"
          isStacked
          actions={<CopyButton text={message} label="Copy error.message" />}
        >
          <LongText text={message} />
        </Field>
      )}
      {error.code && (
        <div className="flex gap-2">
          <dt className="font-mono text-xs/5 text-muted">error.code</dt>
          <dd className="min-w-0 wrap-anywhere">
            <Id id={redact(error.code)} name="error.code" />
          </dd>
        </div>
      )}
    </Fields>
  )
}
