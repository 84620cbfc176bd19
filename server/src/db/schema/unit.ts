/** Units: organizations that take part. Codes and names change owner over time, so the key is our own id with validity dates. */
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

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

/** Which units became which: merges, splits and renames. */
export const unitLineage = pgTable(
  'unit_lineage',
  {
    predecessorId: uuid()
      .notNull()
      .references(() => units.id),
    successorId: uuid()
      .notNull()
      .references(() => units.id)
  },
  (table) => [primaryKey({ columns: [table.predecessorId, table.successorId] })]
)

/** How many people a unit has, and who says so. */
export const unitHeadcounts = pgTable(
  'unit_headcounts',
  {
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    countedOn: date({ mode: 'string' }).notNull(),
    people: integer().notNull(),
    source: text().notNull(),
    /** True for the demonstration's numbers, which nobody counted. */
    isInvented: boolean().notNull()
  },
  (table) => [primaryKey({ columns: [table.unitId, table.countedOn] })]
)
