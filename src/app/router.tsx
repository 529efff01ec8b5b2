import { Navigate, Route, Routes } from 'react-router'
import { ConnectPage } from '~/session/connect-page.tsx'
import { KeyGate } from '~/session/key-gate.tsx'
import { OpenTask } from '~/tasks/open-task.tsx'
import { ScopedTasks } from '~/tasks/scoped-tasks.tsx'
import { Frame } from './frame.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Every address of the app, in one place. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<Frame />}>
      <Route path="/connect" element={<ConnectPage />} />
      <Route element={<KeyGate />}>
        <Route path="/" element={<Navigate to="/tasks" replace />} />
        <Route path="/tasks" element={<ScopedTasks onFirstRows={OpenTask.prefetch} />}>
          <Route path=":task_id" element={<OpenTask />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Routes>
)
