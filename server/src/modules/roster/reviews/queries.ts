import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import type { ReviewState } from '../../../db/schema/roster.ts'

interface Person {
  accountId: string
  fullName: string
  signInName: string
  unitName: string | null
  membership: 'unconfirmed' | 'confirmed' | 'disputed' | null
}

export interface ReviewRow extends Record<string, unknown> {
  id: string
  why: string
  state: ReviewState
  foundAt: string
  first: Person
  second: Person
}

/** Oldest first. */
export async function listReviews(
  db: Db,
  contestId: string,
  page: { state: ReviewState; after: string | undefined; limit: number }
): Promise<ReviewRow[]> {
  const person = (alias: 'f' | 's') => {
    const [account, participant, unit] = [sql.raw(`${alias}a`), sql.raw(`${alias}p`), sql.raw(`${alias}u`)]
    return sql`json_build_object('accountId', ${account}.id, 'fullName', ${account}.full_name, 'signInName', ${account}.sign_in_name,
      'unitName', ${unit}.name, 'membership', ${participant}.membership)`
  }
  const { rows } = await db.execute<ReviewRow>(sql`
    select r.id, r.why, r.state, r.found_at as "foundAt", ${person('f')} as first, ${person('s')} as second
    from duplicate_reviews r
    join accounts fa on fa.id = r.first_account_id left join participants fp on fp.account_id = fa.id and fp.contest_id = r.contest_id
    left join units fu on fu.id = fp.unit_id
    join accounts sa on sa.id = r.second_account_id left join participants sp on sp.account_id = sa.id and sp.contest_id = r.contest_id
    left join units su on su.id = sp.unit_id
    where r.contest_id = ${contestId} and r.state = ${page.state} ${page.after ? sql`and r.id::text > ${page.after}` : sql``}
    order by r.id limit ${page.limit}`)
  return rows
}

/** Undefined: there is none that is open. */
export async function decideOpenReview(
  db: Db,
  { contestId, id, state, by, now }: { contestId: string; id: string; state: Exclude<ReviewState, 'open'>; by: string; now: Date }
) {
  const { rows } = await db.execute<{ firstAccountId: string; secondAccountId: string }>(sql`
    update duplicate_reviews set state = ${state}, decided_by = ${by}, decided_at = ${now.toISOString()}
    where id = ${id} and contest_id = ${contestId} and state = 'open'
    returning first_account_id as "firstAccountId", second_account_id as "secondAccountId"`)
  return rows[0]
}

/** Who of the two joined later; both take part, or nobody is found. */
export async function findLaterParticipant(db: Db, contestId: string, accountIds: [string, string]) {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from participants where contest_id = ${contestId} and account_id in ${accountIds}
    order by joined_at desc, (account_id = ${accountIds[1]}) desc limit 1`)
  return rows[0]
}
