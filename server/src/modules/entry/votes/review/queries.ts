import type { VoteSignalKind } from '@hoi-thi/shared/vote'
import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../../db/client.ts'
import { entryVotes, voteVoidings } from '../../../../db/schema/vote.ts'
import { titleOf } from '../queries.ts'
import type { CastVote } from '../vote-signals.ts'

const ms = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::float8`

export async function listCast(db: Db, contestId: string): Promise<CastVote[]> {
  interface Row extends Omit<CastVote, 'votedAt' | 'registeredAt'>, Record<string, unknown> {
    votedAtMs: number
    registeredAtMs: number
  }
  const { rows } = await db.execute<Row>(sql`
    with taking_part as (select distinct account_id from attempts where round_number in (select number from rounds where contest_id = ${contestId}))
    select o.entry_id as "entryId", o.account_id as "accountId", ${ms(sql`o.voted_at`)} as "votedAtMs", ${ms(sql`a.created_at`)} as "registeredAtMs",
      o.device, p.unit_id as "unitId", t.account_id is not null as "hasTakenPart", d.id is not null as "isHeld"
    from entry_votes o join entries e on e.id = o.entry_id and e.contest_id = ${contestId} join accounts a on a.id = o.account_id
      left join participants p on p.contest_id = e.contest_id and p.account_id = o.account_id
      left join taking_part t on t.account_id = o.account_id
      left join vote_voidings d on d.id = o.voiding_id and d.ended_at is null
    order by o.voted_at, o.account_id`)
  return rows.map(({ votedAtMs, registeredAtMs, ...row }) => ({
    ...row,
    votedAt: new Date(votedAtMs),
    registeredAt: new Date(registeredAtMs)
  }))
}

/** Of the contest's entries, and of units that voters belong to. */
export async function listUnits(db: Db, contestId: string) {
  const { rows: sent } = await db.execute<{ entryId: string; unitId: string | null }>(sql`
    select id as "entryId", unit_id as "unitId" from entries where contest_id = ${contestId}`)
  const { rows: names } = await db.execute<{ unitId: string; name: string }>(sql`
    select u.id as "unitId", u.name from units u where u.id in (select unit_id from participants where contest_id = ${contestId})`)
  return { ofEntry: new Map(sent.map((row) => [row.entryId, row.unitId])), names: new Map(names.map((row) => [row.unitId, row.name])) }
}

interface VoidingRow extends Record<string, unknown> {
  id: string
  entryId: string
  number: number
  title: string
  kind: VoteSignalKind
  votes: number
  reason: string
  proposedById: string
  proposedBy: string
  proposedAtMs: number
  approvedBy: string | null
  approvedAtMs: number | null
  endedBy: string | null
  endedAtMs: number | null
  endReason: string | null
}

/** The newest first. */
export async function listVoidings(db: Db, contestId: string): Promise<VoidingRow[]> {
  const nameOf = (column: SQL) => sql`(select full_name from accounts where id = ${column})`
  const { rows } = await db.execute<VoidingRow>(sql`
    select d.id, d.entry_id as "entryId", e.number, ${titleOf} as title, d.kind, d.votes, d.reason, d.proposed_by as "proposedById",
      ${nameOf(sql`d.proposed_by`)} as "proposedBy", ${ms(sql`d.proposed_at`)} as "proposedAtMs",
      ${nameOf(sql`d.approved_by`)} as "approvedBy", ${ms(sql`d.approved_at`)} as "approvedAtMs",
      ${nameOf(sql`d.ended_by`)} as "endedBy", ${ms(sql`d.ended_at`)} as "endedAtMs", d.end_reason as "endReason"
    from vote_voidings d join entries e on e.id = d.entry_id where e.contest_id = ${contestId} order by d.proposed_at desc, d.id desc`)
  return rows
}

export async function insertVoiding(db: Db, voiding: typeof voteVoidings.$inferInsert): Promise<void> {
  await db.insert(voteVoidings).values(voiding)
}

/** Those that nothing holds yet, or no longer. */
export async function holdVotes(db: Db, voidingId: string, entryId: string, accountIds: string[]): Promise<void> {
  const ended = sql`${entryVotes.voidingId} in (select id from vote_voidings where ended_at is not null)`
  await db
    .update(entryVotes)
    .set({ voidingId })
    .where(and(eq(entryVotes.entryId, entryId), inArray(entryVotes.accountId, accountIds), or(isNull(entryVotes.voidingId), ended)))
}

export async function approveVoiding(db: Db, id: string, approvedBy: string, approvedAt: Date): Promise<void> {
  await db.update(voteVoidings).set({ approvedBy, approvedAt }).where(eq(voteVoidings.id, id))
}

export async function endVoiding(db: Db, id: string, end: { endedBy: string; endedAt: Date; endReason: string }): Promise<void> {
  await db.update(voteVoidings).set(end).where(eq(voteVoidings.id, id))
}
