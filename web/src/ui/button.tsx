/** What can be pressed. Says what happens; a blocked one stays reachable and tells why beside it. */
import type { ButtonHTMLAttributes, MouseEvent } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Link, type LinkProps } from './link.tsx'

interface Look {
  variant?: 'primary' | 'alt' | 'quiet' | 'danger'
  block?: boolean
  small?: boolean
  icon?: IconName
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Work is under way: it cannot be pressed again, and does not lose focus. */
  busy?: boolean
  /** It cannot be pressed now; say why in an element named by aria-describedby. */
  blocked?: boolean
}

export function Button({ variant, block, small, icon, busy, blocked, className, children, onClick, type, ...rest }: ButtonProps) {
  const off = Boolean(busy || blocked)
  const press = (event: MouseEvent<HTMLButtonElement>) => (off ? event.preventDefault() : onClick?.(event))
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classes(look({ variant, block, small }), className)}
      onClick={press}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
    >
      {busy ? <Icon name="wait" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

export function ButtonLink({ variant, block, small, icon, className, children, ...rest }: LinkProps & Look) {
  return (
    <Link {...rest} className={classes(look({ variant, block, small }), className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  )
}

type LookGiven = { [K in keyof Look]: Look[K] | undefined }

const look = ({ variant = 'primary', block, small }: Omit<LookGiven, 'icon'>): string =>
  classes(styles.button, styles[variant], block && styles.block, small && styles.small)
