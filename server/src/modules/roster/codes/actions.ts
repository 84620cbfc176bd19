/** Codes for people of a unit, to come in or to choose another password: issued, said once, looked at, used once. */
import type { Slip, SlipKind } from '@hoi-thi/shared/roster'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { dayMs } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { isCommonPassword } from '../../account/common-passwords.ts'
import { agreeToNotice } from '../../account/consent/actions.ts'
import { notice } from '../../account/notice.ts'
import { deletePasswordReset, replacePassword } from '../../account/queries.ts'
import { beginSession, endSessionsOf } from '../../account/sessions/actions.ts'
import { tell } from '../../message/actions.ts'
import { maskedName, newCode, plainCode } from '../enrolment-code.ts'
import { codeGiven, codeUsed } from './message-text.ts'
import {
  beginAccount,
  findCode,
  findUnitName,
  insertCodes,
  isOfUnit,
  isProtected,
  lockWithoutPassword,
  lockWithPassword,
  revokeCodes,
  useCode
} from './queries.ts'

export const codePurpose = 'enrolment-code'
const validDays: Record<SlipKind, number> = { enrolment: 30, reset: 1 }

/** For those who are named, else for all who have no code that works: what is printed already stays good. */
export function issueCodes(ctx: ActorCtx, unitId: string, accountIds: string[] | undefined): Promise<Slip[]> {
  return transaction(ctx, async (ctx) => {
    const unitName = (await findUnitName(ctx.db, unitId)) ?? refuse('unit.not-found')
    return issue(ctx, { id: unitId, name: unitName }, await lockWithoutPassword(ctx.db, unitId, accountIds, ctx.now), 'enrolment')
  })
}

/** To come in, or, for who has a password, to choose another one. */
export async function issueCode(ctx: ActorCtx, unitId: string, accountId: string): Promise<Slip> {
  if (!(await isOfUnit(ctx.db, unitId, accountId))) throw new Problem('participant.not-found')
  const [slip] = await issueCodes(ctx, unitId, [accountId])
  return slip ?? issueResetCode(ctx, unitId, accountId)
}

/** The old password works until the code is used. The person is told: it may be somebody else who asked. */
function issueResetCode(ctx: ActorCtx, unitId: string, accountId: string): Promise<Slip> {
  return transaction(ctx, async (ctx) => {
    const unitName = (await findUnitName(ctx.db, unitId)) ?? refuse('unit.not-found')
    const person = (await lockWithPassword(ctx.db, unitId, accountId)) ?? refuse('code.not-needed')
    if (await isProtected(ctx.db, accountId)) throw new Problem('account.protected')
    const [slip] = await issue(ctx, { id: unitId, name: unitName }, [person], 'reset')
    await tell(ctx, { accountId, kind: 'security', ...codeGiven(unitName) })
    return slip ?? refuse('code.not-needed')
  })
}

type Person = Pick<Slip, 'accountId' | 'fullName' | 'signInName'>

async function issue(ctx: ActorCtx, unit: { id: string; name: string }, people: Person[], kind: SlipKind): Promise<Slip[]> {
  const issued = people.map((person) => ({ ...person, code: newCode(ctx.random) }))
  const expiresAt = new Date(ctx.now.getTime() + validDays[kind] * dayMs)
  const ids = people.map(({ accountId }) => accountId)
  await revokeCodes(ctx.db, ids, ctx.now)
  const codes = issued.map(({ code, accountId }) => ({ accountId, mac: ctx.engines.secrets.mac(codePurpose, plainCode(code) ?? '') }))
  await insertCodes(ctx.db, codes, { unitId: unit.id, kind, issuedBy: ctx.actor.accountId, issuedAt: ctx.now, expiresAt })
  // Whose codes they were, the table of codes keeps.
  const [only] = ids.length === 1 ? ids : []
  const subject = only === undefined ? {} : { subject: { kind: 'account', id: only } as const }
  await audit(ctx, { action: 'code.issued', scope: { kind: 'unit', id: unit.id }, ...subject, detail: { people: ids.length, kind } })
  const origin = ctx.deps.publicUrl ?? ''
  return issued.map((slip) => ({
    ...slip,
    kind,
    unitName: unit.name,
    url: `${origin}/ma#${slip.code}`,
    expiresAt: expiresAt.toISOString()
  }))
}

/** Unknown, used, revoked and old ones are looked for and answered alike. */
export async function lookAtCode(ctx: Ctx, code: string) {
  const { kind, fullName, unitName, expiresAt } = (await findCode(ctx.db, macsOf(ctx, code), ctx.now)) ?? refuse('code.unknown')
  return { kind, maskedName: maskedName(fullName), unitName: unitName ?? '', expiresAt: expiresAt.toISOString() }
}

interface Use {
  code: string
  password: string
  consentVersion?: number | undefined
  isShared?: boolean | undefined
}

export async function enterWithCode(ctx: Ctx, { code, password, consentVersion, isShared }: Use) {
  // Hashed before the code is looked at: an unknown one takes as long.
  const passwordHash = await ctx.engines.passwords.hash(password)
  const account = await transaction(ctx, async (ctx) => {
    const used = (await useCode(ctx.db, macsOf(ctx, code), ctx.now, { resumes: false })) ?? refuse('code.unknown')
    const enter =
      used.kind === 'reset' ? chooseAnother(ctx, used.accountId, passwordHash) : begin(ctx, used.accountId, passwordHash, consentVersion)
    const account = await enter
    // Said after the code: whoever has none learns nothing. The code stays good, as the whole transaction is taken back.
    if (isCommonPassword(password, account.signInName)) throw new Problem('account.password-common')
    const scope = { kind: 'unit', id: used.unitId ?? refuse('code.unknown') } as const
    await audit(ctx, { action: 'code.used', scope, subject: { kind: 'account', id: account.id }, detail: { kind: used.kind } })
    return account
  })
  return beginSession(ctx, account, { isShared })
}

async function begin(ctx: Ctx, accountId: string, passwordHash: string, consentVersion: number | undefined) {
  if (consentVersion !== notice.version) throw new Problem('account.consent-outdated')
  const account = (await beginAccount(ctx.db, accountId, { passwordHash, consentVersion, now: ctx.now })) ?? refuse('code.unknown')
  await agreeToNotice(ctx, accountId, 'code')
  return account
}

/** A role or a second factor may have come after the code. */
async function chooseAnother(ctx: Ctx, accountId: string, passwordHash: string) {
  const account = (await replacePassword(ctx.db, accountId, passwordHash)) ?? refuse('code.unknown')
  if (await isProtected(ctx.db, accountId)) throw new Problem('code.unknown')
  await deletePasswordReset(ctx.db, accountId)
  await audit(ctx, { action: 'password.reset', subject: { kind: 'account', id: accountId }, detail: { by: 'code' } })
  await endSessionsOf(ctx, { accountId }, 'password-changed')
  await tell(ctx, { accountId, kind: 'security', ...codeUsed })
  return account
}

/** Within a transaction: the code of this very person, typed by them. What is no code at all is looked for too. */
export async function takeCodeOf(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  return (await useCode(ctx.db, macsOf(ctx, code), ctx.now, { resumes: false, accountId })) !== undefined
}

/** What is no code at all is looked for too. */
export const macsOf = (ctx: Ctx, code: string) => ctx.engines.secrets.macs(codePurpose, plainCode(code) ?? '')
