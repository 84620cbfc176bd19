import type { LegalDocument } from '@hoi-thi/shared/question-bank'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { legalChanges, legalDocuments } from '../../../db/schema/question-bank.ts'
import { holdsBack, isNewestApproved, outdatedBy } from '../queries.ts'

const isNewest = sql`not exists (select from question_versions n where n.question_id = v.question_id and n.version > v.version)`

/** With their changes, and how many questions cite each in its newest version; newest issue first. */
export async function listDocuments(db: Db, today: string, number: string | null = null) {
  const { rows } = await db.execute<LegalDocument & Record<string, unknown>>(sql`
    select d.number, d.title, d.kind, d.issued_by as "issuedBy", d.issued_on::text as "issuedOn", d.in_force_from::text as "inForceFrom",
      d.in_force_to::text as "inForceTo", d.link, coalesce(n.questions, 0) as questions, coalesce(n.outdated, 0) as outdated,
      coalesce((
        select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'on', c."on", 'articles', c.articles, 'by', c.by, 'note', c.note,
          'recordedAt', to_char(c.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.recorded_at desc)
        from legal_changes c where c.document_number = d.number
      ), '[]') as changes
    from legal_documents d
    left join (
      select v.document_number, count(*) filter (where ${isNewest})::int as questions,
        count(*) filter (where v.state = 'approved' and ${isNewestApproved} and exists (${outdatedBy(today)}))::int as outdated
      from question_versions v join questions q on q.id = v.question_id and q.retired_at is null
      group by v.document_number
    ) n on n.document_number = d.number
    where ${number}::text is null or d.number = ${number}
    order by d.issued_on desc nulls last, d.number`)
  return rows
}

/** False when the number is taken. */
export async function insertDocument(db: Db, document: typeof legalDocuments.$inferInsert): Promise<boolean> {
  const rows = await db.insert(legalDocuments).values(document).onConflictDoNothing().returning({ number: legalDocuments.number })
  return rows.length > 0
}

/** Held, so that no question is approved on it meanwhile. */
export async function lockDocument(db: Db, number: string) {
  const [row] = await db.select().from(legalDocuments).where(eq(legalDocuments.number, number)).for('update')
  return row
}

export async function insertChange(db: Db, change: typeof legalChanges.$inferInsert): Promise<void> {
  await db.insert(legalChanges).values(change)
}

export async function deleteChange(db: Db, id: string) {
  const [row] = await db.delete(legalChanges).where(eq(legalChanges.id, id)).returning()
  return row
}

/** The questions whose newest approved version a change holds back. */
export async function listHeldBack(db: Db, changeId: string, today: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select v.question_id as id from legal_changes c join question_versions v on ${holdsBack(today)}
    join questions q on q.id = v.question_id and q.retired_at is null
    where c.id = ${changeId} and v.state = 'approved' and ${isNewestApproved} order by q.code`)
  return rows.map(({ id }) => id)
}
