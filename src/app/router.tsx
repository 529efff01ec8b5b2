import { lazy, Suspense } from 'react'
import { Navigate, Outlet, Route, Routes } from 'react-router'
import { ConnectPage } from '~/session/connect-page.tsx'
import { KeyGate } from '~/session/key-gate.tsx'
import { TasksPage } from '~/tasks/tasks-page.tsx'
import { Header } from './header.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const loadDrawer = () => import('~/tasks/drawer/task-drawer.tsx')
const TaskDrawer = lazy(async () => ({ default: (await loadDrawer()).TaskDrawer }))

/** Every address of the app, in one place. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<Frame />}>
      <Route path="/connect" element={<ConnectPage />} />
      <Route element={<KeyGate />}>
        <Route path="/" element={<Navigate to="/tasks" replace />} />
        <Route path="/tasks" element={<TasksPage onFirstRows={prefetchDrawer} />}>
          <Route path=":task_id" element={<OpenTask />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Routes>
)

const Frame = () => (
  <div className="flex h-full flex-col">
    <Header />
    <Outlet />
  </div>
)

// Only a guess at what is wanted next: when it fails, the click on a row tries again.
function prefetchDrawer() {
  if (navigator.onLine) loadDrawer().catch(() => undefined)
}

// The list is painted first; once it is, the drawer is fetched ahead of the first click.
function OpenTask() {
  return (
    <Suspense fallback={null}>
      <TaskDrawer />
    </Suspense>
  )
}
