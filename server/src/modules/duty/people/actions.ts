/** Who may need help in a round that runs, sought once for all who look, and told to the audit log once a look. */
import type { DutyPerson, Need } from '@hoi-thi/shared/duty'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Db } from '../../../db/client.ts'
import type { rounds } from '../../../db/schema/contest.ts'
import { readGently } from '../queries.ts'
import { needsOf } from './needs.ts'
import { glanceAt, type Judged, listBelated, listNamed, listOpen, listOpenOf, listPeople, type PersonRow, type Place } from './queries.ts'

const peoplePerPage = 30
/** The soonest deadlines; whoever seeks somebody else gives a name. */
const peopleKept = 300
/** So many attempts are looked at by one statement, and so many in all: nobody can help more in the time that these have left. */
const atOnce = 1_000
const mostLookedAt = 6_000
const lateSeconds = 30 * 60
/** Whose name more accounts share is soon met among the attempts themselves. */
const mostNamed = 5_000

type Round = typeof rounds.$inferSelect
interface Sought {
  state: 'stuck' | 'open' | 'late'
  q: string
}
interface Asked extends Sought {
  cursor: string | undefined
}

export async function peopleOf(ctx: ActorCtx, round: Round, { state, q, cursor }: Asked) {
  const key = JSON.stringify([round.id, state, q])
  const found = await ctx.engines.duty.people.get(key, ctx.now.getTime(), () => seek(ctx, round, { state, q }))
  const from = Number.parseInt(cursor ?? '0', 10) || 0
  const items = found.people.slice(from, from + peoplePerPage)
  if (ctx.engines.duty.isNewLook(`${ctx.actor.sessionId} ${key}`, ctx.now)) {
    const scope = { kind: 'contest', id: round.contestId } as const
    await audit(ctx, {
      action: 'duty-people.seen',
      scope,
      subject: { kind: 'round', id: round.id },
      detail: { state, found: found.people.length }
    })
  }
  const next = from + peoplePerPage
  return {
    asOf: found.asOf,
    total: found.people.length,
    hasMore: found.hasMore,
    items,
    nextCursor: next < found.people.length ? String(next) : null
  }
}

function seek(ctx: Ctx, round: Round, asked: Sought) {
  const { now } = ctx
  return transaction(ctx, async ({ db }) => {
    await readGently(db)
    const { limit, next } = await walkOf(db, { roundNumber: round.number, now }, asked)
    const people: DutyPerson[] = []
    let isMore = true
    let after: Place | undefined
    for (let looked = 0; isMore && people.length <= peopleKept && looked < mostLookedAt; looked += limit) {
      const places = await next(after)
      const all = places.map(({ id }) => id)
      const meant = asked.state === 'stuck' ? await inNeed(db, round.number, all, now) : all
      const rows = await listPeople(db, round.number, meant.slice(0, peopleKept + 1), now)
      people.push(...rows.map((row) => shown(row, now)).filter(({ needs }) => asked.state !== 'stuck' || needs.length > 0))
      after = places.at(-1)
      isMore = places.length === limit
    }
    return { asOf: now.toISOString(), hasMore: isMore || people.length > peopleKept, people: people.slice(0, peopleKept) }
  })
}

/** Of many attempts those that are worth a second look, in the same order. */
async function inNeed(db: Db, roundNumber: number, attemptIds: string[], now: Date): Promise<string[]> {
  const glances = await glanceAt(db, roundNumber, attemptIds)
  const needing = new Set(glances.filter((glance) => judged({ ...glance, isOpen: true }, now).length > 0).map(({ attemptId }) => attemptId))
  return attemptIds.filter((id) => needing.has(id))
}

function judged(row: Judged, now: Date): Need[] {
  const { isOpen, answered, questions, hasLateAnswers, signIns, lastSaveMs } = row
  const [startedAt, deadlineAt] = [new Date(row.startedMs), new Date(row.deadlineMs)]
  const lastSaveAt = lastSaveMs === null ? null : new Date(lastSaveMs)
  return needsOf({ now, isOpen, startedAt, deadlineAt, answered, questions, lastSaveAt, hasLateAnswers, signIns })
}

/** Whom to look at, piece by piece. A name that few bear is sought first, among all accounts; else attempts are walked through by their deadlines. */
async function walkOf(db: Db, { roundNumber, now }: { roundNumber: number; now: Date }, { state, q }: Sought) {
  const walk = { roundNumber, now, limit: state === 'stuck' ? atOnce : peopleKept + 1 }
  if (state === 'late') {
    const since = new Date(now.getTime() - lateSeconds * 1000)
    return { ...walk, next: async (after: Place | undefined) => (after ? [] : listBelated(db, walk, since, q)) }
  }
  const named = q === '' ? [] : await listNamed(db, q, mostNamed + 1)
  const isRare = q !== '' && named.length <= mostNamed
  return { ...walk, next: (after: Place | undefined) => (isRare ? listOpenOf(db, walk, after, named) : listOpen(db, walk, after, q)) }
}

function shown(row: PersonRow, now: Date): DutyPerson {
  const { attemptId, startedMs, deadlineMs, lastSaveMs, hasLateAnswers, ...said } = row
  return {
    ...said,
    startedAt: new Date(startedMs).toISOString(),
    deadlineAt: new Date(deadlineMs).toISOString(),
    lastSaveAt: lastSaveMs === null ? null : new Date(lastSaveMs).toISOString(),
    needs: judged(row, now)
  }
}
