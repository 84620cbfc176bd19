/** Whoever sits down at a screen that was left open cannot take the account over: what gives it away asks for proof of its owner. */
import type { ActorCtx } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findOwner } from './queries.ts'

/** So long a sign-in counts as proof for an account that has no password. */
const freshMs = 10 * 60_000

/** The password; for an account without one, a session that has just begun. Gives the account's sign-in name. */
export async function proveOwner(ctx: ActorCtx, password: string | undefined): Promise<string> {
  const owner = (await findOwner(ctx.db, ctx.actor.sessionId)) ?? refuse('session.required')
  if (owner.passwordHash === null) {
    // At a session that somebody helped to begin, two people sit.
    if (owner.assistedBy !== null || ctx.now.getTime() - owner.signedInAt.getTime() >= freshMs) throw new Problem('account.sign-in-again')
  } else if (password === undefined || !(await ctx.engines.passwords.isRight(owner.passwordHash, password)))
    throw new Problem('account.wrong-password')
  return owner.signInName
}
