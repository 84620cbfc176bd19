import { inArray, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { questionVersions } from '../../../db/schema/question-bank.ts'
import { type ShownQuestion, shownQuestion } from '../../contest/queries.ts'

/** Right options by question version. The only reader of keys. */
export async function listKeys(db: Db, versionIds: string[]) {
  const rows = await db
    .select({ id: questionVersions.id, right: questionVersions.rightOptions })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds))
  return new Map(rows.map(({ id, right }) => [id, right]))
}

/** Text and options of these versions; a paper shows the versions that it was drawn with, whatever the pool is now. */
export async function listQuestionTexts(db: Db, versionIds: string[]) {
  const { rows } = await db.execute<ShownQuestion>(sql`select ${shownQuestion} from question_versions v where v.id in ${versionIds}`)
  return rows
}

export async function listExplanations(db: Db, versionIds: string[]) {
  const { rows } = await db.execute<{
    id: string
    explanation: string
    citation: Record<string, unknown>
    title: string
    right: number[]
  }>(sql`
    select v.id, v.explanation, v.citation, d.title, v.right_options as right
    from question_versions v join legal_documents d on d.number = v.document_number
    where v.id in ${versionIds}`)
  return rows
}
