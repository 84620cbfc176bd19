/** Units: organizations that take part. Codes and names change owner over time, so the key is our own id with validity dates. */
import { date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'

export const units = pgTable(
  'units',
  {
    id: uuid().primaryKey(),
    /** Our own readable key, stable over renames: `phuong-phu-xuan-2025`. */
    key: text().notNull().unique(),
    /** The official code, which names other units at other times; null for bodies without one. */
    code: text(),
    name: text().notNull(),
    kind: text().notNull(),
    bloc: text().notNull(),
    parentId: uuid(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** Exclusive; null while the unit exists. */
    validTo: date({ mode: 'string' }),
    aliases: text().array().notNull(),
    /** Names of the units that it was made from. */
    formerNames: text().array().notNull(),
    /** Name, aliases and former names without accents: what a search looks at. */
    search: text().notNull()
  },
  (table) => [index().on(table.bloc)]
)

/** What a succession changed in units that were there before it: what undoing it gives back. */
export interface SuccessionChanges {
  /** The former units, with the end they had been given before, if any. */
  ended: { id: string; validTo: string | null }[]
  /** Units that took others in. */
  heirs: { id: string; formerNames: string[]; search: string }[]
  children: { id: string; parentId: string }[]
  made: string[]
}

/** A merge, split or rename as one deed. Rows are never removed: an undone one says so. */
export const unitSuccessions = pgTable('unit_successions', {
  id: uuid().primaryKey(),
  kind: text().$type<'merge' | 'split' | 'rename'>().notNull(),
  /** The first day of the new units. */
  on: date({ mode: 'string' }).notNull(),
  changes: jsonb().$type<SuccessionChanges>().notNull(),
  madeBy: uuid()
    .notNull()
    .references(() => accounts.id),
  madeAt: instant().notNull(),
  undoneBy: uuid().references(() => accounts.id),
  undoneAt: instant()
})

/** Which units became which: merges, splits and renames. */
export const unitLineage = pgTable(
  'unit_lineage',
  {
    predecessorId: uuid()
      .notNull()
      .references(() => units.id),
    successorId: uuid()
      .notNull()
      .references(() => units.id),
    /** Null: history that was laid with the units; it holds from the successor's first day. */
    successionId: uuid().references(() => unitSuccessions.id)
  },
  (table) => [primaryKey({ columns: [table.predecessorId, table.successorId] })]
)
