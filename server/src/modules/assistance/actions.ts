/** Assistance: an officer brings a person of the unit into a session of their own. The person proves who they are; both are in the audit log. */
import type { assistanceApi } from '@hoi-thi/shared/assistance'
import { audit } from '../../audit.ts'
import { type ActorCtx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { isUuid } from '../../lib/id.ts'
import { Problem, refuse } from '../../problem.ts'
import { agreeToNotice } from '../account/consent/actions.ts'
import { notice } from '../account/notice.ts'
import { findAccount, updateConsent } from '../account/queries.ts'
import { beginSessionWithin, endSessionsOf } from '../account/sessions/actions.ts'
import { contestScope } from '../import/actions.ts'
import { tell } from '../message/actions.ts'
import { takeCodeOf } from '../roster/codes/actions.ts'
import { isProtected } from '../roster/codes/queries.ts'
import { assistanceBegun } from './message-text.ts'
import { countAssisted, findPerson, listAssistances } from './queries.ts'

const perPage = 50

export const assistanceActions: Actions<typeof assistanceApi> = {
  'GET /units/:unitId/members/:accountId': async (ctx, { params }) => {
    const { fullName, unitName, passwordHash, consentVersion } = await personOf(ctx, params)
    const scope = { kind: 'unit', id: params.unitId } as const
    await audit(ctx, { action: 'members.seen', scope, subject: { kind: 'account', id: params.accountId } })
    return { fullName, unitName, hasPassword: passwordHash !== null, hasConsented: consentVersion !== null }
  },

  'POST /units/:unitId/members/:accountId/assistances': async (ctx, { params, body }) => {
    const person = await personOf(ctx, params)
    if (body.code === undefined) await refuseWrongPassword(ctx, person, body.password ?? '')
    return transaction(ctx, async (ctx) => {
      if (body.code !== undefined && !(await takeCodeOf(ctx, person.id, body.code))) throw new Problem('code.unknown')
      if (person.consentVersion === null) await agree(ctx, person.id, body.consentVersion)
      return begin(ctx, params.unitId, person, body.code === undefined ? 'password' : 'code')
    })
  },

  'GET /contests/:contest/assistances': async (ctx, { params, query }) => {
    const scope = await contestScope(ctx, params.contest)
    const before = query.cursor !== undefined && isUuid(query.cursor) ? query.cursor : undefined
    const rows = await listAssistances(ctx.db, scope.id, before, perPage + 1)
    await audit(ctx, { action: 'assistances.seen', scope })
    const items = rows.slice(0, perPage)
    return {
      ...(await countAssisted(ctx.db, scope.id)),
      items: items.map(shown),
      nextCursor: rows.length > perPage ? (items.at(-1)?.sessionId ?? null) : null
    }
  }
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Who holds a role or has a second factor comes in alone: a session made for them would be more than theirs. */
async function personOf(ctx: ActorCtx, { unitId, accountId }: { unitId: string; accountId: string }): Promise<Person> {
  const person = (await findPerson(ctx.db, unitId, accountId)) ?? refuse('participant.not-found')
  if (await isProtected(ctx.db, accountId)) throw new Problem('account.protected')
  return person
}

async function refuseWrongPassword(ctx: ActorCtx, { id, passwordHash }: Person, password: string): Promise<void> {
  const { passwords } = ctx.engines
  if (await passwords.isRight(passwordHash ?? (await passwords.decoy()), password)) return
  const detail = { code: 'session.wrong-credentials' }
  await transaction(ctx, (ctx) => audit(ctx, { action: 'session.refused', subject: { kind: 'account', id }, detail }))
  throw new Problem('account.wrong-password')
}

async function agree(ctx: ActorCtx, accountId: string, consentVersion: number | undefined): Promise<void> {
  if (consentVersion !== notice.version) throw new Problem('account.consent-outdated')
  await updateConsent(ctx.db, accountId, consentVersion, ctx.now)
  await agreeToNotice(ctx, accountId, 'code')
}

/** The helper's own session ends with it: nothing of theirs stays on the device. */
async function begin(ctx: ActorCtx, unitId: string, person: Person, by: 'password' | 'code') {
  const helper = (await findAccount(ctx.db, ctx.actor.accountId)) ?? refuse('session.required')
  const begun = await beginSessionWithin(ctx, person, { assistedBy: helper })
  const scope = { kind: 'unit', id: unitId } as const
  const subject = { kind: 'account', id: person.id } as const
  await audit(ctx, { action: 'assistance.begun', scope, subject, detail: { session: begun.sessionId, by } })
  await endSessionsOf(ctx, { accountId: helper.id, id: ctx.actor.sessionId }, 'assistance-begun')
  await tell(ctx, { accountId: person.id, kind: 'security', ...assistanceBegun(person.unitName) })
  return begun
}

type Row = Awaited<ReturnType<typeof listAssistances>>[number]

const shown = ({ sessionId, personId, personName, unitName, helperId, helperName, beganAt, endsAt, attempts }: Row) => ({
  sessionId,
  person: { id: personId, fullName: personName },
  unitName: unitName ?? '',
  helper: { id: helperId, fullName: helperName },
  beganAt: new Date(beganAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  attempts: attempts.map(({ id, roundId, startedAt }) => ({ id, roundId, startedAt: new Date(startedAt).toISOString() }))
})
