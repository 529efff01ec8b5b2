import type { ComponentProps } from 'react'
import { classNames } from '~/lib/class-names.ts'

type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'secondary' | 'ghost'
  size?: 'sm' | 'md'
}

const variants = {
  primary: 'bg-accent text-on-accent hover:opacity-90 border border-transparent',
  secondary: 'bg-surface text-ink border border-line hover:bg-subtle',
  ghost: 'text-muted hover:text-ink hover:bg-subtle border border-transparent',
}
const sizes = { sm: 'h-7 px-2 text-sm gap-1.5', md: 'h-8 px-3 text-sm gap-2' }

/** The same look for what only looks like a button: a link. */
export const buttonLook = (variant: keyof typeof variants, size: keyof typeof sizes) =>
  classNames(
    'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap',
    'transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50',
    variants[variant],
    sizes[size],
  )

export const Button = ({ variant = 'secondary', size = 'sm', className, ...rest }: ButtonProps) => (
  <button type="button" {...rest} className={classNames(buttonLook(variant, size), className)} />
)
