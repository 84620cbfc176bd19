/** A part of a step under its heading, a part that may be left out as a whole, and fields beside each other. */
import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { usePlace } from './editing.ts'
import styles from './rules.module.css'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** As many beside each other as fit. */
export function Beside({ children }: { children: ReactNode }) {
  return <div className={styles.beside}>{children}</div>
}

interface OptionalProps<T> {
  path: string
  /** What it begins with when it is taken in. */
  make: () => T
  children: ReactNode
}

/** What the rules may leave out: there with its fields, or not at all. */
export function OptionalPart<T extends object>({ path, make, children }: OptionalProps<T>) {
  const { id, label, error, value, set } = usePlace<T | null>(path)
  return (
    <div className="stack tight">
      {error && <FieldError id={id}>{error}</FieldError>}
      <Tick id={id} checked={value !== null} onChange={({ currentTarget }) => set(currentTarget.checked ? make() : null)}>
        {label}
      </Tick>
      {value !== null && <Card>{children}</Card>}
    </div>
  )
}
