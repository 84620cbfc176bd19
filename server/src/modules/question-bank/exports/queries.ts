import type { Citation } from '@hoi-thi/shared/question-bank'
import type { Level } from '@hoi-thi/shared/round-rules'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { isNewestApproved } from '../queries.ts'

export interface ExportedRow extends Record<string, unknown> {
  code: string
  topic: string
  topicName: string
  level: Level
  divisions: string[]
  text: string
  options: string[]
  rightOptions: number[]
  pinnedOptions: number[]
  isShuffled: boolean
  citation: Citation
  title: string
  explanation: string
  fileId: string | null
  fileType: string | null
  fileBytes: Buffer | null
  fileAlt: string | null
}

/** The newest approved version of each of these, by code. */
export async function listExported(db: Db, ids: readonly string[]) {
  const { rows } = await db.execute<ExportedRow>(sql`
    select q.code, v.topic, t.name as "topicName", v.level, v.divisions, v.text, v.options, v.right_options as "rightOptions",
      v.pinned_options as "pinnedOptions", v.is_shuffled as "isShuffled", v.citation, d.title, v.explanation,
      f.id as "fileId", f.type as "fileType", f.bytes as "fileBytes", v.file_alt as "fileAlt"
    from questions q
    join question_versions v on v.question_id = q.id and v.state = 'approved' and ${isNewestApproved}
    join topics t on t.code = v.topic
    join legal_documents d on d.number = v.document_number
    left join question_files f on f.id = v.file_id
    where q.id = any(${sql.param([...ids])}::uuid[]) order by q.code`)
  return rows
}
