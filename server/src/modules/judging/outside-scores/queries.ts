import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { outsideScores } from '../../../db/schema/contest.ts'

export type StoredScore = typeof outsideScores.$inferSelect
export interface ScoreRow extends Record<string, unknown> {
  participantId: string
  accountId: string
  fullName: string
  signInName: string
  unitName: string | null
  divisionId: string
  points: number
  enteredById: string
  enteredBy: string
  enteredAt: string
  signedBy: string | null
  signedAt: string | null
  reason: string | null
}

const iso = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The unsigned ones first, then by name. */
export async function listScores(db: Db, roundId: string, participantId?: string): Promise<ScoreRow[]> {
  const { rows } = await db.execute<ScoreRow>(sql`
    select p.id as "participantId", p.account_id as "accountId", a.full_name as "fullName", a.sign_in_name as "signInName", u.name as "unitName",
      p.division_id as "divisionId", s.points, s.entered_by as "enteredById", e.full_name as "enteredBy", ${iso(sql`s.entered_at`)} as "enteredAt",
      g.full_name as "signedBy", ${iso(sql`s.signed_at`)} as "signedAt", s.reason
    from outside_scores s join participants p on p.id = s.participant_id join accounts a on a.id = p.account_id
      left join units u on u.id = p.unit_id join accounts e on e.id = s.entered_by left join accounts g on g.id = s.signed_by
    where s.round_id = ${roundId} ${participantId ? sql`and p.id = ${participantId}` : sql``}
    order by s.signed_at is not null, a.full_name, p.id`)
  return rows
}

export async function lockScore(db: Db, roundId: string, participantId: string): Promise<StoredScore | undefined> {
  const [row] = await db.select().from(outsideScores).where(isOf(roundId, participantId)).for('update')
  return row
}

/** In place of what was entered before; nobody has signed it. */
export async function enterScore(db: Db, score: Omit<typeof outsideScores.$inferInsert, 'signedBy' | 'signedAt'>): Promise<void> {
  const { points, enteredBy, enteredAt, reason } = score
  await db
    .insert(outsideScores)
    .values(score)
    .onConflictDoUpdate({
      target: [outsideScores.roundId, outsideScores.participantId],
      set: { points, enteredBy, enteredAt, signedBy: null, signedAt: null, reason: reason ?? null, importId: null }
    })
}

export async function deleteScore(db: Db, roundId: string, participantId: string): Promise<void> {
  await db.delete(outsideScores).where(and(isOf(roundId, participantId), isNull(outsideScores.signedAt)))
}

/** Those of them that are still unsigned; that nobody signs their own is asked before, and of the table too. */
export async function signScores(db: Db, roundId: string, participantIds: string[], by: { accountId: string; now: Date }): Promise<void> {
  await db.execute(sql`
    update outside_scores set signed_by = ${by.accountId}, signed_at = ${by.now.toISOString()}
    where round_id = ${roundId} and signed_at is null and participant_id = any(${sql.param(participantIds)}::uuid[])`)
}

const isOf = (roundId: string, participantId: string) =>
  and(eq(outsideScores.roundId, roundId), eq(outsideScores.participantId, participantId))
