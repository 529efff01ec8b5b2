import { Link } from 'react-router'
import { buttonLook } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/states.tsx'

export const NotFoundPage = () => (
  <main className="flex-1">
    <title>No such page · Tasklens</title>
    <h1 className="sr-only">No such page</h1>
    <EmptyState title="There is no page at this address">
      <p>Tasks are listed at /tasks, and one task is at /tasks/ followed by its ID.</p>
      <Link to="/tasks" className={buttonLook('primary', 'md')}>
        Go to the tasks
      </Link>
    </EmptyState>
  </main>
)
