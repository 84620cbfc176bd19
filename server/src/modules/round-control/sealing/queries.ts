import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { roundSeals } from '../../../db/schema/round-control.ts'

export async function findSeal(db: Db, roundId: string) {
  const [row] = await db
    .select({
      proposedBy: roundSeals.proposedBy,
      proposedAt: roundSeals.proposedAt,
      proposer: nameOf(sql`${roundSeals.proposedBy}`),
      sealer: nameOf(sql`${roundSeals.sealedBy}`),
      seed: roundSeals.seed,
      commitment: roundSeals.commitment
    })
    .from(roundSeals)
    .where(eq(roundSeals.roundId, roundId))
  return row
}

const nameOf = (accountId: ReturnType<typeof sql>) => sql<string | null>`(select full_name from accounts where id = ${accountId})`

export async function insertProposal(db: Db, seal: { roundId: string; proposedBy: string; proposedAt: Date }) {
  await db.insert(roundSeals).values(seal)
}

export async function updateSeal(db: Db, roundId: string, seal: { sealedBy: string; sealedAt: Date; seed: string; commitment: string }) {
  await db.update(roundSeals).set(seal).where(eq(roundSeals.roundId, roundId))
}

export async function deleteSeal(db: Db, roundId: string): Promise<boolean> {
  const { rowCount } = await db.delete(roundSeals).where(eq(roundSeals.roundId, roundId))
  return (rowCount ?? 0) > 0
}
