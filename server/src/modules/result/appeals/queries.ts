import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import type { Standstill } from '../../../db/schema/attempt.ts'
import { participants } from '../../../db/schema/contest.ts'
import { appeals, changeSets } from '../../../db/schema/result.ts'
import { units } from '../../../db/schema/unit.ts'

export type AppealRow = Awaited<ReturnType<typeof listAppeals>>[number]

/** Those that wait first, then the newest. */
export async function listAppeals(db: Db, contestId: string, of: { id?: string; participantId?: string } = {}) {
  return db
    .select({
      appeal: appeals,
      fullName: accounts.fullName,
      unitName: units.name,
      accountId: participants.accountId,
      changeSet: { id: changeSets.id, number: changeSets.number }
    })
    .from(appeals)
    .innerJoin(participants, eq(participants.id, appeals.participantId))
    .innerJoin(accounts, eq(accounts.id, participants.accountId))
    .leftJoin(units, eq(units.id, participants.unitId))
    .leftJoin(changeSets, eq(changeSets.id, appeals.changeSetId))
    .where(
      and(
        eq(appeals.contestId, contestId),
        of.id === undefined ? undefined : eq(appeals.id, of.id),
        of.participantId === undefined ? undefined : eq(appeals.participantId, of.participantId)
      )
    )
    .orderBy(sql`${appeals.decidedAt} is not null`, desc(appeals.filedAt), desc(appeals.id))
}

/** False: one waits already. */
export async function insertAppeal(db: Db, appeal: typeof appeals.$inferInsert): Promise<boolean> {
  return ((await db.insert(appeals).values(appeal).onConflictDoNothing()).rowCount ?? 0) > 0
}

/** False: it has been answered. */
export async function decideAppeal(
  db: Db,
  id: string,
  decided: Required<Pick<typeof appeals.$inferInsert, 'outcome' | 'answer' | 'decidedBy' | 'decidedAt' | 'changeSetId'>>
): Promise<boolean> {
  const { rowCount } = await db
    .update(appeals)
    .set(decided)
    .where(and(eq(appeals.id, id), sql`decided_at is null`))
  return (rowCount ?? 0) > 0
}

/** A person's papers in a round. */
export async function listPapersOf(db: Db, roundNumber: number, participantId: string) {
  const { rows } = await db.execute<{
    id: string
    ordinal: number
    startedAt: string
    deadlineAt: string
    submittedAt: string | null
    markedAt: string | null
    points: number | null
    correct: number | null
    questions: number
    isValid: boolean
    receipt: string | null
    standstills: Standstill[] | null
  }>(sql`
    select id, ordinal, started_at as "startedAt", deadline_at as "deadlineAt", submitted_at as "submittedAt", marked_at as "markedAt", points, correct,
      cardinality(option_counts) as questions, is_valid is not false as "isValid", receipt, standstills
    from attempts where round_number = ${roundNumber} and participant_id = ${participantId} order by ordinal`)
  return rows
}

/** What was received of a paper, without what was chosen. */
export async function listReceived(db: Db, roundNumber: number, attemptId: string) {
  const { rows } = await db.execute<{ position: number; seq: number; at: string; isLate: boolean; clientAt: string | null }>(sql`
    select position, seq, received_at as at, is_late as "isLate", client_at as "clientAt"
    from answers where round_number = ${roundNumber} and attempt_id = ${attemptId} order by received_at, position, seq`)
  return rows
}
