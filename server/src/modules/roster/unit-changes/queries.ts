import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { participants } from '../../../db/schema/contest.ts'
import { unitChanges } from '../../../db/schema/roster.ts'

export interface ChangeScope {
  kind: 'unit' | 'contest'
  id: string
}

export async function findOwnParticipant(db: Db, contestId: string, accountId: string) {
  const [row] = await db
    .select({ id: participants.id, unitId: participants.unitId })
    .from(participants)
    .where(and(eq(participants.contestId, contestId), eq(participants.accountId, accountId)))
    .for('update')
  return row
}

/** Undefined: an earlier one is open. */
export async function insertChange(db: Db, change: typeof unitChanges.$inferInsert) {
  const [row] = await db.insert(unitChanges).values(change).onConflictDoNothing().returning({ id: unitChanges.id })
  return row
}

export interface ChangeRow extends Record<string, unknown> {
  id: string
  participantId: string
  fullName: string
  fromUnit: { id: string; name: string } | null
  toUnit: { id: string; name: string }
  reason: string
  state: 'open' | 'accepted' | 'refused'
  filedAt: Date
}

const within = ({ kind, id }: ChangeScope) => (kind === 'unit' ? sql`c.to_unit_id = ${id}` : sql`c.contest_id = ${id}`)

/** Open ones, oldest first. */
export async function listOpenChanges(
  db: Db,
  scope: ChangeScope,
  page: { after: string | undefined; limit: number }
): Promise<ChangeRow[]> {
  const { rows } = await db.execute<ChangeRow>(sql`
    select c.id, c.participant_id as "participantId", a.full_name as "fullName", c.reason, c.state, c.filed_at as "filedAt",
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as "fromUnit",
      json_build_object('id', n.id, 'name', n.name) as "toUnit"
    from unit_changes c join participants p on p.id = c.participant_id join accounts a on a.id = p.account_id
    left join units o on o.id = c.from_unit_id join units n on n.id = c.to_unit_id
    where ${within(scope)} and c.state = 'open' ${page.after ? sql`and c.id > ${page.after}` : sql``}
    order by c.id limit ${page.limit}`)
  return rows.map((row) => ({ ...row, filedAt: new Date(row.filedAt) }))
}

export async function lockOpenChange(db: Db, scope: ChangeScope, id: string) {
  const isThere = scope.kind === 'unit' ? eq(unitChanges.toUnitId, scope.id) : eq(unitChanges.contestId, scope.id)
  const [row] = await db
    .select({
      id: unitChanges.id,
      participantId: unitChanges.participantId,
      toUnitId: unitChanges.toUnitId,
      accountId: participants.accountId
    })
    .from(unitChanges)
    .innerJoin(participants, eq(participants.id, unitChanges.participantId))
    .where(and(eq(unitChanges.id, id), eq(unitChanges.state, 'open'), isThere))
    .for('update')
  return row
}

export async function updateChange(
  db: Db,
  id: string,
  { state, reason, by, now }: { state: 'accepted' | 'refused'; reason: string | null; by: string; now: Date }
) {
  await db.update(unitChanges).set({ state, decisionReason: reason, decidedBy: by, decidedAt: now }).where(eq(unitChanges.id, id))
}

/** Attempts keep the unit that they were begun for. */
export async function moveParticipant(db: Db, participantId: string, unitId: string, by: string, now: Date) {
  await db
    .update(participants)
    .set({ unitId, membership: 'confirmed', membershipReason: null, membershipBy: by, membershipAt: now })
    .where(eq(participants.id, participantId))
}
