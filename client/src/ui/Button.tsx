// Buttons and links that look like buttons: one look, four weights.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link, type LinkProps } from 'react-aria-components'
import './Button.css'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  kind?: ButtonKind
  size?: 'small' | 'medium'
  icon?: ReactNode
  /** Square, for an icon alone: give an `aria-label`. */
  iconOnly?: boolean
  className?: string
  children?: ReactNode
}

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> &
  Look & { isPending?: boolean }

type GivenLook = { [Key in Exclude<keyof Look, 'icon' | 'children'>]: Look[Key] | undefined }

function classes({ kind = 'secondary', size = 'medium', iconOnly, className }: GivenLook): string {
  return [`button button-${kind} button-${size}`, iconOnly ? 'button-icon-only' : null, className]
    .filter(Boolean)
    .join(' ')
}

export function Button({
  kind,
  size,
  icon,
  iconOnly,
  className,
  children,
  isPending = false,
  ...rest
}: ButtonProps): ReactNode {
  // Not the library’s own pending state, which announces a button that its dialog may have taken away.
  const pending = isPending ? ({ 'aria-disabled': true, onPress: ignore, type: 'button' } as const) : {}
  return (
    <AriaButton {...rest} {...pending} className={classes({ kind, size, iconOnly, className })}>
      {icon}
      {children}
    </AriaButton>
  )
}

const ignore = (): void => undefined

type ButtonLinkProps = Omit<LinkProps, 'className' | 'children' | 'style'> & Look

export function ButtonLink({ kind, size, icon, iconOnly, className, children, ...rest }: ButtonLinkProps): ReactNode {
  return (
    <Link {...rest} className={classes({ kind, size, iconOnly, className })}>
      {icon}
      {children}
    </Link>
  )
}
