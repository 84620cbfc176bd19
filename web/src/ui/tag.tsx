/** A status in two or three words. */
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './tag.module.css'
import tones from './tone.module.css'
import type { Tone } from './tone.ts'

export function Tag({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes(styles.tag, tone ? tones[tone] : styles.plain)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
