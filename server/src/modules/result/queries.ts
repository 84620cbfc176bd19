import type { Role } from '@hoi-thi/shared/access'
import type { ResultChange } from '@hoi-thi/shared/change-set'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { contests } from '../../db/schema/contest.ts'
import { appeals, changeSets, closes, resultSteps } from '../../db/schema/result.ts'
import { isOut } from '../award/queries.ts'
import type { Close } from '../ranking/closes/queries.ts'

/** The newest first. */
export async function listCloses(db: Db, contestId: string, occasion: string) {
  return db
    .select({ close: closes, madeBy: accounts.fullName })
    .from(closes)
    .leftJoin(accounts, eq(accounts.id, closes.madeBy))
    .where(and(eq(closes.contestId, contestId), eq(closes.occasion, occasion)))
    .orderBy(desc(closes.version))
}

export async function findClose(db: Db, id: string): Promise<Close | undefined> {
  const [row] = await db.select().from(closes).where(eq(closes.id, id))
  return row
}

export async function recordCheck(db: Db, id: string, check: { checkedAt: Date; checkedHash: string; checkedDiffering: number }) {
  await db.update(closes).set(check).where(eq(closes.id, id))
}

/** Steps of every version of an occasion, in the order of time. */
export async function listSteps(db: Db, contestId: string, occasion: string) {
  return db
    .select({ step: resultSteps, proposedBy: accounts.fullName })
    .from(resultSteps)
    .innerJoin(closes, eq(closes.id, resultSteps.closeId))
    .innerJoin(accounts, eq(accounts.id, resultSteps.proposedBy))
    .where(and(eq(closes.contestId, contestId), eq(closes.occasion, occasion)))
    .orderBy(asc(resultSteps.proposedAt), asc(resultSteps.id))
}

/** The steps that were taken, of all occasions of a contest. */
export async function listTakenSteps(db: Db, contestId: string) {
  return db
    .select({ occasion: closes.occasion, state: resultSteps.state, at: sql<Date>`${resultSteps.decidedAt}`.mapWith(resultSteps.decidedAt) })
    .from(resultSteps)
    .innerJoin(closes, eq(closes.id, resultSteps.closeId))
    .where(and(eq(closes.contestId, contestId), eq(resultSteps.decision, 'taken')))
    .orderBy(asc(resultSteps.decidedAt), asc(resultSteps.id))
}

/** False: one is open already. */
export async function insertStep(db: Db, step: typeof resultSteps.$inferInsert): Promise<boolean> {
  return ((await db.insert(resultSteps).values(step).onConflictDoNothing()).rowCount ?? 0) > 0
}

export async function lockStep(db: Db, id: string) {
  const [row] = await db.select().from(resultSteps).where(eq(resultSteps.id, id)).for('update')
  return row
}

export async function decideStep(db: Db, id: string, decided: { decision: 'taken' | 'declined'; decidedBy: string; decidedAt: Date }) {
  await db.update(resultSteps).set(decided).where(eq(resultSteps.id, id))
}

/** Proposals of steps for what is not the last version any more. */
export async function dropSteps(db: Db, contestId: string, occasion: string, decided: { decidedBy: string; decidedAt: Date }) {
  const ofOccasion = db
    .select({ id: closes.id })
    .from(closes)
    .where(and(eq(closes.contestId, contestId), eq(closes.occasion, occasion)))
  await db
    .update(resultSteps)
    .set({ decision: 'declined', ...decided })
    .where(and(inArray(resultSteps.closeId, ofOccasion), isNull(resultSteps.decidedAt)))
}

/** Held by each that is being filed, beside others: nobody takes a step meanwhile. */
export async function holdFiling(db: Db, contestId: string): Promise<void> {
  await db.select({ id: contests.id }).from(contests).where(eq(contests.id, contestId)).for('share')
}

/** Waits for appeals that are being filed, and lets others wait until the transaction ends. */
export async function holdAppeals(db: Db, contestId: string): Promise<void> {
  await db.select({ id: contests.id }).from(contests).where(eq(contests.id, contestId)).for('no key update')
}

export async function countOpenAppeals(db: Db, contestId: string, occasion: string): Promise<number> {
  return db.$count(appeals, and(eq(appeals.contestId, contestId), eq(appeals.occasion, occasion), isNull(appeals.decidedAt)))
}

/** Proposed, and neither applied nor given up; and those of which a reversal waits. */
export async function countOpenChangeSets(db: Db, contestId: string): Promise<number> {
  const waits = sql`${changeSets.droppedAt} is null and ((${changeSets.proposedAt} is not null and ${changeSets.appliedAt} is null)
    or (${changeSets.reversalProposedAt} is not null and ${changeSets.revertedAt} is null))`
  return db.$count(changeSets, and(eq(changeSets.contestId, contestId), waits))
}

/** Names of people, units and entries of a contest, for organizers. */
export async function listShownNames(db: Db, contestId: string, ids: string[]): Promise<Map<string, { name: string; unitName?: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; name: string; unitName: string | null }>(sql`
    select p.id::text as id, a.full_name as name, u.name as "unitName"
    from participants p join accounts a on a.id = p.account_id left join units u on u.id = p.unit_id
    where p.contest_id = ${contestId} and p.id = any(${sql.param(ids)}::uuid[])
    union all select u.id::text, u.name, null from units u where u.id = any(${sql.param(ids)}::uuid[])
    union all select e.id::text, coalesce(v.title, ''), u.name from entries e
      left join lateral (select title from entry_versions where entry_id = e.id and submitted_at is not null order by number desc limit 1) v on true
      left join units u on u.id = e.unit_id
    where e.contest_id = ${contestId} and e.id = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map(({ id, name, unitName }) => [id, { name, ...(unitName !== null && { unitName }) }]))
}

/**
 * Who does not get prizes: participants who have a hand in the contest now, by a role that the rules bar or by their unit; people, with what they
 * have sent in, of whom nothing is known any more; and entries that were disqualified or withdrawn.
 */
export async function listBarred(
  db: Db,
  contestId: string,
  { roles, unitIds }: { roles: Role[]; unitIds: string[] }
): Promise<Set<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.id from participants p where p.contest_id = ${contestId} and (p.unit_id = any(${sql.param(unitIds)}::uuid[]) or exists (
      select from role_assignments r where r.account_id = p.account_id and r.ended_at is null and r.role = any(${sql.param(roles)}::text[])
        and (r.scope_kind = 'system' or r.scope_id = ${contestId})))
    union select p.id from accounts a join participants p on p.account_id = a.id where p.contest_id = ${contestId} and a.erased_at is not null
    union select e.id from accounts a join entries e on e.created_by = a.id
      where e.contest_id = ${contestId} and e.sender <> 'unit' and a.erased_at is not null
    union select e.id from entries e where e.contest_id = ${contestId} and ${isOut(sql`'infinity'`)}`)
  return new Set(rows.map(({ id }) => id))
}

/** Whether what changes name is of this contest: attempts of its rounds, questions of its papers and options that these have, units that take part. */
export async function areOfContest(db: Db, contestId: string, changes: readonly ResultChange[]): Promise<boolean> {
  const attemptIds = changes.flatMap((change) => (change.kind === 'void-paper' ? [change.attemptId] : []))
  const versionIds = changes.flatMap((change) => ('versionId' in change ? [change.versionId] : []))
  const unitIds = changes.flatMap((change) => (change.kind === 'headcount' ? [change.unitId] : []))
  const keys = changes.flatMap((change) =>
    change.kind === 'second-key' ? [{ id: change.versionId, last: Math.max(...change.options) }] : []
  )
  const { rows } = await db.execute<{ attempts: number; versions: number; units: number; keys: number }>(sql`
    select
      (select count(*)::int from unnest(${sql.param(keys.map(({ id }) => id))}::uuid[], ${sql.param(keys.map(({ last }) => last))}::int[]) k (id, last)
        join question_versions v on v.id = k.id where k.last < cardinality(v.options)) as keys,
      (select count(*)::int from attempts a join rounds r on r.number = a.round_number
        where r.contest_id = ${contestId} and a.id = any(${sql.param(attemptIds)}::uuid[])) as attempts,
      (select count(distinct q.question_version_id)::int from round_questions q join rounds r on r.id = q.round_id
        where r.contest_id = ${contestId} and q.question_version_id = any(${sql.param(versionIds)}::uuid[])) as versions,
      (select count(*)::int from contest_units where contest_id = ${contestId} and unit_id = any(${sql.param(unitIds)}::uuid[])) as units`)
  const [found] = rows
  const distinct = (ids: string[]) => new Set(ids).size
  return (
    found?.attempts === distinct(attemptIds) &&
    found.versions === distinct(versionIds) &&
    found.units === distinct(unitIds) &&
    found.keys === keys.length
  )
}
