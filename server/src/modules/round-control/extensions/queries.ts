import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { participants } from '../../../db/schema/contest.ts'
import { roundExtensions } from '../../../db/schema/round-control.ts'
import { units } from '../../../db/schema/unit.ts'
import { tableOf } from '../queries.ts'

/** One of both is there. */
export interface Subject {
  participantId: string | null
  unitId: string | null
}

const isOf = ({ participantId, unitId }: Subject) => (participantId ? sql`participant_id = ${participantId}` : sql`unit_id = ${unitId}`)

export async function findPerson(db: Db, contestId: string, participantId: string) {
  const [row] = await db
    .select({ accountId: participants.accountId })
    .from(participants)
    .where(and(eq(participants.contestId, contestId), eq(participants.id, participantId)))
  return row
}

export async function insertExtension(db: Db, extension: typeof roundExtensions.$inferInsert) {
  await db.insert(roundExtensions).values(extension)
}

/** Moves the deadlines of the subject's open attempts; locked in order of their ids, as saves lock them. Whose they are. */
export async function moveOpen(db: Db, roundNumber: number, of: Subject, seconds: number, now: Date): Promise<string[]> {
  const { rows } = await db.execute<{ accountId: string }>(sql`
    with held as (
      select id from ${tableOf(roundNumber)}
      where marked_at is null and submitted_at is null and deadline_at + grace_seconds * interval '1 second' >= ${now.toISOString()} and ${isOf(of)}
      order by id for no key update
    )
    update ${tableOf(roundNumber)} a set deadline_at = a.deadline_at + ${seconds}::int * interval '1 second'
    from held where a.id = held.id returning a.account_id as "accountId"`)
  return rows.map(({ accountId }) => accountId)
}

/** Whether an attempt that got the time has gone on past the deadline that it would have without it. The subject's attempts are held. */
export async function isUsed(
  db: Db,
  roundNumber: number,
  of: Subject,
  granted: { seconds: number; grantedAt: Date },
  now: Date
): Promise<boolean> {
  const { rows } = await db.execute<{ isUsed: boolean }>(sql`
    with held as (
      select submitted_at, marked_at, deadline_at, grace_seconds from ${tableOf(roundNumber)} where ${isOf(of)} order by id for no key update
    )
    select coalesce(bool_or(coalesce(submitted_at, marked_at, ${now.toISOString()}) > deadline_at - ${granted.seconds}::int * interval '1 second'), false) as "isUsed"
    from held where coalesce(submitted_at, deadline_at + grace_seconds * interval '1 second') >= ${granted.grantedAt.toISOString()}`)
  return rows[0]?.isUsed ?? false
}

export async function findExtension(db: Db, roundId: string, id: string) {
  const [row] = await db
    .select()
    .from(roundExtensions)
    .where(and(eq(roundExtensions.roundId, roundId), eq(roundExtensions.id, id), isNull(roundExtensions.takenBackAt)))
  return row
}

export async function endExtension(db: Db, id: string, taken: { takenBackBy: string; takenBackAt: Date }) {
  await db.update(roundExtensions).set(taken).where(eq(roundExtensions.id, id))
}

const granter = alias(accounts, 'granter')

/** The newest first. */
export async function listExtensions(db: Db, roundId: string) {
  return db
    .select({
      id: roundExtensions.id,
      fullName: accounts.fullName,
      unitName: units.name,
      seconds: roundExtensions.seconds,
      reason: roundExtensions.reason,
      grantedBy: granter.fullName,
      grantedAt: roundExtensions.grantedAt,
      takenBackAt: roundExtensions.takenBackAt
    })
    .from(roundExtensions)
    .innerJoin(granter, eq(granter.id, roundExtensions.grantedBy))
    .leftJoin(participants, eq(participants.id, roundExtensions.participantId))
    .leftJoin(accounts, eq(accounts.id, participants.accountId))
    .leftJoin(units, eq(units.id, roundExtensions.unitId))
    .where(eq(roundExtensions.roundId, roundId))
    .orderBy(desc(roundExtensions.grantedAt), desc(roundExtensions.id))
}
