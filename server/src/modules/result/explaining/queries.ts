import type { Level } from '@hoi-thi/shared/round-rules'
import type { Marking } from '@hoi-thi/shared/scoring'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import type { PaperSlot } from '../../../db/schema/attempt.ts'
import { questionVersions } from '../../../db/schema/question-bank.ts'
import { standings } from '../../../db/schema/ranking.ts'
import { changeSets } from '../../../db/schema/result.ts'
import type { AnswerRow } from '../../attempt/marking.ts'

export async function findRow(db: Db, snapshotId: string, id: string) {
  const [row] = await db
    .select({ place: standings.place, body: standings.body })
    .from(standings)
    .where(and(eq(standings.snapshotId, snapshotId), sql`${standings.body}->>'id' = ${id}`))
  return row
}

export async function findRowAt(db: Db, snapshotId: string, place: number) {
  const [row] = await db
    .select({ body: standings.body })
    .from(standings)
    .where(and(eq(standings.snapshotId, snapshotId), eq(standings.place, place)))
  return row?.body
}

/** The first row behind a place that has a worse rank. */
export async function findBelow(db: Db, snapshotId: string, { place, rank }: { place: number; rank: number }) {
  const [row] = await db
    .select({ place: standings.place, body: standings.body })
    .from(standings)
    .where(and(eq(standings.snapshotId, snapshotId), gt(standings.place, place), sql`(${standings.body}->>'rank')::int > ${rank}`))
    .orderBy(asc(standings.place))
    .limit(1)
  return row
}

/** Change sets that held when a close was made, in the order in which they were applied. */
export async function listChangeSets(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: changeSets.id, number: changeSets.number, changes: changeSets.changes })
    .from(changeSets)
    .where(inArray(changeSets.id, ids))
    .orderBy(asc(changeSets.appliedAt), asc(changeSets.number))
}

/** Papers as they were drawn, by attempt. */
export async function listDrawn(db: Db, roundNumber: number, attemptIds: string[]) {
  const { rows } = await db.execute<{ id: string; paper: PaperSlot[]; marking: Marking | null }>(sql`
    select id, paper, marking from attempts where round_number = ${roundNumber} and id = any(${sql.param(attemptIds)}::uuid[])`)
  return rows
}

const eventsStatement = `
select attempt_id as "attemptId", position, seq, choice, value, received_at as "receivedAt", is_late as "isLate"
from answers where round_number = $1 and attempt_id = any($2::uuid[])`

export async function listEvents(db: Db, roundNumber: number, attemptIds: string[]) {
  const { rows } = await db.$client.query<AnswerRow & { attemptId: string }>(eventsStatement, [roundNumber, attemptIds])
  return rows
}

export async function listLevels(db: Db, versionIds: string[]): Promise<Map<string, Level>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .select({ id: questionVersions.id, level: sql<Level>`${questionVersions.level}` })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds))
  return new Map(rows.map(({ id, level }) => [id, level]))
}

/** The number of people that counted for a unit on a day, where it is this one. */
export async function findHeadcountSource(
  db: Db,
  { contestId, unitId, people, on }: { contestId: string; unitId: string; people: number; on: string }
) {
  const { rows } = await db.execute<{ source: string; countedOn: string; documentNumber: string | null; isInvented: boolean }>(sql`
    select source, counted_on::text as "countedOn", document_number as "documentNumber", is_invented as "isInvented" from unit_headcounts
    where unit_id = ${unitId} and (contest_id is null or contest_id = ${contestId}) and counted_on <= ${on} and people = ${people}
    order by counted_on desc, contest_id nulls last limit 1`)
  return rows[0]
}
