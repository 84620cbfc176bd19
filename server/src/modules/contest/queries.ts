import type { QuestionFile } from '@hoi-thi/shared/question-bank'
import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { contestRules, contests, contestUnits, participants, rounds } from '../../db/schema/contest.ts'
import { units } from '../../db/schema/unit.ts'
import { isUuid } from '../../lib/id.ts'
import { drawable, stands } from '../question-bank/queries.ts'
import type { Pooled } from './pools.ts'

export async function listContests(db: Db) {
  return db.select().from(contests).orderBy(desc(contests.createdAt))
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
  return row
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

/** The questions of a round's pool. */
export async function listPool(db: Db, roundId: string, today: string) {
  const { rows } = await db.execute<PoolRow>(sql`
    select ${shownQuestion}, v.topic, v.level, v.divisions, v.is_shuffled as "isShuffled", v.pinned_options as "pinnedOptions",
      ${stands(today)} as stands
    from round_questions rq join question_versions v on v.id = rq.question_version_id
    where rq.round_id = ${roundId} order by v.id`)
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

/** Undefined: it takes no part. */
export async function findContestUnit(db: Db, contestId: string, unitId: string) {
  const [row] = await db
    .select({ validFrom: units.validFrom, validTo: units.validTo })
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
    consentedAt
  }: Pick<typeof participants.$inferInsert, 'contestId' | 'accountId'> & {
    consentVersion: number
    consentedAt: Date
  }
): Promise<boolean> {
  const rows = await db
    .update(participants)
    .set({ consentVersion, consentedAt })
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
      unitName: units.name
    })
    .from(participants)
    .leftJoin(units, eq(units.id, participants.unitId))
    .where(and(eq(participants.contestId, contestId), eq(participants.accountId, accountId)))
  return row
}

export async function hasRound(db: Db, number: number): Promise<boolean> {
  return (await db.$count(rounds, eq(rounds.number, number))) > 0
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
    select ${roundId}, v.id from question_versions v where ${drawable(today)} and v.topic in ${topics}`)
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
