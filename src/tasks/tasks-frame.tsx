import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useParams, useSearchParams } from 'react-router'
import { Views } from './tool-places.tsx'
import { ScopeSwitch } from './scope-switch.tsx'
import type { SearchChange, TaskSearch } from './search.ts'

/** The places of the frame that a scope fills. */
type Places = { main: HTMLElement; count: HTMLElement; tools: HTMLElement }

export type Frame = {
  places: Places
  wide: boolean
  onWiden: (wide: boolean) => void
}

type TasksFrameProps = {
  scope: TaskSearch['scope']
  onChange: (change: SearchChange) => void
  children: (frame: Frame) => ReactNode
}

/** What stays while the scope changes: the heading, and the switch that has the focus. */
export function TasksFrame({ scope, onChange, children }: TasksFrameProps) {
  const { task_id } = useParams()
  const [params, setParams] = useSearchParams()
  const wide = params.get('wide') === '1'
  const widen = (wide: boolean) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (wide) next.set('wide', '1')
        else next.delete('wide')
        return next
      },
      { replace: true },
    )
  const main = useRef<HTMLElement>(null)
  const count = useRef<HTMLSpanElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const [places, setPlaces] = useState<Places>()
  useLayoutEffect(() => {
    if (!main.current || !count.current || !tools.current) return
    setPlaces({ main: main.current, count: count.current, tools: tools.current })
  }, [])
  return (
    // What slides in begins beside the page: it is cut there, or the page could be scrolled to it.
    <div className="relative flex min-h-0 flex-1 overflow-x-clip">
      <main
        ref={main}
        className="relative flex min-w-0 flex-1 flex-col overflow-y-auto lg:data-covered:invisible"
        data-covered={(wide && task_id !== undefined) || undefined}
      >
        <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center px-4 pt-3 pb-2 sm:flex sm:flex-wrap sm:items-start sm:gap-x-3 sm:gap-y-1 md:px-6">
          {/* On a phone the switch stands in the line of what was last refreshed. */}
          <div className="flex flex-1 flex-wrap items-center gap-x-4 gap-y-1 max-sm:contents">
            <div className="flex items-baseline gap-x-3 max-sm:col-start-1 max-sm:row-start-1">
              <h1 className="text-xl font-semibold tracking-tight">Analysis tasks</h1>
              {/* Room for some thousands, before they are known as well: what follows stays in place. */}
              <span
                ref={count}
                className="text-muted tabular-nums max-sm:empty:hidden sm:min-w-10"
              />
            </div>
            <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-sm:col-start-1 max-sm:row-start-2 max-sm:mt-1">
              <ScopeSwitch scope={scope} onChange={onChange} />
              <Views />
            </div>
          </div>
          <div ref={tools} className="contents" />
        </div>
      </main>
      {places && children({ places, wide, onWiden: widen })}
    </div>
  )
}

type FramedProps = { places: Places; count?: ReactNode; tools?: ReactNode; children: ReactNode }

/** Puts the parts of a scope in their places. */
export const Framed = ({ places, count, tools, children }: FramedProps) => (
  <>
    {createPortal(count, places.count)}
    {createPortal(tools, places.tools)}
    {createPortal(children, places.main)}
  </>
)
