import { and, gte, isNull, lte } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { awards } from '../../../db/schema/award.ts'

/** Of winners who have said nothing, and whose last day is near. */
export async function listUnreminded(db: Db, { today, lastNear }: { today: string; lastNear: string }) {
  const isOpen = and(isNull(awards.confirmedAt), isNull(awards.declinedAt), isNull(awards.takenBackAt), isNull(awards.handedOverOn))
  return db
    .select({ id: awards.id, contestId: awards.contestId })
    .from(awards)
    .where(and(isOpen, isNull(awards.remindedAt), gte(awards.answerBy, today), lte(awards.answerBy, lastNear)))
}
