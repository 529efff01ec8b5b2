import { lazy, Suspense, useEffect } from 'react'
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
        <Route path="/tasks" element={<TasksPage />}>
          <Route path=":task_id" element={<OpenTask />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Routes>
)

function Frame() {
  useEffect(prefetchDrawer, [])
  return (
    <div className="flex h-full flex-col">
      <Header />
      <Outlet />
    </div>
  )
}

// Fetched ahead, so that the first click on a row does not wait for it.
function prefetchDrawer() {
  const timer = setTimeout(() => void loadDrawer(), 1500)
  return () => clearTimeout(timer)
}

// The list is painted first; the drawer comes when the browser has nothing better to do.
function OpenTask() {
  return (
    <Suspense fallback={null}>
      <TaskDrawer />
    </Suspense>
  )
}
