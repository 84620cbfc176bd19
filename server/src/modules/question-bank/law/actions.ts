/** The documents that questions cite, and what becomes of them: a change holds its questions back until they are approved anew. */
import type { LegalDocument } from '@hoi-thi/shared/question-bank'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { freedText, heldBackText } from '../author-text.ts'
import { tellAuthors } from '../authors/actions.ts'
import { summariesOf } from '../listing/actions.ts'
import { listShortRounds } from '../pools/queries.ts'
import { deleteChange, insertChange, insertDocument, listDocuments, listHeldBack, lockDocument } from './queries.ts'

export async function documents(ctx: ActorCtx): Promise<{ items: LegalDocument[] }> {
  return { items: await listDocuments(ctx.db, dayOf(ctx.now)) }
}

type NewDocument = Pick<LegalDocument, 'number' | 'title' | 'kind' | 'issuedBy' | 'issuedOn' | 'inForceFrom' | 'link'>

export function addDocument(ctx: ActorCtx, document: NewDocument): Promise<LegalDocument> {
  return transaction(ctx, async (ctx) => {
    if (!(await insertDocument(ctx.db, document))) throw new Problem('document.exists')
    await audit(ctx, { action: 'legal-document.added', subject: { kind: 'legal-document', id: document.number } })
    return documentOf(ctx, document.number)
  })
}

type NewChange = Pick<LegalDocument['changes'][number], 'kind' | 'on' | 'articles' | 'by' | 'note'> & { document: string }

export function recordChange(ctx: ActorCtx, { document: number, ...change }: NewChange) {
  return transaction(ctx, async (ctx) => {
    if (!(await lockDocument(ctx.db, number))) throw new Problem('document.not-found')
    const id = ctx.newId()
    await insertChange(ctx.db, { ...change, id, documentNumber: number, recordedBy: ctx.actor.accountId, recordedAt: ctx.now })
    const heldBack = await listHeldBack(ctx.db, id, dayOf(ctx.now))
    const detail = { document: number, kind: change.kind, on: change.on, questions: heldBack.length }
    await audit(ctx, { action: 'legal-change.recorded', subject: { kind: 'legal-change', id }, detail })
    const document = await documentOf(ctx, number)
    await tellAuthors(ctx, heldBack, heldBackText(document, change))
    return {
      document,
      questions: await summariesOf(ctx, heldBack),
      shortOf: await listShortRounds(ctx.db, ctx.now)
    }
  })
}

export function takeChangeBack(ctx: ActorCtx, id: string): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    const heldBack = await listHeldBack(ctx.db, id, dayOf(ctx.now))
    const change = (await deleteChange(ctx.db, id)) ?? refuse('document.change-not-found')
    // Something else may still hold some of them back.
    const freed = (await summariesOf(ctx, heldBack)).filter(({ outdated }) => outdated === null)
    await tellAuthors(
      ctx,
      freed.map(({ id }) => id),
      freedText
    )
    const { documentNumber: document, kind, on } = change
    await audit(ctx, { action: 'legal-change.removed', subject: { kind: 'legal-change', id }, detail: { document, kind, on } })
    return undefined
  })
}

async function documentOf(ctx: ActorCtx, number: string): Promise<LegalDocument> {
  const [document] = await listDocuments(ctx.db, dayOf(ctx.now), number)
  return document ?? refuse('document.not-found')
}
