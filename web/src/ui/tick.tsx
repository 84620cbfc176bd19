/** A checkbox or a radio whose whole line is the target. Never ticked beforehand by us. */
import type { InputHTMLAttributes, ReactNode } from 'react'
import styles from './tick.module.css'

interface TickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  type?: 'checkbox' | 'radio'
  children: ReactNode
}

export function Tick({ type = 'checkbox', children, ...input }: TickProps) {
  return (
    <label className={styles.tick}>
      <input {...input} className={styles.box} type={type} />
      <span>{children}</span>
    </label>
  )
}
