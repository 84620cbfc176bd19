import { and, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { addingJob } from '../../db/job-queue.ts'
import { passwordResets } from '../../db/schema/account.ts'

/** Looks at no account. */
export async function addResetJob(db: Db, task: string, id: string, sealedName: string): Promise<void> {
  const payload = sql`json_build_object('id', ${id}::text, 'name', ${sealedName}::text)`
  await db.execute(sql`select id from ${addingJob(task, payload, sql`${`reset ${id}`}`)} job`)
}

/** The former one works no more. */
export async function replacePasswordReset(db: Db, reset: typeof passwordResets.$inferInsert): Promise<void> {
  const { accountId: _, ...set } = reset
  await db.insert(passwordResets).values(reset).onConflictDoUpdate({ target: passwordResets.accountId, set })
}

/** Of two who use it at once, one does. */
export async function takePasswordReset(db: Db, macs: string[], now: Date) {
  const [row] = await db
    .delete(passwordResets)
    .where(and(inArray(passwordResets.mac, macs), gt(passwordResets.expiresAt, now)))
    .returning({ accountId: passwordResets.accountId })
  return row
}
