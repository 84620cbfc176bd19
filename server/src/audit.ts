/** Tells the audit log who did what. Written within the transaction of the deed itself; chained and sealed apart. */
import type { ScopeKind } from '@hoi-thi/shared/access'
import type { Ctx } from './context.ts'
import {
  findLastLink,
  insertAuditEntry,
  insertLinks,
  insertRoot,
  leadsSeal,
  listChain,
  listDaysWithoutRoot,
  listRoots,
  takePending
} from './db/audit.ts'
import { inTransaction } from './db/client.ts'
import type { AuditDetail } from './db/schema/audit.ts'
import { dayOf } from './lib/day.ts'
import { chained, chainStart } from './lib/hash-chain.ts'

/** What is told of a deed. Ids only: names and numbers of people stay where they can be erased. */
export interface Deed {
  action: AuditAction
  scope?: { kind: ScopeKind; id: string | null }
  subject?: { kind: AuditSubject; id: string }
  detail?: AuditDetail
}

export type AuditSubject =
  | 'account'
  | 'session'
  | 'role'
  | 'unit'
  | 'contest'
  | 'participant'
  | 'import'
  | 'request'
  | 'dispute'
  | 'join-link'
  | 'unit-change'
  | 'duplicate-review'
  | 'award'
  | 'question'
  | 'question-file'
  | 'legal-document'
  | 'legal-change'
  | 'round'
  | 'entry'
  | 'result'
  | 'change-set'
  | 'appeal'

/** The closed list of deeds; what is not in it is not told. */
export type AuditAction =
  | 'session.begun'
  | 'session.refused'
  | 'session.ended'
  | 'session.token-reused'
  | 'password.changed'
  | 'second-factor.confirmed'
  | 'second-factor.removed'
  | 'second-factors.resealed'
  | 'recovery-code.used'
  | 'role.granted'
  | 'role.ended'
  | 'access.refused'
  | 'audit.read'
  | 'audit.exported'
  | 'contest.laid'
  | 'rules.proposed'
  | 'rules.published'
  | 'unit.added'
  | 'unit.changed'
  | 'unit.ended'
  | 'succession.made'
  | 'succession.undone'
  | 'headcount.added'
  | 'headcounts.frozen'
  | 'dispute.filed'
  | 'dispute.decided'
  | 'account.corrected'
  | 'account.erased'
  | 'consent.changed'
  | 'data.exported'
  | 'request.made'
  | 'request.read'
  | 'request.handled'
  | 'retention.applied'
  | 'retention.set'
  | 'calendar-day.entered'
  | 'calendar-day.removed'
  | 'import.previewed'
  | 'import.confirmed'
  | 'import.undone'
  | 'guardians.declared'
  | 'import.seen'
  | 'imports.forgotten'
  | 'code.issued'
  | 'code.used'
  | 'members.seen'
  | 'membership.decided'
  | 'join-link.created'
  | 'join-link.ended'
  | 'unit-change.filed'
  | 'unit-change.seen'
  | 'unit-change.decided'
  | 'duplicate-review.seen'
  | 'duplicate-review.decided'
  | 'identity.linked'
  | 'identity.unlinked'
  | 'password.reset-sent'
  | 'password.reset'
  | 'assistance.begun'
  | 'assistances.seen'
  | 'participants.sought'
  | 'awards.seen'
  | 'award.named'
  | 'award.confirmed'
  | 'award.declined'
  | 'award.answer-day-moved'
  | 'award.lost'
  | 'award.regained'
  | 'award.taken-back'
  | 'award.handed-over'
  | 'hand-over-list.printed'
  | 'award-number.given'
  | 'award-number.declined'
  | 'award-numbers.exported'
  | 'award-numbers.deleted'
  | 'award-numbers.resealed'
  | 'question.written'
  | 'question.draft-removed'
  | 'question.submitted'
  | 'question.withdrawn'
  | 'question.approved'
  | 'question.returned'
  | 'question.retired'
  | 'question.restored'
  | 'question-file.added'
  | 'questions.exported'
  | 'legal-document.added'
  | 'legal-change.recorded'
  | 'legal-change.removed'
  | 'pool.filled'
  | 'duty-people.seen'
  | 'round.seal-proposed'
  | 'round.seal-proposal-ended'
  | 'round.sealed'
  | 'round.unsealed'
  | 'round.paused'
  | 'round.resumed'
  | 'boards.frozen'
  | 'boards.unfrozen'
  | 'round.control-seen'
  | 'extension.granted'
  | 'extension.taken-back'
  | 'compensation.proposed'
  | 'compensation.approved'
  | 'compensation.declined'
  | 'admissions.seen'
  | 'admissions.made'
  | 'outside-scores.seen'
  | 'outside-score.entered'
  | 'outside-score.corrected'
  | 'outside-score.removed'
  | 'outside-scores.signed'
  | 'panel.formed'
  | 'panel.changed'
  | 'panel.dissolved'
  | 'panel.judge-seated'
  | 'panel.judge-removed'
  | 'judging-conflict.set'
  | 'judging-conflict.ended'
  | 'judging-conflict.declared'
  | 'entries.assigned'
  | 'assignment.replaced'
  | 'sheet.signed'
  | 'sheet.reopened'
  | 'discussion.recorded'
  | 'judging-results.seen'
  | 'judging-minutes.printed'
  | 'question.opened'
  | 'question.closed'
  | 'entry.begun'
  | 'entry.submitted'
  | 'entry.withdrawn'
  | 'entry.brought-back'
  | 'entry.seen'
  | 'entry.decided'
  | 'entry.appealed'
  | 'entry.appeal-answered'
  | 'entry.published'
  | 'entry.unpublished'
  | 'entry.likeness-noted'
  | 'entry.paper-added'
  | 'entry.paper-removed'
  | 'entry.paper-opened'
  | 'result.seen'
  | 'result.closed'
  | 'result.check-asked'
  | 'result.step-proposed'
  | 'result.step-taken'
  | 'result.step-declined'
  | 'papers.sought'
  | 'change-set.begun'
  | 'change-set.seen'
  | 'change-set.changed'
  | 'change-set.dropped'
  | 'change-set.proposed'
  | 'change-set.applied'
  | 'change-set.reversal-proposed'
  | 'change-set.reversal-dropped'
  | 'change-set.reverted'
  | 'appeal.filed'
  | 'appeals.seen'
  | 'appeal.decided'
  | 'leak-signals.seen'
  | 'votes.seen'
  | 'voiding.proposed'
  | 'voiding.approved'
  | 'voiding.ended'

export async function audit(ctx: Ctx, { action, scope, subject, detail }: Deed): Promise<void> {
  await insertAuditEntry(ctx.db, {
    at: ctx.now,
    actorId: ctx.actor?.accountId ?? null,
    sessionId: ctx.actor?.sessionId ?? null,
    action,
    scopeKind: scope?.kind ?? 'system',
    scopeId: scope?.id ?? null,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    detail: detail ?? {}
  })
}

const entriesAtOnce = 2000

/** The chore: links what has been added to the chain, and fixes the root of each day that is over. */
export async function sealAudit(ctx: Ctx): Promise<void> {
  while ((await inTransaction(ctx.deps.database.pool, sealSome)) === entriesAtOnce);
  for (const root of await listDaysWithoutRoot(ctx.db, dayOf(ctx.now))) await insertRoot(ctx.db, { ...root, madeAt: ctx.now })
}

async function sealSome(db: Ctx['db']): Promise<number> {
  // One process at a time: two would make two links of one place.
  if (!(await leadsSeal(db))) return 0
  const entries = await takePending(db, entriesAtOnce)
  const last = await findLastLink(db)
  let { place, hash } = last ?? { place: 0, hash: chainStart }
  const links = entries.map((entry) => {
    place++
    hash = chained(hash, entry)
    return { place, entryId: entry.id, hash }
  })
  await insertLinks(db, links)
  return entries.length
}

export type ChainVerdict =
  | { isWhole: true; links: number; lastHash: string }
  | { isWhole: false; place: number; entryId: number; because: 'entry-gone' | 'entry-changed' | 'link-missing' | 'root-differs' }

/** Goes over the whole chain and names the first place where it does not hold. */
export async function verifyChain(db: Ctx['db']): Promise<ChainVerdict> {
  const roots = new Map((await listRoots(db, 100_000)).map((root) => [root.place, root.hash]))
  let [place, hash] = [0, chainStart]
  for (;;) {
    const page = await listChain(db, place, entriesAtOnce)
    for (const { link, entry } of page) {
      if (link.place !== place + 1) return { isWhole: false, place: place + 1, entryId: link.entryId, because: 'link-missing' }
      if (!entry) return { isWhole: false, place: link.place, entryId: link.entryId, because: 'entry-gone' }
      hash = chained(hash, entry)
      if (hash !== link.hash) return { isWhole: false, place: link.place, entryId: link.entryId, because: 'entry-changed' }
      if ((roots.get(link.place) ?? hash) !== hash)
        return { isWhole: false, place: link.place, entryId: link.entryId, because: 'root-differs' }
      place = link.place
    }
    const lastRoot = Math.max(0, ...roots.keys())
    if (page.length < entriesAtOnce && place < lastRoot) return { isWhole: false, place: place + 1, entryId: 0, because: 'link-missing' }
    if (page.length < entriesAtOnce) return { isWhole: true, links: place, lastHash: hash }
  }
}
