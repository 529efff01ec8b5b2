import type { Task } from '~/api/tasks.ts'
import { FilterLink } from './filter-link.tsx'
import { Field, Fields, Id } from './field.tsx'

/** What other systems know the task by. */
export const TaskIds = ({ task: { task_id, custom_id, batch_id, result } }: { task: Task }) => (
  <div className="flex flex-col gap-3 border-t border-line py-5">
    <h3 className="text-base font-semibold">IDs</h3>
    <Fields>
      <Field label="Task" name="task_id">
        <Id id={task_id} name="task_id" />
      </Field>
      <Field label="Custom" name="custom_id">
        {custom_id ? (
          <Id id={custom_id} name="custom_id" />
        ) : (
          <span className="text-muted">Not set</span>
        )}
      </Field>
      {batch_id && (
        <Field label="Batch" name="batch_id">
          <Id id={batch_id} name="batch_id" />
          <FilterLink name="batch_id" value={batch_id} scope="all">
            Tasks of this batch
          </FilterLink>
        </Field>
      )}
      {result?.generation_id && (
        <Field label="Generation" name="generation_id">
          <Id id={result.generation_id} name="generation_id" />
        </Field>
      )}
    </Fields>
  </div>
)
