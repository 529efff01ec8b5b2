import type { ComponentProps } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { Button } from '~/ui/button.tsx'
import { FilmIcon, type FilmIconName } from './film-icon.tsx'

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & {
  icon: FilmIconName
  label: string
  /** The key that does the same, shown with the label. */
  shortcut?: string
}

export const IconButton = ({ icon, label, shortcut, className, ...rest }: IconButtonProps) => (
  <Button
    variant="ghost"
    size="md"
    aria-label={label}
    title={shortcut ? `${label} (${shortcut})` : label}
    {...rest}
    className={classNames(
      'w-8 px-0 aria-pressed:bg-accent-soft aria-pressed:text-accent',
      className,
    )}
  >
    <FilmIcon name={icon} />
  </Button>
)
