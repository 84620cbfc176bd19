/** Pairs of a name and a value, one to a line. */
import type { ReactNode } from 'react'
import styles from './facts.module.css'

export function Facts({ items }: { items: readonly { name: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pairs are fixed text without names of their own
        <div className={styles.pair} key={index}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
