/** Codes for who was enrolled: issued, said once, looked at, used once. */
import type { Slip } from '@hoi-thi/shared/roster'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { isCommonPassword } from '../../account/common-passwords.ts'
import { agreeToNotice } from '../../account/consent/actions.ts'
import { notice } from '../../account/notice.ts'
import { hashPassword } from '../../account/password.ts'
import { beginSession } from '../../account/sessions/actions.ts'
import { maskedName, newCode, plainCode } from '../enrolment-code.ts'
import { beginAccount, findCode, findUnitName, insertCodes, isOfUnit, lockWithoutPassword, revokeCodes, useCode } from './queries.ts'

const purpose = 'enrolment-code'
const validDays = 30

/** For those who are named, else for all who have no code that works: what is printed already stays good. */
export function issueCodes(ctx: ActorCtx, unitId: string, accountIds: string[] | undefined): Promise<Slip[]> {
  return transaction(ctx, async (ctx) => {
    const unitName = (await findUnitName(ctx.db, unitId)) ?? refuse('unit.not-found')
    const people = await lockWithoutPassword(ctx.db, unitId, accountIds, ctx.now)
    const issued = people.map((person) => ({ ...person, code: newCode(ctx.random) }))
    const expiresAt = new Date(ctx.now.getTime() + validDays * 86_400_000)
    const ids = people.map(({ accountId }) => accountId)
    await revokeCodes(ctx.db, ids, ctx.now)
    const codes = issued.map(({ code, accountId }) => ({ accountId, mac: ctx.engines.secrets.mac(purpose, plainCode(code) ?? '') }))
    await insertCodes(ctx.db, codes, { unitId, issuedBy: ctx.actor.accountId, issuedAt: ctx.now, expiresAt })
    // Whose codes they were, the table of codes keeps.
    const [only] = ids.length === 1 ? ids : []
    const subject = only === undefined ? {} : { subject: { kind: 'account', id: only } as const }
    await audit(ctx, { action: 'code.issued', scope: { kind: 'unit', id: unitId }, ...subject, detail: { people: ids.length } })
    const origin = ctx.deps.publicUrl ?? ''
    return issued.map((slip) => ({ ...slip, unitName, url: `${origin}/ma#${slip.code}`, expiresAt: expiresAt.toISOString() }))
  })
}

export async function issueCode(ctx: ActorCtx, unitId: string, accountId: string): Promise<Slip> {
  if (!(await isOfUnit(ctx.db, unitId, accountId))) throw new Problem('participant.not-found')
  const [slip] = await issueCodes(ctx, unitId, [accountId])
  return slip ?? refuse('code.not-needed')
}

/** Unknown, used, revoked and old ones are looked for and answered alike. */
export async function lookAtCode(ctx: Ctx, code: string) {
  const { fullName, unitName, expiresAt } = (await findCode(ctx.db, macsOf(ctx, code), ctx.now)) ?? refuse('code.unknown')
  return { maskedName: maskedName(fullName), unitName, expiresAt: expiresAt.toISOString() }
}

export async function enterWithCode(
  ctx: Ctx,
  { code, password, consentVersion }: { code: string; password: string; consentVersion: number }
) {
  if (consentVersion !== notice.version) throw new Problem('account.consent-outdated')
  // Hashed before the code is looked at: an unknown one takes as long.
  const passwordHash = await hashPassword(password)
  const account = await transaction(ctx, async (ctx) => {
    const used = (await useCode(ctx.db, macsOf(ctx, code), ctx.now)) ?? refuse('code.unknown')
    const account = (await beginAccount(ctx.db, used.accountId, { passwordHash, consentVersion, now: ctx.now })) ?? refuse('code.unknown')
    // Said after the code: whoever has none learns nothing. The code stays good, as the whole transaction is taken back.
    if (isCommonPassword(password, account.signInName)) throw new Problem('account.password-common')
    await agreeToNotice(ctx, account.id, 'code')
    const scope = { kind: 'unit', id: used.unitId } as const
    await audit(ctx, { action: 'code.used', scope, subject: { kind: 'account', id: account.id } })
    return account
  })
  return beginSession(ctx, account, false)
}

/** What is no code at all is looked for too. */
const macsOf = (ctx: Ctx, code: string) => ctx.engines.secrets.macs(purpose, plainCode(code) ?? '')
