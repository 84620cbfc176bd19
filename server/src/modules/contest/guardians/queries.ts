import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { guardians } from '../../../db/schema/privacy.ts'

export async function insertGuardian(db: Db, guardian: typeof guardians.$inferInsert): Promise<void> {
  await db.insert(guardians).values(guardian)
}

export interface Declaration {
  by: string
  version: number
  textHash: string
  at: Date
  /** The unit of the person, in whose name it was declared. */
  declarer: string
}

/** Of the newest roster that holds this participant and with which it was declared. */
export async function findDeclaration(db: Db, participantId: string): Promise<Declaration | undefined> {
  const { rows } = await db.execute<Omit<Declaration, 'at'> & { at: number }>(sql`
    select i.guardians_by as by, i.guardians_version as version, i.guardians_text_hash as "textHash",
      (extract(epoch from i.guardians_at) * 1000)::float8 as at, coalesce(u.name, '') as declarer
    from import_rows r join imports i on i.id = r.import_id join participants p on p.id = r.participant_id left join units u on u.id = p.unit_id
    where r.participant_id = ${participantId} and i.state = 'confirmed' and i.guardians_by is not null
    order by i.guardians_at desc limit 1`)
  const [row] = rows
  return row && { ...row, at: new Date(Number(row.at)) }
}
