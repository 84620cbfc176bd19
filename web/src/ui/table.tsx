// biome-ignore-all lint/a11y/noRedundantRoles: on a phone these are laid out as blocks, and browsers then forget that they are a table
/** A table that stays one for screen readers, however its rows are laid out. Without a class of its own, each row is a block on a phone. */
import type { ReactNode } from 'react'
import styles from './table.module.css'

interface PartProps {
  /** What an address may point at; of a row. */
  id?: string
  className?: string | undefined
  lang?: string | undefined
  children?: ReactNode
}

export function Table({ className, children }: PartProps) {
  return (
    <table className={className ?? styles.table} role="table">
      {children}
    </table>
  )
}

export function TableHead({ className, columns }: { className?: string | undefined; columns: readonly string[] }) {
  return (
    <thead className={className} role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  )
}

export function TableBody({ children }: PartProps) {
  return <tbody role="rowgroup">{children}</tbody>
}

export function Row({ id, className, children }: PartProps) {
  return (
    <tr id={id} className={className} role="row">
      {children}
    </tr>
  )
}

export function RowHeader({ className, lang, children }: PartProps) {
  return (
    <th className={className} lang={lang} role="rowheader" scope="row">
      {children}
    </th>
  )
}

interface CellProps extends PartProps {
  /** What it is, where a phone shows no head: the words of the head. */
  label?: string
}

export function Cell({ className, lang, label, children }: CellProps) {
  return (
    <td className={className} lang={lang} role="cell">
      {label && (
        <span className={styles.label} aria-hidden="true">
          {label}:{' '}
        </span>
      )}
      {children}
    </td>
  )
}
