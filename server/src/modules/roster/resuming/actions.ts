/**
 * Codes with which a person whose attempt is open goes on with it on another device. They sign in and change nothing: who has a working password
 * keeps it, and whoever reads the code out never learns one. Not kind `reset`, which would end the sessions of the very device that may come back.
 */
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { beginSessionWithin } from '../../account/sessions/actions.ts'
import { tell } from '../../message/actions.ts'
import { codePurpose, macsOf } from '../codes/actions.ts'
import { resumeCodeGiven } from '../codes/message-text.ts'
import { insertCodes, isProtected, lockEntered, revokeCodes, useCode } from '../codes/queries.ts'
import { newCode, plainCode, resumeLength } from '../enrolment-code.ts'

const validMinutes = 30

interface Resuming {
  accountId: string
  unitId: string | null
  contestId: string
  roundId: string
}

/** Within the transaction that has found their attempt open. A role or a second factor is never got round. */
export async function issueResumeCode(ctx: ActorCtx, { accountId, unitId, contestId, roundId }: Resuming) {
  const person = (await lockEntered(ctx.db, accountId)) ?? refuse('code.not-needed')
  if (await isProtected(ctx.db, accountId)) throw new Problem('account.protected')
  const code = newCode(ctx.random, resumeLength)
  const expiresAt = new Date(ctx.now.getTime() + validMinutes * 60_000)
  await revokeCodes(ctx.db, [accountId], ctx.now)
  const mac = ctx.engines.secrets.mac(codePurpose, plainCode(code) ?? '')
  await insertCodes(ctx.db, [{ accountId, mac }], { unitId, kind: 'resume', issuedBy: ctx.actor.accountId, issuedAt: ctx.now, expiresAt })
  const subject = { kind: 'account', id: accountId } as const
  await audit(ctx, {
    action: 'code.issued',
    scope: { kind: 'contest', id: contestId },
    subject,
    detail: { people: 1, kind: 'resume', round: roundId }
  })
  await tell(ctx, { accountId, kind: 'security', ...resumeCodeGiven })
  return { code, fullName: person.fullName, expiresAt: expiresAt.toISOString() }
}

/** A role or a second factor may have come after the code. */
export function resumeWithCode(ctx: Ctx, { code, isShared }: { code: string; isShared?: boolean | undefined }) {
  return transaction(ctx, async (ctx) => {
    const used = (await useCode(ctx.db, macsOf(ctx, code), ctx.now, { resumes: true })) ?? refuse('code.unknown')
    const account = (await lockEntered(ctx.db, used.accountId)) ?? refuse('code.unknown')
    if (await isProtected(ctx.db, account.id)) throw new Problem('code.unknown')
    const subject = { kind: 'account', id: account.id } as const
    const scope = used.unitId === null ? {} : { scope: { kind: 'unit', id: used.unitId } as const }
    await audit(ctx, { action: 'code.used', ...scope, subject, detail: { kind: 'resume' } })
    return beginSessionWithin(ctx, account, { isShared })
  })
}
