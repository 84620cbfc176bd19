import type { Role } from '@hoi-thi/shared/access'
import type { QuestionFile } from '@hoi-thi/shared/question-bank'
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { admissions, contestRules, contests, contestUnits, participants, rounds } from '../../db/schema/contest.ts'
import { roleAssignments } from '../../db/schema/role.ts'
import { roundSeals } from '../../db/schema/round-control.ts'
import { units } from '../../db/schema/unit.ts'
import { isUuid } from '../../lib/id.ts'
import { drawable, isPractice, stands } from '../question-bank/queries.ts'
import type { Pooled } from './pools.ts'
import { rulesOf } from './stored-rules.ts'

/** Those whose rules are published. */
export async function listContests(db: Db) {
  return db.select().from(contests).where(gt(contests.rulesVersion, 0)).orderBy(desc(contests.createdAt))
}

/** By slug or by id. */
export async function findContest(db: Db, slugOrId: string) {
  const [row] = await db
    .select()
    .from(contests)
    .where(isUuid(slugOrId) ? eq(contests.id, slugOrId) : eq(contests.slug, slugOrId))
  return row
}

export async function findRules(db: Db, contestId: string, version: number) {
  const [row] = await db
    .select()
    .from(contestRules)
    .where(and(eq(contestRules.contestId, contestId), eq(contestRules.version, version)))
  return row && { ...row, body: rulesOf(row.body) }
}

/** The version that held at a moment; the first one before that. */
export async function findRulesAt(db: Db, contestId: string, at: Date) {
  const [row] = await db
    .select()
    .from(contestRules)
    .where(eq(contestRules.contestId, contestId))
    .orderBy(
      sql`published_at <= ${at.toISOString()} desc`,
      sql`case when published_at <= ${at.toISOString()} then -version else version end`
    )
    .limit(1)
  return row && { ...row, body: rulesOf(row.body) }
}

export async function listRounds(db: Db, contestId: string) {
  return db.select().from(rounds).where(eq(rounds.contestId, contestId)).orderBy(asc(rounds.place))
}

export async function findRound(db: Db, id: string) {
  const [row] = await db.select().from(rounds).where(eq(rounds.id, id))
  return row
}

/** A question as a paper shows it, with what a draw must know of it; without its key. Only whether it has several. */
export const shownQuestion = sql`v.id, v.text, v.options, cardinality(v.right_options) > 1 as "isMultiple",
  (select json_build_object('id', f.id, 'type', f.type, 'alt', v.file_alt) from question_files f where f.id = v.file_id) as file`

export interface ShownQuestion extends Record<string, unknown> {
  id: string
  text: string
  options: string[]
  isMultiple: boolean
  file: QuestionFile | null
}

interface PoolRow extends ShownQuestion, Pooled {
  divisions: string[]
  isShuffled: boolean
  pinnedOptions: number[]
}

/** The questions of a round's pool. What is open to everyone never comes into a round that counts, even where that is short of others; nor the other way. */
export async function listPool(db: Db, roundId: string, today: string) {
  const { rows } = await db.execute<PoolRow>(sql`
    select ${shownQuestion}, v.topic, v.level, v.divisions, v.is_shuffled as "isShuffled", v.pinned_options as "pinnedOptions",
      ${stands(today, isPractice(roundId))} as stands
    from round_questions rq join question_versions v on v.id = rq.question_version_id
    where rq.round_id = ${roundId} and exists (
      select from questions q where q.id = v.question_id and q.is_open = ${isPractice(roundId)}
    ) order by v.id`)
  return rows
}

const unitView = { id: units.id, name: units.name, kind: units.kind, bloc: units.bloc, formerNames: units.formerNames }

const isThereOn = (on: string) => and(lte(units.validFrom, on), or(isNull(units.validTo), gt(units.validTo, on)))

/** Those that are there on the day. `q` is folded already. Names that begin with it come first. */
export async function listContestUnits(
  db: Db,
  contestId: string,
  { q, on }: { q: string; on: string },
  page: { limit: number; offset: number }
) {
  const pattern = `%${q.replaceAll('%', '').replaceAll('_', '')}%`
  return db
    .select({ ...unitView, total: sql<number>`count(*) over ()::int` })
    .from(contestUnits)
    .innerJoin(units, eq(units.id, contestUnits.unitId))
    .where(and(eq(contestUnits.contestId, contestId), isThereOn(on), sql`${units.search} like ${pattern}`))
    .orderBy(
      sql`case when split_part(${units.search}, '|', 1) like ${pattern} then 0 when split_part(${units.search}, '|', 2) like ${pattern} then 1 else 2 end`,
      sql`case ${units.bloc} when 'commune-level' then 0 when 'administrative' then 1 when 'service' then 2 else 3 end`,
      asc(units.search)
    )
    .limit(page.limit)
    .offset(page.offset)
}

export async function listUnitNames(db: Db, ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ids))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** Whether the account holds one of these roles, over this contest or over all. */
export async function holdsRole(db: Db, accountId: string, contestId: string, roles: readonly Role[]): Promise<boolean> {
  if (roles.length === 0) return false
  const held = and(
    eq(roleAssignments.accountId, accountId),
    isNull(roleAssignments.endedAt),
    inArray(roleAssignments.role, [...roles]),
    or(eq(roleAssignments.scopeKind, 'system'), eq(roleAssignments.scopeId, contestId))
  )
  return (await db.$count(roleAssignments, held)) > 0
}

/** Undefined: it takes no part. */
export async function findContestUnit(db: Db, contestId: string, unitId: string) {
  const [row] = await db
    .select({ validFrom: units.validFrom, validTo: units.validTo, kind: units.kind })
    .from(contestUnits)
    .innerJoin(units, eq(units.id, contestUnits.unitId))
    .where(and(eq(contestUnits.contestId, contestId), eq(contestUnits.unitId, unitId)))
  return row
}

export async function insertParticipant(db: Db, participant: typeof participants.$inferInsert) {
  const [row] = await db
    .insert(participants)
    .values(participant)
    .onConflictDoNothing({ target: [participants.contestId, participants.accountId] })
    .returning({ id: participants.id })
  return row
}

/** For who was enrolled by the unit: it and the division stay as they are. False when there is nothing left to agree to. */
export async function consentOfParticipant(
  db: Db,
  {
    contestId,
    accountId,
    consentVersion,
    consentedAt,
    facts
  }: Pick<typeof participants.$inferInsert, 'contestId' | 'accountId' | 'facts'> & {
    consentVersion: number
    consentedAt: Date
  }
): Promise<boolean> {
  const rows = await db
    .update(participants)
    .set({ consentVersion, consentedAt, facts })
    .where(and(eq(participants.contestId, contestId), eq(participants.accountId, accountId), isNull(participants.consentedAt)))
    .returning({ id: participants.id })
  return rows.length > 0
}

/** As if they had not joined yet: no attempt starts until they agree again. */
export async function holdBack(db: Db, contestId: string, accountId: string) {
  await db
    .update(participants)
    .set({ consentVersion: null, consentedAt: null })
    .where(and(eq(participants.contestId, contestId), eq(participants.accountId, accountId)))
}

export async function findParticipant(db: Db, contestId: string, accountId: string) {
  const [row] = await db
    .select({
      id: participants.id,
      divisionId: participants.divisionId,
      joinedAt: participants.joinedAt,
      consentedAt: participants.consentedAt,
      membership: participants.membership,
      unitId: participants.unitId,
      unitName: units.name,
      facts: participants.facts
    })
    .from(participants)
    .leftJoin(units, eq(units.id, participants.unitId))
    .where(and(eq(participants.contestId, contestId), eq(participants.accountId, accountId)))
  return row
}

/** The rounds into which this person was let in from an earlier one. */
export async function listAdmittedTo(db: Db, participantId: string): Promise<string[]> {
  const rows = await db.select({ roundId: admissions.roundId }).from(admissions).where(eq(admissions.participantId, participantId))
  return rows.map(({ roundId }) => roundId)
}

/** What was drawn at the sealing; null where one person sealed alone, as for a demonstration. */
export async function findSealSeed(db: Db, roundId: string): Promise<string | null> {
  const [row] = await db.select({ seed: roundSeals.seed }).from(roundSeals).where(eq(roundSeals.roundId, roundId))
  return row?.seed ?? null
}

export async function isAdmitted(db: Db, roundId: string, participantId: string): Promise<boolean> {
  return (await db.$count(admissions, and(eq(admissions.roundId, roundId), eq(admissions.participantId, participantId)))) > 0
}

export async function hasRound(db: Db, number: number): Promise<boolean> {
  return (await db.$count(rounds, eq(rounds.number, number))) > 0
}

export async function findControl(db: Db, number: number) {
  const [row] = await db.select({ revision: rounds.revision, pausedAt: rounds.pausedAt }).from(rounds).where(eq(rounds.number, number))
  return row ?? { revision: 0, pausedAt: null }
}

export async function insertContest(db: Db, contest: typeof contests.$inferInsert) {
  await db.insert(contests).values(contest)
}

export async function insertRules(db: Db, rules: typeof contestRules.$inferInsert) {
  await db.insert(contestRules).values(rules)
}

/** Makes the round's partitions apart and attaches them, so that answering in other rounds is not held up. */
export async function insertRound(db: Db, round: typeof rounds.$inferInsert): Promise<number> {
  const [row] = await db.insert(rounds).values(round).returning({ number: rounds.number })
  const number = Number(row?.number)
  for (const table of ['attempts', 'answers']) {
    await db.execute(sql.raw(`create table ${table}_r${number} (like ${table} including all)`))
    await db.execute(sql.raw(`alter table ${table} attach partition ${table}_r${number} for values in (${number})`))
  }
  return number
}

/** Fills a pool with what the bank has of these topics on that day. */
export async function insertRoundQuestions(db: Db, roundId: string, topics: string[], today: string) {
  await db.execute(sql`
    insert into round_questions (round_id, question_version_id)
    select ${roundId}, v.id from question_versions v where ${drawable(today, isPractice(roundId))} and v.topic in ${topics}
    on conflict do nothing`)
}

export async function insertContestUnits(db: Db, contestId: string, on: string) {
  await db.execute(sql`
    insert into contest_units (contest_id, unit_id, headcount)
    select ${contestId}, u.id, h.people
    from units u join lateral (
      select people from unit_headcounts where unit_id = u.id and counted_on <= ${on} order by counted_on desc limit 1
    ) h on true
    where u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})`)
}
