import { useEffect, useRef, useSyncExternalStore } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { selectAllText } from './listed-tasks.ts'
import { selection } from './selection.ts'

type SelectBoxProps = {
  label: string
  /** How many it is for, and how many of these are selected. */
  count: number
  selected: number
  onChange: (isOn: boolean) => void
  className: string
}

/** A box for many tasks: on when all are selected, neither on nor off when some are. */
export function SelectBox({ label, count, selected, onChange, className }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const isAll = count > 0 && selected === count
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected > 0 && !isAll
  }, [selected, isAll])
  return (
    <label className={classNames('flex size-8 items-center justify-center', className)}>
      <input
        ref={box}
        type="checkbox"
        className="size-4"
        aria-label={label}
        title={label}
        checked={isAll}
        onChange={() => onChange(!isAll)}
      />
    </label>
  )
}

/** The box for all that is listed. */
export function SelectAllBox({ className }: Pick<SelectBoxProps, 'className'>) {
  useSyncExternalStore(selection.subscribe, selection.version)
  const listed = selection.listed()
  return (
    <SelectBox
      label={selectAllText(listed)}
      count={listed.count}
      selected={selection.among()}
      onChange={selection.putAll}
      className={className}
    />
  )
}
