/** The consent of a minor's parent or guardian: taken at joining, or from the unit's declaration when it enrolled them; and taken back. */
import type { Relation } from '@hoi-thi/shared/contest'
import type { Rules } from '@hoi-thi/shared/rules'
import { audit } from '../../../audit.ts'
import type { ActorCtx, Ctx } from '../../../context.ts'
import type { ConsentChannel } from '../../../db/schema/privacy.ts'
import { Problem, refuse } from '../../../problem.ts'
import { insertConsent, listConsents } from '../../account/consent/queries.ts'
import { hashOfText } from '../../account/consent-texts.ts'
import { isOfMinors } from '../eligibility.ts'
import { guardianTexts } from '../guardian-texts.ts'
import { holdBack } from '../queries.ts'
import { type Declaration, findDeclaration, insertGuardian } from './queries.ts'

interface Minor {
  id: string
  accountId: string
  contestId: string
  divisionId: string
}

interface Given {
  fullName: string
  relation: Relation
  version: number
}

/** Within the transaction of the joining, which fails without it. Of others than minors nothing is kept. */
export async function takeGuardian(ctx: ActorCtx, rules: Rules, minor: Minor, given: Given | undefined): Promise<void> {
  if (!isOfMinors(rules, minor.divisionId)) return
  if (!given) return writeDeclared(ctx, minor, (await declarationFor(ctx, minor)) ?? refuse('participant.guardian-required'))
  if (given.version !== guardianTexts.version) throw new Problem('contest.consent-outdated')
  const textHash = hashOfText(guardianTexts.consent)
  const said = { version: given.version, textHash, at: ctx.now, channel: 'joining', actorId: ctx.actor.accountId } as const
  await write(ctx, minor, said, { fullName: given.fullName.trim(), relation: given.relation })
}

/** Whether a minor who has not joined yet needs more than their own consent. */
export async function needsGuardian(ctx: Ctx, rules: Rules, minor: Minor): Promise<boolean> {
  return isOfMinors(rules, minor.divisionId) && !(await declarationFor(ctx, minor))
}

/** A parent or guardian withdraws by the person's own request: from then on no attempt starts until one agrees again. */
export async function withdrawGuardians(ctx: ActorCtx, accountId: string): Promise<void> {
  const said = (await listConsents(ctx.db, accountId)).filter(({ purpose }) => purpose === 'guardian')
  for (const contestId of new Set(said.map((consent) => consent.contestId ?? refuse('internal')))) {
    const last = said.find((consent) => consent.contestId === contestId)
    if (!last?.given) continue
    const { version, textHash } = last
    const withdrawn = { version, textHash, given: false, at: ctx.now, channel: 'request', actorId: ctx.actor.accountId } as const
    await insertConsent(ctx.db, { id: ctx.newId(), accountId, contestId, purpose: 'guardian', ...withdrawn })
    await holdBack(ctx.db, contestId, accountId)
    await audit(ctx, {
      action: 'consent.changed',
      subject: { kind: 'account', id: accountId },
      detail: { purpose: 'guardian', version, given: false }
    })
  }
}

/** What the unit has declared counts once: after a withdrawal a parent or guardian says it anew. */
async function declarationFor(ctx: Ctx, { id, accountId, contestId }: Minor): Promise<Declaration | undefined> {
  const hasWithdrawn = (await listConsents(ctx.db, accountId)).some(
    (consent) => consent.purpose === 'guardian' && consent.contestId === contestId && !consent.given
  )
  return hasWithdrawn ? undefined : findDeclaration(ctx.db, id)
}

const writeDeclared = (ctx: ActorCtx, minor: Minor, { by, version, textHash, at, declarer }: Declaration) =>
  write(ctx, minor, { version, textHash, at, channel: 'roster', actorId: by }, { fullName: declarer, relation: 'unit' })

interface Said {
  version: number
  textHash: string
  at: Date
  channel: ConsentChannel
  actorId: string
}

async function write(ctx: ActorCtx, { accountId, contestId }: Minor, said: Said, who: { fullName: string; relation: Relation | 'unit' }) {
  const consentId = ctx.newId()
  await insertConsent(ctx.db, { id: consentId, accountId, contestId, purpose: 'guardian', given: true, ...said })
  await insertGuardian(ctx.db, { consentId, ...who })
  const detail = { purpose: 'guardian', version: said.version, given: true }
  await audit(ctx, { action: 'consent.changed', subject: { kind: 'account', id: accountId }, detail })
}
