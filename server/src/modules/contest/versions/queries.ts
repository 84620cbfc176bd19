import type { Rules } from '@hoi-thi/shared/rules'
import type { Change } from '@hoi-thi/shared/rules-version'
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { contestRules, contests, participants, rounds, rulesDrafts } from '../../../db/schema/contest.ts'
import { roleAssignments } from '../../../db/schema/role.ts'
import { roundSeals } from '../../../db/schema/round-control.ts'
import { rulesOf } from '../stored-rules.ts'

/** Held, so that two who change a contest do it one after the other. */
export async function lockContest(db: Db, id: string) {
  const [row] = await db.select().from(contests).where(eq(contests.id, id)).for('update')
  return row
}

/** Undefined: another contest has this address. */
export async function insertNewContest(db: Db, contest: typeof contests.$inferInsert) {
  const [row] = await db.insert(contests).values(contest).onConflictDoNothing().returning({ id: contests.id })
  return row
}

export async function insertOrganizer(db: Db, assignment: { id: string; accountId: string; contestId: string; at: Date }) {
  const { id, accountId, contestId, at } = assignment
  await db
    .insert(roleAssignments)
    .values({ id, accountId, role: 'organizer', scopeKind: 'contest', scopeId: contestId, grantedBy: accountId, grantedAt: at })
}

export async function findDraft(db: Db, contestId: string) {
  const [row] = await db
    .select({
      body: rulesDrafts.body,
      revision: rulesDrafts.revision,
      savedAt: rulesDrafts.savedAt,
      savedBy: accounts.fullName,
      reason: rulesDrafts.reason,
      proposedBy: rulesDrafts.proposedBy,
      proposedAt: rulesDrafts.proposedAt,
      proposer: sql<string | null>`(select full_name from accounts where id = ${rulesDrafts.proposedBy})`
    })
    .from(rulesDrafts)
    .innerJoin(accounts, eq(accounts.id, rulesDrafts.savedBy))
    .where(eq(rulesDrafts.contestId, contestId))
  return row && { ...row, body: rulesOf(row.body) }
}

/** Whatever was proposed is not any more. */
export async function saveDraft(db: Db, draft: { contestId: string; body: Rules; revision: number; savedBy: string; savedAt: Date }) {
  const fresh = { ...draft, reason: null, proposedBy: null, proposedAt: null }
  await db.insert(rulesDrafts).values(fresh).onConflictDoUpdate({ target: rulesDrafts.contestId, set: fresh })
}

export async function proposeDraft(db: Db, contestId: string, proposal: { reason: string; proposedBy: string; proposedAt: Date }) {
  await db.update(rulesDrafts).set(proposal).where(eq(rulesDrafts.contestId, contestId))
}

export async function deleteDraft(db: Db, contestId: string): Promise<boolean> {
  const rows = await db.delete(rulesDrafts).where(eq(rulesDrafts.contestId, contestId)).returning({ contestId: rulesDrafts.contestId })
  return rows.length > 0
}

export async function listVersions(db: Db, contestId: string) {
  const { version, publishedAt, reason, changes } = contestRules
  return db
    .select({ version, publishedAt, reason, changes })
    .from(contestRules)
    .where(eq(contestRules.contestId, contestId))
    .orderBy(desc(version))
}

export async function countPeople(db: Db, contestId: string) {
  return db
    .select({ divisionId: participants.divisionId, count: sql<number>`count(*)::int` })
    .from(participants)
    .where(eq(participants.contestId, contestId))
    .groupBy(participants.divisionId)
}

/** Attempts of these rounds: those that nobody has finished, and the others. */
export async function countAttempts(db: Db, roundNumbers: number[], now: Date) {
  const { rows } = await db.execute<{ open: number; finished: number }>(sql`
    select count(*) filter (where open)::int as open, count(*) filter (where not open)::int as finished from (
      select submitted_at is null and deadline_at + grace_seconds * interval '1 second' >= ${now.toISOString()} as open
      from attempts where round_number = any(${sql.param(roundNumbers)}::int[])
    ) a`)
  return rows[0] ?? { open: 0, finished: 0 }
}

export interface NewVersion {
  contestId: string
  version: number
  body: Rules
  publishedAt: Date
  reason: string | null
  changes: Change[]
  publishedBy: string
  approvedBy: string | null
  /** Nobody is told of the first. */
  toldAt: Date | null
}

export async function insertVersion(db: Db, version: NewVersion) {
  await db.insert(contestRules).values(version)
}

export async function updateContest(db: Db, id: string, changes: Partial<typeof contests.$inferInsert>) {
  await db.update(contests).set(changes).where(eq(contests.id, id))
}

export async function updateRound(db: Db, id: string, changes: Partial<typeof rounds.$inferInsert>) {
  await db.update(rounds).set(changes).where(eq(rounds.id, id))
}

/** Closes it later. Attempts that the close cut short go on for as long as their own time lasts; pages learn of it by the revision. */
export async function extendClose(db: Db, { id, number, closesAt }: { id: string; number: number; closesAt: Date }, laterMs: number) {
  const later = sql`${laterMs} * interval '1 millisecond'`
  await db.execute(sql`
    update attempts a set deadline_at = least(a.deadline_at + ${later}, a.started_at + (r.duration_seconds
      + coalesce((r.extra_seconds ->> a.participant_id::text)::int, 0) + coalesce((r.extra_seconds ->> a.unit_id::text)::int, 0)) * interval '1 second')
    from rounds r where r.id = ${id} and a.round_number = ${number} and a.deadline_at >= ${closesAt.toISOString()}
      and a.submitted_at is null and a.marked_at is null`)
  await db.execute(sql`
    update rounds set closes_at = closes_at + ${later}, answers_until = answers_until + ${later}, revision = revision + 1 where id = ${id}`)
}

export async function deleteSeal(db: Db, roundId: string) {
  await db.delete(roundSeals).where(eq(roundSeals.roundId, roundId))
}

/** Of a round in which nothing has happened. */
export async function deleteRound(db: Db, round: { id: string; number: number }) {
  for (const table of ['round_questions', 'round_seals', 'round_notices', 'admissions'])
    await db.execute(sql`delete from ${sql.raw(table)} where round_id = ${round.id}`)
  for (const table of ['attempts', 'answers']) await db.execute(sql.raw(`drop table ${table}_r${round.number}`))
  await db.delete(rounds).where(eq(rounds.id, round.id))
}

/** A version of which some participants have not been told. */
export async function lockUntold(db: Db) {
  const [row] = await db
    .select()
    .from(contestRules)
    .where(and(isNull(contestRules.toldAt), isNotNull(contestRules.changes)))
    .orderBy(asc(contestRules.publishedAt))
    .limit(1)
    .for('update', { skipLocked: true })
  return row && { ...row, body: rulesOf(row.body) }
}

/** Those who had joined by then, in order of their ids. */
export async function listToTell(db: Db, contestId: string, { after, joinedBy }: { after: string | null; joinedBy: Date }, limit: number) {
  return db
    .select({ id: participants.id, accountId: participants.accountId })
    .from(participants)
    .where(
      and(
        eq(participants.contestId, contestId),
        isNotNull(participants.consentedAt),
        sql`${participants.joinedAt} <= ${joinedBy.toISOString()}`,
        after === null ? undefined : gt(participants.id, after)
      )
    )
    .orderBy(asc(participants.id))
    .limit(limit)
}

export async function markTold(db: Db, contestId: string, version: number, told: { toldTo?: string; toldAt?: Date }) {
  await db
    .update(contestRules)
    .set(told)
    .where(and(eq(contestRules.contestId, contestId), eq(contestRules.version, version)))
}
