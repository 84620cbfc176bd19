import { fold } from '@hoi-thi/shared/fold'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { outsideScores } from '../../../db/schema/contest.ts'
import { signInKey } from '../../account/sign-in-name.ts'
import { folded } from '../../roster/membership/queries.ts'
import type { KnownPerson } from './row-status.ts'

/** Who takes part under one of these names, without accents, or signs in with one. */
export async function listKnownPeople(
  db: Db,
  { contestId, roundId }: { contestId: string; roundId: string },
  { names, signInNames }: { names: string[]; signInNames: string[] }
): Promise<KnownPerson[]> {
  const { rows } = await db.execute<KnownPerson & Record<string, unknown>>(sql`
    select p.id as "participantId", a.id as "accountId", a.full_name as "fullName", a.sign_in_key as "signInKey", s.points,
      case when u.id is null then '{}' else array_remove(array[u.name, u.code] || u.aliases || u.former_names, null) end as "unitNames"
    from participants p join accounts a on a.id = p.account_id left join units u on u.id = p.unit_id
      left join outside_scores s on s.participant_id = p.id and s.round_id = ${roundId}
    where p.contest_id = ${contestId} and p.consented_at is not null and a.erased_at is null
      and (a.sign_in_key = any(${sql.param(signInNames.map(signInKey))}::text[]) or trim(${folded(sql`a.full_name`)}) = any(${sql.param(names.map(fold))}::text[]))`)
  return rows
}

export async function insertScores(db: Db, scores: (typeof outsideScores.$inferInsert)[]): Promise<void> {
  const perStatement = 1000
  for (let start = 0; start < scores.length; start += perStatement)
    await db.insert(outsideScores).values(scores.slice(start, start + perStatement))
}

/** Whether a score of this sheet has been signed, or corrected since. */
export async function isSheetUsed(db: Db, roundId: string, importId: string): Promise<boolean> {
  const { rows } = await db.execute<{ isUsed: boolean }>(sql`
    select exists (
      select from import_rows i join outside_scores s on s.participant_id = i.participant_id and s.round_id = ${roundId}
      where i.import_id = ${importId} and i.status = 'ok' and (s.signed_at is not null or s.import_id is distinct from ${importId})
    ) as "isUsed"`)
  return rows[0]?.isUsed ?? false
}

export async function deleteScoresOf(db: Db, importId: string): Promise<void> {
  await db.execute(sql`delete from outside_scores where import_id = ${importId} and signed_at is null`)
}
