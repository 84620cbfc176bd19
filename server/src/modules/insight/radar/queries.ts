import type { Exposure, LeakSignal, SeenLeakSignal } from '@hoi-thi/shared/leak-signals'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import type { PaperSlot } from '../../../db/schema/attempt.ts'
import { leakSignalAttempts, leakSignals, roundRadars } from '../../../db/schema/leak-signals.ts'
import { questions, questionVersions } from '../../../db/schema/question-bank.ts'
import type { Perfect } from './perfect.ts'

/** Held to the end of the transaction. */
export async function becomeWatcher(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks.leakCount}) as leads`)
  return rows[0]?.leads ?? false
}

/** A round of which it has been counted how questions did, and that has not been looked at since. */
export async function findDueRound(db: Db) {
  const { rows } = await db.execute<{ id: string; number: number; contestId: string }>(sql`
    select r.id, r.number, r.contest_id as "contestId" from rounds r join round_statistics s on s.round_id = r.id left join round_radars d on d.round_id = r.id
    where d.counted_at is null or d.counted_at < s.counted_at order by r.number limit 1`)
  return rows[0]
}

export interface UnitPaper {
  id: string
  startedAt: Date
  paper: PaperSlot[]
  unitId: string | null
}

/** Each person's first, after this id, in order of their ids. Whom their unit disputes is of none. */
export async function listUnitPapers(db: Db, roundNumber: number, afterId: string, limit: number): Promise<UnitPaper[]> {
  const { rows } = await db.$client.query<UnitPaper>({
    name: 'radar.page',
    text: `select a.id, a.started_at as "startedAt", a.paper, case when p.membership = 'disputed' then null else a.unit_id end as "unitId"
      from attempts a join participants p on p.id = a.participant_id
      where a.round_number = $1 and a.id > $2 and a.ordinal = 1 and a.marked_at is not null order by a.id limit $3`,
    values: [roundNumber, afterId, limit]
  })
  return rows
}

/** Characters of questions with their options. */
export async function listLengths(db: Db, versionIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ id: string; length: number }>(sql`
    select v.id, length(v.text) + (select coalesce(sum(length(option)), 0) from jsonb_array_elements_text(to_jsonb(v.options)) option)::int as length
    from question_versions v where v.id = any(${sql.param([...versionIds])}::uuid[])`)
  return new Map(rows.map(({ id, length }) => [id, length]))
}

/** First papers of the contest's rounds that closed before this one opened, by unit. */
export async function countEarlier(db: Db, { id, contestId }: { id: string; contestId: string }): Promise<Map<string, Perfect>> {
  const { rows } = await db.execute<{ unitId: string } & Perfect & Record<string, unknown>>(sql`
    select a.unit_id as "unitId", count(*)::int as papers, count(*) filter (where a.correct = jsonb_array_length(a.paper))::int as perfect
    from rounds here join rounds r on r.contest_id = here.contest_id and r.kind = 'quiz' and r.closes_at <= here.opens_at
      join attempts a on a.round_number = r.number join participants p on p.id = a.participant_id
    where here.id = ${id} and here.contest_id = ${contestId} and a.ordinal = 1 and a.marked_at is not null and a.unit_id is not null and p.membership <> 'disputed'
    group by a.unit_id`)
  return new Map(rows.map(({ unitId, papers, perfect }) => [unitId, { papers, perfect }]))
}

type Found = LeakSignal & { id: string }

/** In place of what was found before. */
export async function storeRadar(db: Db, radar: typeof roundRadars.$inferInsert, found: readonly Found[]): Promise<void> {
  await db.delete(roundRadars).where(eq(roundRadars.roundId, radar.roundId))
  await db.insert(roundRadars).values(radar)
  for (const { attempts, ...signal } of found) {
    await db.insert(leakSignals).values({ ...signal, roundId: radar.roundId })
    if (attempts.length > 0) await db.insert(leakSignalAttempts).values(attempts.map((attemptId) => ({ signalId: signal.id, attemptId })))
  }
}

/** Undefined: the round has not been looked at yet. */
export async function findRadar(db: Db, roundId: string) {
  const [row] = await db.select().from(roundRadars).where(eq(roundRadars.roundId, roundId))
  return row
}

/** Strongest first. */
export async function listSignals(db: Db, roundId: string): Promise<SeenLeakSignal[]> {
  const { rows } = await db.execute<SeenLeakSignal & Record<string, unknown>>(sql`
    select s.kind, s.unit_id as "unitId", s.version_id as "versionId", s.day::text, s.papers, s.striking, s.expected, s.odds,
      array(select attempt_id from leak_signal_attempts where signal_id = s.id order by attempt_id) as attempts, u.name as "unitName", q.code as "questionCode"
    from leak_signals s left join units u on u.id = s.unit_id
      left join question_versions v on v.id = s.version_id left join questions q on q.id = v.question_id
    where s.round_id = ${roundId} order by s.odds, s.id`)
  return rows
}

export async function listCodes(db: Db, exposures: readonly Exposure[]): Promise<Map<string, string>> {
  const ids = exposures.map(({ versionId }) => versionId)
  const rows = await db
    .select({ id: questionVersions.id, code: questions.code })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(inArray(questionVersions.id, ids))
  return new Map(rows.map(({ id, code }) => [id, code]))
}
