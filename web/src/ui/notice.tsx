/** A permanent word about how things stand: icon, one bold sentence, one more. */
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './notice.module.css'
import tones from './tone.module.css'
import type { Tone } from './tone.ts'

interface NoticeProps {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  icon?: IconName
  role?: 'status' | 'alert'
}

const icons: Record<Tone, IconName> = { ok: 'check', now: 'info', wait: 'wait', stop: 'stop' }

export function Notice({ tone, title, children, icon, role }: NoticeProps) {
  return (
    <div className={classes(styles.notice, tones[tone])} role={role}>
      <Icon name={icon ?? icons[tone]} />
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        {children}
      </div>
    </div>
  )
}
