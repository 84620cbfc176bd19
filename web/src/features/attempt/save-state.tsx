/** How safe something is: icon, word and colour. */
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import styles from './save-state.module.css'

type Tone = 'ok' | 'wait' | 'stop' | 'mute'
const icons: Record<Tone, IconName> = { ok: 'check', wait: 'wait', stop: 'stop', mute: 'info' }

export function SaveState({ tone = 'mute', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes(styles.state, styles[tone])}>
      <Icon name={icons[tone]} />
      <span className={styles.word}>{children}</span>
    </span>
  )
}
