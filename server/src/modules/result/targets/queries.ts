import type { AskedQuestion, FoundPaper } from '@hoi-thi/shared/change-target'
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { isLike } from '../../roster/membership/queries.ts'

export type Paper = Omit<FoundPaper, 'isVoided'>

/** Of finished papers of rounds that have been closed. */
const papersOf = (contestId: string, isWanted: SQL, limit: SQL) => sql`
  select t.id, a.full_name as "fullName", u.name as "unitName", r.name as "roundName", t.ordinal, t.started_at as "startedAt", t.points, t.correct,
    cardinality(t.option_counts) as questions, t.receipt, t.is_valid is not false as "isValid"
  from rounds r join attempts t on t.round_number = r.number join accounts a on a.id = t.account_id left join units u on u.id = t.unit_id
  where r.contest_id = ${contestId} and t.marked_at is not null
    and exists (select from closes c where c.contest_id = r.contest_id and c.occasion = r.code) and ${isWanted}
  order by a.full_name, r.place, t.ordinal, t.id ${limit}`

/** A receipt is looked for whole, in groups of four. */
export async function seekPapers(
  db: Db,
  contestId: string,
  wanted: { q: string; receipt: string | null },
  limit: number
): Promise<Paper[]> {
  const isWanted = wanted.receipt === null ? isLike(wanted.q) : sql`t.receipt = ${wanted.receipt}`
  const { rows } = await db.execute<Paper & Record<string, unknown>>(papersOf(contestId, isWanted, sql`limit ${limit}`))
  return rows
}

export async function listPapers(db: Db, contestId: string, ids: string[]): Promise<Paper[]> {
  if (ids.length === 0) return []
  const { rows } = await db.execute<Paper & Record<string, unknown>>(papersOf(contestId, sql`t.id = any(${sql.param(ids)}::uuid[])`, sql``))
  return rows
}

interface Asked extends Omit<AskedQuestion, 'options'>, Record<string, unknown> {
  options: string[]
  rightOptions: number[]
}

/** Of the pools of rounds that have been closed. */
const askedOf = (contestId: string, isWanted: SQL, limit: SQL) => sql`
  select v.id as "versionId", q.code, v.text, v.options, v.right_options as "rightOptions", array_agg(r.name order by r.place) as "roundNames"
  from round_questions p join rounds r on r.id = p.round_id join question_versions v on v.id = p.question_version_id join questions q on q.id = v.question_id
  where r.contest_id = ${contestId} and exists (select from closes c where c.contest_id = r.contest_id and c.occasion = r.code) and ${isWanted}
  group by v.id, q.code order by q.code, v.id ${limit}`

/** Each word is somewhere in its code, text or options; `words` are folded. */
export async function seekQuestions(db: Db, contestId: string, words: string[], limit: number): Promise<Asked[]> {
  const each = words.map((word) => sql`v.search like ${`%${word}%`}`)
  const { rows } = await db.execute<Asked>(askedOf(contestId, sql.join(each, sql` and `), sql`limit ${limit}`))
  return rows
}

export async function listQuestions(db: Db, contestId: string, versionIds: string[]): Promise<Asked[]> {
  const { rows } = await db.execute<Asked>(askedOf(contestId, sql`v.id = any(${sql.param(versionIds)}::uuid[])`, sql``))
  return rows
}

export async function listUnits(db: Db, contestId: string, ids: string[]) {
  const { rows } = await db.execute<{ id: string; name: string; headcount: number | null }>(sql`
    select u.id, u.name, c.headcount from contest_units c join units u on u.id = c.unit_id
    where c.contest_id = ${contestId} and u.id = any(${sql.param(ids)}::uuid[]) order by u.name`)
  return rows
}
