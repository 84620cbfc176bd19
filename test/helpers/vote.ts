/** Votes for tests: a contest that takes them, entries to vote for, and who may. */
import { randomUUID } from 'node:crypto'
import type { VoteRules } from '@hoi-thi/shared/unit-rules'
import type pg from 'pg'
import { layEntry, withClips } from './judging.ts'
import { type Account, makeAccount, makeParticipant, readContest } from './make.ts'
import type { World } from './world.ts'

const days = 86_400_000

/** Voting goes on, for another three days; whatever is not said otherwise. */
export function takeVotes(world: World, changes: Partial<VoteRules> = {}): Promise<void> {
  const at = (offset: number) => new Date(world.clock.now().getTime() + offset * days).toISOString()
  return withClips(world, { vote: { opensAt: at(-3), closesAt: at(3), each: 1, percent: 0, ...changes } })
}

/** Accepted and published; gives its id. */
export async function layShown(world: World, number: number, more: { by?: Account; unitId?: string | null } = {}): Promise<string> {
  const by = more.by ?? (await makeAccount(world))
  const id = await layEntry(world.database.pool, { contestId: (await readContest(world)).id, number, by, unitId: more.unitId ?? null })
  await world.database.pool.query('update entries set published_at = now(), published_by = created_by where id = $1', [id])
  return id
}

/** Somebody whom their unit has confirmed. */
export async function makeVoter(world: World, unit?: string): Promise<Account> {
  const voter = await makeParticipant(world, unit ? { unit } : {})
  const officer = await makeAccount(world)
  await world.database.pool.query(
    `update participants set membership = 'confirmed', membership_by = $2, membership_at = now() where account_id = $1`,
    [voter.id, officer.id]
  )
  return voter
}

interface Laid {
  count: number
  /** Of the first; the others follow at this distance. */
  from: Date
  everyMs: number
  registeredAt: Date
  device?: string | null
}

/** Of people of whom nothing else is known. */
export async function layVotes(pool: pg.Pool, entryId: string, { count, from, everyMs, registeredAt, device = null }: Laid): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = randomUUID()
    await pool.query(
      `with person as (insert into accounts (id, sign_in_name, sign_in_key, full_name, created_at) values ($1::uuid, $1::uuid::text, $1::uuid::text, 'Người Thử', $2) returning id)
       insert into entry_votes (entry_id, account_id, voted_at, device) select $3, id, $4, $5 from person`,
      [id, registeredAt, entryId, new Date(from.getTime() + index * everyMs), device]
    )
  }
}
