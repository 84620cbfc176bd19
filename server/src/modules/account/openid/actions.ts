/** Signing in through a provider. It says who somebody is; whether they have an account, a second factor and a role is ours. */
import type { OpenidAnswer, openidApi } from '@hoi-thi/shared/openid'
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { type Provider, ProviderFault } from '../../../lib/openid.ts'
import { Problem, refuse } from '../../../problem.ts'
import { agreeToNotice } from '../consent/actions.ts'
import { openidNotice } from '../notice.ts'
import { proveOwner } from '../proof/actions.ts'
import { insertAccount } from '../queries.ts'
import { secondFactorOf, takeCode } from '../second-factor/actions.ts'
import { beginSession, refuseSignIn } from '../sessions/actions.ts'
import { madeSignInName, plainName, signInNames } from '../sign-in-name.ts'
import { linkIdentity, ownIdentities, unlinkIdentity } from './identities/actions.ts'
import { type AskedPending, offeredName, openPending, type ProvenPending, sealPending } from './pending.ts'
import { findLinked, insertIdentity } from './queries.ts'

export const openidActions: Actions<typeof openidApi> = {
  'GET /openid/providers': (ctx) => ({ items: ctx.deps.providers.map(({ key, name }) => ({ key, name })) }),

  'POST /openid/requests': (ctx, { body }) => begin(ctx, body.provider, { next: body.next, accountId: null }),

  'POST /openid/answers': async (ctx, { body }) => {
    const pending = openPending(ctx.engines.secrets, body.pending, ctx.now)
    const state = new URLSearchParams(body.response).get('state')
    const isOurs = pending?.provider === body.provider && state === (pending.stage === 'asked' ? pending.asked.state : pending.state)
    if (!pending || !isOurs) return refuse('identity.not-begun')
    return pending.stage === 'asked' ? answered(ctx, pending, body.response) : lacking(ctx, pending)
  },

  'POST /openid/codes': async (ctx, { body }) => {
    const { provider, person, next } = proven(ctx, body.pending, 'code')
    const account = (await findLinked(ctx.db, person)) ?? refuse('identity.not-begun')
    const shown = await takeCode(ctx, account.id, body.code)
    if (shown === 'wrong') return refuseSignIn(ctx, account.id, 'session.wrong-code')
    // Taken off meanwhile: then the provider is asked again.
    if (shown !== 'right') throw new Problem('identity.not-begun')
    return { ...(await beginSession(ctx, account, { hasSecondFactor: true, provider: providerOf(ctx, provider).key })), next }
  },

  'POST /openid/accounts': async (ctx, { body }) => {
    const pending = proven(ctx, body.pending, 'consent')
    if (body.consentVersion !== openidNotice.version) throw new Problem('account.consent-outdated')
    const fullName = offeredName(pending.person) ?? (body.fullName && plainName(body.fullName))
    if (!fullName) throw new Problem('request.invalid', { errors: [{ pointer: '/body/fullName', detail: 'The provider gave no name' }] })
    const account = await createAccount(ctx, pending, fullName)
    return { ...(await beginSession(ctx, account, { provider: pending.provider })), next: pending.next }
  },

  'GET /openid/identities': (ctx) => ownIdentities(ctx),

  'POST /openid/identities/requests': async (ctx, { body }) => {
    await proveOwner(ctx, body.password)
    return begin(ctx, body.provider, { next: '/account', accountId: ctx.actor.accountId })
  },

  'POST /openid/identities': async (ctx, { body }) => {
    const { accountId, person, provider } = proven(ctx, body.pending, 'link')
    // Who is signed in now may be another than who began.
    if (accountId !== ctx.actor.accountId) throw new Problem('identity.not-begun')
    return linkIdentity(ctx, person, providerOf(ctx, provider))
  },

  'DELETE /openid/identities/:identityId': (ctx, { params }) => unlinkIdentity(ctx, params.identityId)
}

const providerOf = (ctx: Ctx, key: string): Provider => ctx.deps.providers.find((each) => each.key === key) ?? refuse('provider.not-found')

async function begin(ctx: Ctx, key: string, wish: Pick<AskedPending, 'next' | 'accountId'>) {
  const provider = providerOf(ctx, key)
  const { url, asked } = await provider.begin().catch(told)
  return { url, pending: sealPending(ctx.engines.secrets, { stage: 'asked', at: ctx.now.getTime(), provider: key, asked, ...wish }) }
}

/** What a provider did not say, as a refusal; its own words stay in the log. */
function told(error: unknown): never {
  if (!(error instanceof ProviderFault)) throw error
  const codes = { unreachable: 'provider.unreachable', denied: 'identity.denied', refused: 'identity.refused' } as const
  throw new Problem(codes[error.reason], {}, error.reason === 'denied' ? undefined : error)
}

/** An identity that no account has is never matched by a name, a mail address or a number: whoever could write one there could take the account. */
async function answered(ctx: Ctx, pending: AskedPending, response: string): Promise<OpenidAnswer> {
  const provider = providerOf(ctx, pending.provider)
  const person = await provider.personOf(response, pending.asked).catch(told)
  const { next, accountId, asked } = pending
  const goOn = (step: ProvenPending['step']) =>
    lacking(ctx, { stage: 'proven', step, at: ctx.now.getTime(), provider: provider.key, next, accountId, state: asked.state, person })
  if (accountId !== null) return goOn('link')
  const account = await findLinked(ctx.db, person)
  if (!account) return goOn('consent')
  if ((await secondFactorOf(ctx, account.id)).isConfirmed) return goOn('code')
  return { ...(await beginSession(ctx, account, { provider: provider.key })), step: 'signed-in', provider: provider.name, next }
}

function lacking(ctx: Ctx, pending: ProvenPending): OpenidAnswer & { pending: string } {
  const { step, next, person, provider } = pending
  const fullName = offeredName(person)
  return {
    step,
    next,
    provider: providerOf(ctx, provider).name,
    ...(step === 'consent' && { notice: { ...openidNotice, paragraphs: [...openidNotice.paragraphs] }, ...(fullName && { fullName }) }),
    pending: sealPending(ctx.engines.secrets, pending)
  }
}

function proven(ctx: Ctx, sealed: string | undefined, step: ProvenPending['step']): ProvenPending {
  const pending = openPending(ctx.engines.secrets, sealed, ctx.now)
  return pending?.stage === 'proven' && pending.step === step ? pending : refuse('identity.not-begun')
}

/** Without a password. Of two pages that agree at once, one makes the account. */
function createAccount(ctx: Ctx, { person: { issuer, subject }, provider }: ProvenPending, fullName: string) {
  return transaction(ctx, async (ctx) => {
    const dates = { consentVersion: openidNotice.version, consentedAt: ctx.now, createdAt: ctx.now }
    const names = { ...signInNames(madeSignInName(providerOf(ctx, provider).key, ctx.random)), fullName }
    // A name that is taken already, of a hundred million: then the person presses once more.
    const account = (await insertAccount(ctx.db, { id: ctx.newId(), ...names, passwordHash: null, ...dates })) ?? refuse('server.busy')
    const identity = { id: ctx.newId(), accountId: account.id, issuer, subject, linkedAt: ctx.now }
    if (!(await insertIdentity(ctx.db, identity))) throw new Problem('identity.taken')
    await agreeToNotice(ctx, account.id, 'openid')
    await audit(ctx, { action: 'identity.linked', subject: { kind: 'account', id: account.id }, detail: { provider } })
    return account
  })
}
