/** Publishes a version: the rules, the rounds that they say, and the word to everyone who takes part. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import { rulesDiff } from '@hoi-thi/shared/rules-diff'
import { audit } from '../../../../audit.ts'
import { type ActorCtx, type Ctx, type Rest, transaction } from '../../../../context.ts'
import type { contests, rounds } from '../../../../db/schema/contest.ts'
import { dayOf } from '../../../../lib/day.ts'
import { Problem } from '../../../../problem.ts'
import { tell } from '../../../message/actions.ts'
import { phaseOfRound } from '../../phase.ts'
import { findContest, insertContestUnits, insertRound, insertRoundQuestions, listRounds } from '../../queries.ts'
import { sectionsOf } from '../../wording/actions.ts'
import { amendedText } from '../amended-text.ts'
import {
  deleteDraft,
  deleteRound,
  deleteSeal,
  extendClose,
  insertVersion,
  listToTell,
  lockUntold,
  markTold,
  updateContest,
  updateRound
} from '../queries.ts'
import { retentionUntil } from '../retention-until.ts'

type Contest = typeof contests.$inferSelect
type Round = typeof rounds.$inferSelect

export interface Publication {
  contest: Contest
  before: Rules | null
  after: Rules
  reason: string
  publishedBy: string
  approvedBy: string | null
  /** Codes of rounds that have to be sealed again. */
  unseals: readonly string[]
}

/** In the caller's transaction, which holds the contest. */
export async function publish(ctx: ActorCtx, publication: Publication): Promise<number> {
  const { contest, before, after, reason, publishedBy, approvedBy, unseals } = publication
  const version = contest.rulesVersion + 1
  const changes = before ? rulesDiff(await sectionsOf(ctx, contest, before), await sectionsOf(ctx, contest, after)) : []
  const isFirst = before === null
  await insertVersion(ctx.db, {
    ...{ contestId: contest.id, version, body: after, publishedAt: ctx.now, changes, publishedBy, approvedBy },
    reason: isFirst ? null : reason,
    toldAt: isFirst ? ctx.now : null
  })
  await updateContest(ctx.db, contest.id, {
    rulesVersion: version,
    title: after.title,
    ...(isFirst && { summary: after.purpose }),
    // Unless somebody has said so already.
    ...(!contest.retentionUntil && { retentionUntil: retentionUntil(after) })
  })
  if (isFirst) await insertContestUnits(ctx.db, contest.id, dayOf(ctx.now))
  await syncRounds(ctx, contest, { before, after }, unseals)
  await deleteDraft(ctx.db, contest.id)
  await audit(ctx, {
    action: 'rules.published',
    scope: { kind: 'contest', id: contest.id },
    subject: { kind: 'contest', id: contest.id },
    detail: { version, changes: changes.length, isTwoPeople: approvedBy !== null }
  })
  return version
}

async function syncRounds(
  ctx: Ctx,
  contest: Contest,
  { before, after: rules }: { before: Rules | null; after: Rules },
  unseals: readonly string[]
): Promise<void> {
  const present = await listRounds(ctx.db, contest.id)
  for (const round of present) if (!rules.rounds.some(({ code }) => code === round.code)) await deleteRound(ctx.db, round)
  for (const [place, wanted] of rules.rounds.entries()) {
    const round = present.find(({ code }) => code === wanted.code)
    const id = round?.id ?? ctx.newId()
    const row = rowOf(wanted, place)
    if (!round) await insertRound(ctx.db, { ...row, id, contestId: contest.id })
    else if (isBegun(ctx, round)) await extendRound(ctx, round, wanted, { place, laterMs: laterMs(before, wanted) })
    else {
      await updateRound(ctx.db, id, { ...row, ...(unseals.includes(round.code) && { sealedAt: null }) })
      if (unseals.includes(round.code)) await deleteSeal(ctx.db, id)
    }
    if (wanted.kind !== 'outside' && !(round && isBegun(ctx, round)))
      await insertRoundQuestions(ctx.db, id, [...new Set(wanted.blueprint.map(({ topic }) => topic))], dayOf(ctx.now))
  }
}

const isBegun = (ctx: Ctx, round: Round) => ['open', 'closed'].includes(phaseOfRound(round, ctx.now))

/** By how much the amended rules close a round later. A close that a pause has moved goes by that, and not to what the rules print. */
function laterMs(before: Rules | null, { code, closesAt }: RoundRules): number {
  const was = before?.rounds.find((round) => round.code === code)
  return was ? Date.parse(closesAt) - Date.parse(was.closesAt) : 0
}

/** Of a round that has begun only its names, its place and a later close may differ. */
async function extendRound(ctx: Ctx, round: Round, { name, subject }: RoundRules, { place, laterMs }: { place: number; laterMs: number }) {
  await updateRound(ctx.db, round.id, { name, subject, place })
  if (laterMs === 0) return
  // Its deadlines are pushed out while the clocks stand: they come back first.
  if (round.pausedAt) throw new Problem('round.paused')
  await extendClose(ctx.db, round, laterMs)
}

const rowOf = (round: RoundRules, place: number) => ({
  code: round.code,
  name: round.name,
  subject: round.subject,
  kind: round.kind,
  place,
  opensAt: new Date(round.opensAt),
  closesAt: new Date(round.closesAt),
  durationSeconds: round.durationSeconds,
  blueprint: round.blueprint,
  isByAdmission: round.admits !== null
})

const toldAtOnce = 200

/** A chore: tells everyone who takes part what has changed in the rules, some at a time. */
export async function tellAmendments(ctx: Ctx, rest: Rest = async () => {}): Promise<void> {
  while (await tellSome(ctx)) await rest()
}

function tellSome(ctx: Ctx): Promise<boolean> {
  return transaction(ctx, async (ctx) => {
    const amendment = await lockUntold(ctx.db)
    const contest = amendment && (await findContest(ctx.db, amendment.contestId))
    if (!contest) return false
    const { contestId, version, publishedAt, toldTo } = amendment
    const people = await listToTell(ctx.db, contestId, { after: toldTo, joinedBy: publishedAt }, toldAtOnce)
    const text = amendedText({ ...amendment, contestTitle: contest.title })
    for (const { accountId } of people) await tell(ctx, { accountId, kind: 'contest', ...text, link: `/contests/${contest.slug}/rules` })
    const last = people.at(-1)
    await markTold(ctx.db, contestId, version, { ...(last && { toldTo: last.id }), ...(people.length < toldAtOnce && { toldAt: ctx.now }) })
    return true
  })
}
