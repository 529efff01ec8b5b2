import { useEffectEvent, useLayoutEffect, useRef, type MouseEvent } from 'react'
import type { Task } from '~/api/tasks.ts'
import { visibleStart, visibleText } from '~/lib/visible-text.ts'
import { StatusBadge } from '~/tasks/status-badge.tsx'
import { CloseTask } from '~/tasks/close-task.tsx'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useMediaQuery } from '~/ui/use-media-query.ts'
import type { Neighbours } from './neighbours.ts'
import { linkToHere } from './share-link.ts'

type DrawerHeaderProps = {
  taskId: string
  task: Task | undefined
  name: string | undefined
  neighbours: Neighbours
  /** Another task has another header: what is pressed here is asked for there, once. */
  onStep: (label: string | null) => void
  takeStep: () => string | null
  wide: boolean
  onWiden: (wide: boolean) => void
  onClose: () => void
}

export function DrawerHeader({
  taskId,
  task,
  name,
  neighbours,
  onStep,
  takeStep,
  wide,
  onWiden,
  onClose,
}: DrawerHeaderProps) {
  const header = useRef<HTMLElement>(null)
  // What had the focus went with the former task: its like goes on with it, or the task as a whole.
  const goOn = useEffectEvent(() => {
    const label = takeStep()
    if (document.activeElement !== document.body) return
    const again = label && header.current?.querySelector<HTMLElement>(`[aria-label="${label}"]`)
    const next = again || header.current?.closest<HTMLElement>('aside, dialog')
    next?.focus({ preventScroll: true })
  })
  useLayoutEffect(() => goOn(), [])
  const canWiden = useMediaQuery('(min-width: 1024px)')
  const widen = () => onWiden(!wide)
  const widenLabel = wide ? 'Back beside the list' : 'Widen to the page'
  usePageActions(canWiden ? [{ label: widenLabel, run: widen }] : [])
  const step = (go: () => void) => (event: MouseEvent<HTMLElement>) => {
    onStep(event.currentTarget.getAttribute('aria-label'))
    go()
  }
  return (
    <header ref={header} className="shrink-0 border-b border-line px-4 pt-2 pb-3 md:px-5">
      <div className="flex items-center gap-1">
        <span role="status" className="min-w-0 text-sm">
          {task && <StatusBadge task={task} />}
        </span>
        <span className="flex-1" />
        <Step
          label="Previous task"
          icon="up"
          shortcut="k"
          onClick={step(neighbours.openPrevious)}
          disabled={!neighbours.hasPrevious}
        />
        <Step
          label="Next task"
          icon="down"
          shortcut="j"
          onClick={step(neighbours.openNext)}
          disabled={!neighbours.hasNext}
        />
        <CopyButton text={linkToHere} label="Copy link" icon="link" />
        <span className="max-lg:hidden">
          <Button
            variant="ghost"
            className="w-7 px-0"
            aria-label="Widen to the page"
            title={widenLabel}
            aria-pressed={wide}
            onClick={widen}
          >
            <Icon name={wide ? 'narrow' : 'widen'} />
          </Button>
        </span>
        <CloseTask onClose={onClose} />
      </div>
      {/* S25: a name of any length leaves room for what it names. */}
      <h2
        title={name && name.length > 100 ? visibleStart(name) : undefined}
        className="mt-1 line-clamp-3 text-lg font-semibold wrap-anywhere"
      >
        <bdi>{visibleText(name ?? 'Task')}</bdi>
      </h2>
      <p className="flex items-center gap-1 font-mono text-xs text-muted">
        <bdi className="wrap-anywhere">{visibleText(taskId)}</bdi>
        <CopyButton text={taskId} label="Copy task ID" />
      </p>
    </header>
  )
}

type StepProps = {
  label: string
  icon: 'up' | 'down'
  shortcut: string
  onClick: (event: MouseEvent<HTMLElement>) => void
  disabled: boolean
}

const Step = ({ label, icon, shortcut, onClick, disabled }: StepProps) => (
  <Button
    variant="ghost"
    className="w-7 px-0"
    aria-label={label}
    title={disabled ? `${label}: none in this list` : `${label} (${shortcut})`}
    // Not `disabled`: a button that goes dead under the keyboard would drop the focus.
    aria-disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
  </Button>
)
