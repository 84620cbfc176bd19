/**
 * What an endpoint's limit means. Limits go by account and device: an office, or a whole ward, comes from one address. Saves are counted in this
 * process and cost almost nothing; the rest is shared between processes and hosts.
 */
import type { LimitName } from '@hoi-thi/shared/api'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../context.ts'
import { addressKey } from '../lib/address.ts'
import { type Bucket, fillMsOf, fullBucket, type Limit, take } from '../lib/bucket.ts'
import { createRecent } from '../lib/recent.ts'
import { type Counters, createCounters, tooMany, type Work } from './counters.ts'
import { createSignInLimit, type SignInLimit } from './sign-in-limit.ts'

export interface Limits {
  /** The same work, within the limit. */
  within(limit: LimitName, work: Work): Work
  /** Gives its cookie to a device on which an account has signed in for the first time. */
  sendDevice: SignInLimit['sendDevice']
}

interface Rule extends Limit {
  /** Whose doing it is. */
  of: (request: FastifyRequest) => string
  /** So often in a while nobody else is asked: most people start once, and all of them in the same minute. */
  quiet: number
}

/** By account, since an account has one attempt open, and ids of attempts can be made up. What browsers and machine clients need is far below. */
const saves: Limit = { rate: 200, burst: 2000 }

/** Under which names tries are counted. */
interface NameKeys {
  signIn(signInName: string): string
  /** Of whom a provider has spoken. */
  proven(pending: string | undefined): string
}

export function createLimits(deps: Deps, nameKeys: NameKeys): Limits {
  const counters = createCounters(deps)
  const signIn = createSignInLimit(deps, counters)
  const account = (request: FastifyRequest) => request.actor?.accountId ?? ''
  const name = (request: FastifyRequest) => nameKeys.signIn((request.body as { signInName: string }).signInName)
  const proven = (request: FastifyRequest) => nameKeys.proven((request.body as { pending?: string }).pending)
  const address = (request: FastifyRequest) => addressKey(request.ip)
  const counted = (limit: LimitName, rule: Rule) => countedBy(counters, limit, rule)
  const limits: Record<LimitName, (work: Work) => Work> = {
    'sign-in': (work) => signIn.within(work, name),
    'openid-code': (work) => signIn.within(work, proven),
    password: signIn.ofAccount,
    save: savesWithin(),
    registration: counted('registration', { of: address, rate: 20_000 / 600, burst: 20_000, quiet: 0 }),
    start: counted('start', { of: account, rate: 10 / 60, burst: 60, quiet: 2 }),
    recovery: counted('recovery', { of: name, rate: 5 / 3600, burst: 5, quiet: 0 }),
    import: counted('import', { of: account, rate: 30 / 600, burst: 30, quiet: 0 }),
    upload: counted('upload', { of: account, rate: 60 / 600, burst: 60, quiet: 0 }),
    vote: counted('vote', { of: account, rate: 60 / 600, burst: 60, quiet: 2 }),
    privacy: counted('privacy', { of: account, rate: 20 / 3600, burst: 20, quiet: 0 }),
    // 80 random bits are not guessed; this is against work for nothing. A unit opens its codes behind one address.
    code: counted('code', { of: address, rate: 20_000 / 600, burst: 20_000, quiet: 0 }),
    openid: counted('openid', { of: address, rate: 20_000 / 600, burst: 20_000, quiet: 0 })
  }
  return { within: (limit, work) => limits[limit](work), sendDevice: signIn.sendDevice }
}

/** No promise, and nothing but a look into a map: most requests are saves. */
function savesWithin(): (work: Work) => Work {
  const buckets = createRecent<Bucket>({ spanMs: 2 * fillMsOf(saves), most: 100_000 })
  return (work) => (request) => {
    const who = request.actor?.accountId ?? ''
    const now = request.receivedAt.getTime()
    const { bucket, waitSeconds } = take(buckets.get(who, now) ?? fullBucket, now, saves, answersIn(request.body))
    if (waitSeconds > 0) throw tooMany(waitSeconds)
    buckets.set(who, bucket, now)
    return work(request)
  }
}

/** Each answer is a row, whether it comes alone or with others; a request without any is work too. */
function answersIn(body: unknown): number {
  const { answers, prediction } = body as { answers?: unknown[]; prediction?: object }
  return Math.max(1, (answers?.length ?? 0) + (prediction ? 1 : 0))
}

function countedBy(counters: Counters, limit: LimitName, rule: Rule): (work: Work) => Work {
  const seen = createRecent<number>({ spanMs: fillMsOf(rule), most: 50_000 })
  return (work) => async (request) => {
    const key = counters.keyOf(limit, rule.of(request))
    const now = request.receivedAt
    const times = (seen.get(key, now.getTime()) ?? 0) + 1
    seen.set(key, times, now.getTime())
    // Once somebody comes more often, what was passed over is counted too.
    const tokens = times === rule.quiet + 1 ? times : 1
    const wait = times > rule.quiet ? await counters.ask(request, (store) => store.take(key, now, rule, tokens)) : 0
    if (wait > 0) throw tooMany(wait)
    return work(request)
  }
}
