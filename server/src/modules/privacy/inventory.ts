/**
 * Every column of every table: what it holds of people, why, on what basis, for how long, and who sees it. A person's copy, an erasure and the
 * printed list are all made from it, and a guard compares it with the database: a new column fails until it is tagged here.
 */
import type { Inventory } from '@hoi-thi/shared/privacy'
import { accountTables } from './inventory-accounts.ts'
import { awardTables } from './inventory-awards.ts'
import { contestTables } from './inventory-contests.ts'
import { entryTables } from './inventory-entries.ts'
import { judgingTables } from './inventory-judging.ts'
import { questionTables } from './inventory-questions.ts'
import { resultTables } from './inventory-results.ts'
import { rosterTables } from './inventory-rosters.ts'
import { roundControlTables } from './inventory-round-control.ts'
import { systemTables } from './inventory-system.ts'
import type { ColumnTag, InventoryPart, Link, TableTag } from './inventory-terms.ts'

/** Parents come before what refers to them: an erasure goes through it from its end. */
export const inventory: InventoryPart = {
  ...accountTables,
  ...questionTables,
  ...contestTables,
  ...roundControlTables,
  ...entryTables,
  ...judgingTables,
  ...resultTables,
  ...awardTables,
  ...rosterTables,
  ...systemTables
}

export const tagOf = (table: string): TableTag => {
  const tag = inventory[table]
  if (!tag) throw new Error(`The inventory has no table ${table}`)
  return tag
}

/** The links by which a row is about the person, and not only done by them. */
export const ownLinksOf = (table: string): Link[] => (tagOf(table).links ?? []).filter(({ acted }) => !acted)

/** Tables whose rows lead to people. */
export const tablesOfPeople = Object.keys(inventory).filter((table) => inventory[table]?.links)

export function erasedColumnsOf(table: string): [string, NonNullable<ColumnTag['erased']>][] {
  return Object.entries(tagOf(table).columns).flatMap(([column, { erased }]) => (erased ? [[column, erased]] : []))
}

export function shownInventory(): Inventory {
  return {
    tables: Object.entries(inventory).map(([table, { holds, columns, ...handling }]) => ({
      table,
      holds,
      columns: Object.entries(columns).map(([column, tag]) => {
        const { purpose, basis, retention, seenBy } = { ...handling, ...tag }
        return { column, holds: tag.holds, personal: tag.personal, purpose, basis, retention, seenBy }
      })
    }))
  }
}
