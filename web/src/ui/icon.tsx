/** The drawings: one stroke, 24 units wide, always beside a word and therefore hidden from screen readers. */
import styles from './icon.module.css'

const drawings = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  wait: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.5V12l3 2',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.4v.1',
  stop: 'M12 3l9.5 17h-19zM12 10v4.5M12 17.2v.1',
  off: 'M3 3l18 18M5 12a10 10 0 014-2.6M12.5 9a10 10 0 016.5 3M8.5 15.5a5 5 0 017 0M12 19v.1',
  flag: 'M6 21V4M6 5h11l-2.5 3.75L17 12.5H6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  right: 'M5 12h14M13 6l6 6-6 6',
  up: 'M12 19V6M6 11.5L12 5.5l6 6',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  menu: 'M4 9h16M4 15h16',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  close: 'M6 6l12 12M18 6L6 18',
  contrast: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 3v18M12 8h6.5M12 12h9M12 16h6.5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1'
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
