import type { Gender } from '@hoi-thi/shared/contest'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'

/** Null: what was said is forgotten. */
export async function storeGender(db: Db, participantId: string, gender: Gender | null): Promise<void> {
  const said = JSON.stringify(gender === null ? {} : { gender })
  await db.execute(sql`update participants set facts = facts - 'gender' || ${said}::jsonb where id = ${participantId}`)
}
