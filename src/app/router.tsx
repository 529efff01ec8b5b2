import { Navigate, Route, Routes } from 'react-router'
import { IdleWarning, KeyGate } from '~/session/key-gate.tsx'
import { OpenTask } from '~/tasks/open-task.tsx'
import { ScopedTasks } from '~/tasks/scoped-tasks.tsx'
import { latePart } from '~/ui/late-part.tsx'
import { Frame } from './frame.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Whoever is connected does not need it before signing out. */
export const ConnectPage = latePart({
  load: async () => (await import('~/session/connect-page.tsx')).ConnectPage,
})

/** Every address of the app, in one place. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<Frame />}>
      <Route path="/connect" element={<ConnectPage />} />
      <Route element={<KeyGate />}>
        <Route path="/" element={<Navigate to="/tasks" replace />} />
        <Route path="/tasks" element={<ScopedTasks onFirstRows={prefetchOthers} />}>
          <Route path=":task_id" element={<OpenTask />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Routes>
)

function prefetchOthers() {
  void OpenTask.prefetch()
  void ConnectPage.prefetch()
  void IdleWarning.prefetch()
}
