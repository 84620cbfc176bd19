/** The inventory of personal data says something of every column there is, and docs/data-inventory.md is what it prints. UPDATE=1 writes it anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { inventory, shownInventory } from '../../server/src/modules/privacy/inventory.ts'
import { inventoryText } from '../../server/src/modules/privacy/inventory-text.ts'
import { openWorld, type World } from '../helpers/world.ts'
import { read } from './source.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const ask = async <T>(sql: string) => (await world.database.pool.query(sql)).rows as T[]

describe('the inventory of personal data', () => {
  it('tags every column of every table, and no other', async () => {
    const columns = await ask<{ name: string }>(`
      select relname || '.' || attname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`)
    const tagged = Object.entries(inventory).flatMap(([table, tag]) => Object.keys(tag.columns).map((column) => `${table}.${column}`))
    expect(tagged.length).toBeGreaterThan(150)
    expect(tagged.sort()).toEqual(columns.map(({ name }) => name).sort())
  })

  it('links every column that refers to accounts', async () => {
    const references = await ask<{ table: string; column: string }>(`
      select conrelid::regclass::text as table, attname as column from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid = 'accounts'::regclass and conparentid = 0`)
    expect(references.length).toBeGreaterThan(8)
    const isLinked = ({ table, column }: { table: string; column: string }) =>
      inventory[table]?.links?.some((link) => link.column === column && !link.of)
    expect(references.filter((reference) => !isLinked(reference))).toEqual([])
  })

  it('lets no column of text in which a person may write outlive an erasure', async () => {
    // What these hold is chosen from closed lists, or made by us; boards hold a name that is replaced.
    const chosen = ['division_id', 'choice', 'receipt']
    // What the database makes of other columns goes when they go.
    const generated = await ask<{ name: string }>(`
      select relname || '.' || attname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attgenerated <> '' where relkind in ('r', 'p')`)
    const written = Object.entries(inventory).flatMap(([table, { links, rowsErased, columns }]) =>
      links && !rowsErased
        ? Object.entries(columns)
            .filter(([, tag]) => tag.personal !== 'none' && !tag.erased)
            .map(([column]) => `${table}.${column}`)
        : []
    )
    const isHarmless = (name: string) =>
      /[._](id|at|by|ms)$|\.(unit_id|correct|points|is_valid|prediction|value)$/.test(name) ||
      chosen.some((each) => name.endsWith(`.${each}`)) ||
      generated.some((each) => each.name === name)
    expect(written.filter((name) => !isHarmless(name))).toEqual([])
  })

  it('is printed in docs/data-inventory.md', () => {
    const text = inventoryText(shownInventory())
    if (process.env.UPDATE === '1') writeFileSync(join(projectRoot, 'docs/data-inventory.md'), text)
    expect(read('docs/data-inventory.md')).toBe(text)
  })
})
