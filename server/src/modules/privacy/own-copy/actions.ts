/** A person's own copy of everything that leads to them. */
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { createTurns } from '../../../lib/turns.ts'
import { Problem } from '../../../problem.ts'
import { eachOnce, type Found, shownRow, withheld } from '../copy.ts'
import { ownLinksOf, tablesOfPeople, tagOf } from '../inventory.ts'
import { listOpenRounds, listRowsBy } from '../queries.ts'

/** Whole tables are read for a copy: one at a time, so that those who answer come first. */
const inTurn = createTurns({ atOnce: 1, longest: 50, full: () => new Problem('server.busy') })

export const copyOf = (ctx: ActorCtx) => inTurn('copy', () => transaction(ctx, gather))

/** Also the entry that tells of this copy. */
async function gather(ctx: ActorCtx) {
  const { accountId } = ctx.actor
  await audit(ctx, { action: 'data.exported', subject: { kind: 'account', id: accountId } })
  const found = new Map<string, Found[]>()
  for (const table of tablesOfPeople) found.set(table, eachOnce(await rowsOf(ctx, table)))
  const own = [...found.values()].flat().filter(({ isOwn }) => isOwn)
  const known = {
    ids: new Set([accountId, ...own.map(({ row }) => row.id)]),
    openRounds: new Set(await listOpenRounds(ctx.db, ctx.now)),
    open: ctx.engines.secrets.open
  }
  // Where they could only have done something, and have not, there is nothing to say.
  const told = tablesOfPeople.filter((table) => ownLinksOf(table).length > 0 || found.get(table)?.length)
  const tables = told.map((table) => ({
    table,
    holds: tagOf(table).holds,
    columns: Object.fromEntries(Object.entries(tagOf(table).columns).map(([column, { holds }]) => [column, holds])),
    rows: (found.get(table) ?? []).map((each) => shownRow(tagOf(table), each, known))
  }))
  return { madeAt: ctx.now.toISOString(), account: accountId, withheld: Object.values(withheld), tables }
}

async function rowsOf(ctx: ActorCtx, table: string): Promise<Found[]> {
  const found: Found[] = []
  for (const link of tagOf(table).links ?? []) {
    const rows = await listRowsBy(ctx.db, table, link, ctx.actor.accountId)
    found.push(...rows.map((row) => ({ row, isOwn: !link.acted })))
  }
  return found
}
