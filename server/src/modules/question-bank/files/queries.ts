import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { questionFiles } from '../../../db/schema/question-bank.ts'

export async function insertFile(db: Db, file: typeof questionFiles.$inferInsert): Promise<void> {
  await db.insert(questionFiles).values(file)
}

export async function findFile(db: Db, id: string) {
  const [row] = await db
    .select({ type: questionFiles.type, bytes: questionFiles.bytes })
    .from(questionFiles)
    .where(eq(questionFiles.id, id))
  return row
}
