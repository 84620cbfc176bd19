/** The identities of one's own account: seen, linked, unlinked. */
import { audit } from '../../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../../context.ts'
import type { Person, Provider } from '../../../../lib/openid.ts'
import { Problem, refuse } from '../../../../problem.ts'
import { deleteIdentity, findLinked, hasPassword, insertIdentity, listIdentities, lockAccount } from '../queries.ts'

type Identity = Awaited<ReturnType<typeof listIdentities>>[number]

export async function ownIdentities(ctx: ActorCtx) {
  const { accountId } = ctx.actor
  const items = await listIdentities(ctx.db, accountId)
  return { items: items.map((each) => shown(ctx, each)), hasPassword: await hasPassword(ctx.db, accountId) }
}

export function linkIdentity(ctx: ActorCtx, person: Person, provider: Provider) {
  const { accountId } = ctx.actor
  return transaction(ctx, async (ctx) => {
    if (!(await lockAccount(ctx.db, accountId))) throw new Problem('session.required')
    const { issuer, subject } = person
    const added = await insertIdentity(ctx.db, { id: ctx.newId(), accountId, issuer, subject, linkedAt: ctx.now })
    if (added) {
      await audit(ctx, { action: 'identity.linked', subject: { kind: 'account', id: accountId }, detail: { provider: provider.key } })
      return shown(ctx, added)
    }
    if ((await findLinked(ctx.db, person))?.id !== accountId) throw new Problem('identity.taken')
    const own = (await listIdentities(ctx.db, accountId)).find((each) => each.issuer === issuer && each.subject === subject)
    return shown(ctx, own ?? refuse('identity.taken'))
  })
}

/** One at a provider that is no longer ours lets nobody in. */
export function unlinkIdentity(ctx: ActorCtx, id: string): Promise<undefined> {
  const { accountId } = ctx.actor
  return transaction(ctx, async (ctx) => {
    await lockAccount(ctx.db, accountId)
    const all = await listIdentities(ctx.db, accountId)
    const identity = all.find((each) => each.id === id) ?? refuse('identity.not-found')
    const othersWork = all.some((each) => each !== identity && providerOf(ctx, each))
    if (!othersWork && !(await hasPassword(ctx.db, accountId))) throw new Problem('identity.last')
    await deleteIdentity(ctx.db, id)
    const provider = providerOf(ctx, identity)?.key ?? null
    await audit(ctx, { action: 'identity.unlinked', subject: { kind: 'account', id: accountId }, detail: { provider } })
    return undefined
  })
}

const providerOf = (ctx: Ctx, { issuer }: Pick<Identity, 'issuer'>) => ctx.deps.providers.find((each) => each.issuer === issuer)

const shown = (ctx: Ctx, identity: Identity) => ({
  id: identity.id,
  provider: providerOf(ctx, identity)?.key ?? null,
  name: providerOf(ctx, identity)?.name ?? new URL(identity.issuer).host,
  linkedAt: identity.linkedAt.toISOString()
})
