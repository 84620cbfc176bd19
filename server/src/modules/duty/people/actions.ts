/** Who may need help in a round that runs, sought once for all who look, and told to the audit log once a look. */
import type { DutyPerson } from '@hoi-thi/shared/duty'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { rounds } from '../../../db/schema/contest.ts'
import { readGently } from '../queries.ts'
import { littleSeconds, needsOf, quietSeconds, severalSignIns } from './needs.ts'
import { listPeople, type PersonRow, type Sought } from './queries.ts'

const peoplePerPage = 30
/** The soonest deadlines; whoever seeks somebody else gives a name. */
const lookedThrough = 300
const lateSeconds = 30 * 60
/** A session lives no longer, and an attempt is shorter. */
const sessionSeconds = 12 * 3600

type Round = typeof rounds.$inferSelect
interface Asked extends Pick<Sought, 'state' | 'q'> {
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

function seek(ctx: Ctx, round: Round, { state, q }: Pick<Sought, 'state' | 'q'>) {
  const { now } = ctx
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  return transaction(ctx, async ({ db }) => {
    await readGently(db)
    const rows = await listPeople(db, {
      roundNumber: round.number,
      state,
      q,
      now,
      quietSince: at(-quietSeconds),
      littleUntil: at(littleSeconds),
      severalSignIns,
      lateSince: at(-lateSeconds),
      signedInSince: at(-sessionSeconds),
      limit: lookedThrough + 1
    })
    const people = rows.slice(0, lookedThrough).map((row) => shown(row, now))
    const isMeant = ({ needs }: DutyPerson) => state !== 'stuck' || needs.length > 0
    return { asOf: now.toISOString(), hasMore: rows.length > lookedThrough, people: people.filter(isMeant) }
  })
}

function shown(row: PersonRow, now: Date): DutyPerson {
  const { participantId, fullName, unitName, ordinal, isOpen, answered, questions, hasLateAnswers, signIns } = row
  const [startedAt, deadlineAt] = [new Date(row.startedMs), new Date(row.deadlineMs)]
  const lastSaveAt = row.lastSaveMs === null ? null : new Date(row.lastSaveMs)
  return {
    participantId,
    fullName,
    unitName,
    ordinal,
    isOpen,
    startedAt: startedAt.toISOString(),
    deadlineAt: deadlineAt.toISOString(),
    answered,
    questions,
    lastSaveAt: lastSaveAt?.toISOString() ?? null,
    signIns,
    needs: needsOf({ now, isOpen, startedAt, deadlineAt, answered, questions, lastSaveAt, hasLateAnswers, signIns })
  }
}
