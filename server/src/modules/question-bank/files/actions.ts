/** Pictures and sounds of questions: taken in, and sent to whom a paper names them. */
import { createHash, randomUUID } from 'node:crypto'
import type { FileReply } from '@hoi-thi/shared/api'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { fileTypeOf, mostBytes } from '../file-type.ts'
import { findFile, insertFile } from './queries.ts'

export function keepFile(ctx: ActorCtx, bytes: Uint8Array) {
  const type = bytes.length <= mostBytes ? fileTypeOf(bytes) : null
  if (!type) throw new Problem('question.file-refused')
  return transaction(ctx, async (ctx) => {
    // Chance alone: an id that tells its time could be guessed from others.
    const id = randomUUID()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await insertFile(ctx.db, { id, type, bytes: Buffer.from(bytes), sha256, uploadedBy: ctx.actor.accountId, createdAt: ctx.now })
    await audit(ctx, { action: 'question-file.added', subject: { kind: 'question-file', id }, detail: { type, bytes: bytes.length } })
    return { id, type }
  })
}

export async function sendQuestionFile(ctx: Ctx, id: string): Promise<FileReply> {
  const { type, bytes } = (await findFile(ctx.db, id)) ?? refuse('question.file-not-found')
  return { type: type as FileReply['type'], fileName: id, pieces: piecesOf(bytes) }
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
