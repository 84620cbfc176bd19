import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { contests } from '../../../db/schema/contest.ts'
import { joinLinks } from '../../../db/schema/roster.ts'
import { units } from '../../../db/schema/unit.ts'

const works = (macs: string[], now: Date) =>
  and(
    inArray(joinLinks.mac, macs),
    isNull(joinLinks.endedAt),
    sql`(${joinLinks.expiresAt} is null or ${joinLinks.expiresAt} > ${now.toISOString()})`,
    sql`(${joinLinks.limit} is null or ${joinLinks.used} < ${joinLinks.limit})`
  )

/** Takes a place in the link; false when it does not work here. */
export async function useJoinLink(
  db: Db,
  { macs, contestId, unitId, now }: { macs: string[]; contestId: string; unitId: string; now: Date }
) {
  const rows = await db
    .update(joinLinks)
    .set({ used: sql`${joinLinks.used} + 1` })
    .where(and(works(macs, now), eq(joinLinks.contestId, contestId), eq(joinLinks.unitId, unitId)))
    .returning({ id: joinLinks.id })
  return rows.length > 0
}

export async function findJoinLink(db: Db, macs: string[], now: Date) {
  const [row] = await db
    .select({
      contest: { id: contests.id, slug: contests.slug, title: contests.title },
      unit: { id: units.id, name: units.name }
    })
    .from(joinLinks)
    .innerJoin(contests, eq(contests.id, joinLinks.contestId))
    .innerJoin(units, eq(units.id, joinLinks.unitId))
    .where(works(macs, now))
  return row
}

export async function insertJoinLink(db: Db, link: typeof joinLinks.$inferInsert) {
  await db.insert(joinLinks).values(link)
}

export async function endJoinLink(db: Db, unitId: string, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(joinLinks)
    .set({ endedAt: now })
    .where(and(eq(joinLinks.id, id), eq(joinLinks.unitId, unitId), isNull(joinLinks.endedAt)))
    .returning({ id: joinLinks.id })
  return rows.length > 0
}

/** Newest first. */
export async function listJoinLinks(db: Db, unitId: string) {
  return db
    .select({
      id: joinLinks.id,
      contest: { id: contests.id, slug: contests.slug, title: contests.title },
      createdAt: joinLinks.createdAt,
      expiresAt: joinLinks.expiresAt,
      limit: joinLinks.limit,
      used: joinLinks.used,
      endedAt: joinLinks.endedAt
    })
    .from(joinLinks)
    .innerJoin(contests, eq(contests.id, joinLinks.contestId))
    .where(eq(joinLinks.unitId, unitId))
    .orderBy(desc(joinLinks.createdAt), desc(joinLinks.id))
    .limit(200)
}
