/** What leaders are told. All of it was counted before: looking at it reads a few stored rows, once in a few seconds for all who look. */
import type { insightApi, ParticipationInsight, WatchedUnit } from '@hoi-thi/shared/insight'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../context.ts'
import type { contests, rounds } from '../../db/schema/contest.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { writeWorkbook } from '../../lib/spreadsheet/write-workbook.ts'
import { refuse } from '../../problem.ts'
import { phaseOfRound } from '../contest/phase.ts'
import { findContest, findRules, findRulesAt, listRounds } from '../contest/queries.ts'
import { hiddenBy } from '../ranking/prediction-target.ts'
import { rolledUp, withoutBarred } from '../ranking/unit-board.ts'
import { insightSheets } from './insight-sheets.ts'
import { countFarAlong, phoneOf, recordsOf, shareOf, sharesOf, shownHour, unitsToCall } from './participation.ts'
import { projectEnd } from './projection.ts'
import { findCountedAt, listCountedUnits, listHours, listKnowledge, listOfficers } from './queries.ts'

type Contest = typeof contests.$inferSelect
type Round = typeof rounds.$inferSelect

export const insightActions: Actions<typeof insightApi> = {
  'GET /contests/:contest/insight/participation': async (ctx, { params, query }) =>
    participationOf(ctx, await contestOf(ctx, params.contest), query.round),

  'GET /contests/:contest/insight/knowledge': async (ctx, { params }) => ({
    rounds: await knowledgeOf(ctx, await contestOf(ctx, params.contest))
  }),

  'GET /contests/:contest/insight/workbook': async (ctx, { params, query }) => {
    const contest = await contestOf(ctx, params.contest)
    const sheets = insightSheets(await participationOf(ctx, contest, query.round), await knowledgeOf(ctx, contest))
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      fileName: `toan-canh-${contest.slug}-${dayOf(ctx.now)}.xlsx`,
      pieces: [await writeWorkbook(sheets)]
    }
  }
}

const contestOf = async (ctx: Ctx, slugOrId: string): Promise<Contest> =>
  (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')

/** Of rounds that people took part in. */
const knowledgeOf = (ctx: Ctx, { id }: Contest) =>
  ctx.engines.boards.facts.get(`insight knowledge ${id}`, ctx.now.getTime(), async () => {
    const counted = (await listKnowledge(ctx.db, id)).filter(({ papers }) => papers > 0)
    return counted.map(({ countedAt, ...round }) => ({ ...round, countedAt: countedAt.toISOString() }))
  })

const participationOf = (ctx: Ctx, contest: Contest, code: string | undefined): Promise<ParticipationInsight> =>
  ctx.engines.boards.facts.get(JSON.stringify(['insight', contest.id, code]), ctx.now.getTime(), () =>
    madeParticipation(ctx, contest, code)
  )

async function madeParticipation(ctx: Ctx, contest: Contest, code: string | undefined): Promise<ParticipationInsight> {
  const opened = (await listRounds(ctx.db, contest.id))
    .filter((round) => round.kind === 'quiz' && ['open', 'closed'].includes(phaseOfRound(round, ctx.now)))
    .sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime() || one.number - other.number)
  const round = code === undefined ? opened.at(-1) : (opened.find((each) => each.code === code) ?? refuse('round.not-found'))
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body
  if (!round || !rules) return nothingYet
  const counted = await Promise.all(opened.map(async (each) => ({ round: each, ...(await countedOf(ctx, contest, rules, each)) })))
  const here = counted.find((each) => each.round === round) ?? refuse('internal')
  const share = shareOf(here.own)
  const newcomers = counted.flatMap(({ hours }) => hours)
  return {
    asOf: here.countedAt?.toISOString() ?? null,
    roundId: round.id,
    isSecret: await isSecret(ctx, contest, rules, opened),
    people: share.people,
    headcount: share.headcount,
    others: peopleOf(here.hours.filter(({ bloc }) => bloc === null)),
    whole: {
      people: total(newcomers.filter(({ bloc }) => bloc !== null)),
      others: total(newcomers.filter(({ bloc }) => bloc === null))
    },
    ...sharesOf(here.own),
    units: here.units,
    calls: await callsOf(ctx, here.units, share),
    projection: projectEnd({
      ...round,
      now: here.countedAt ?? ctx.now,
      hours: here.hours.filter(({ bloc }) => bloc !== null),
      most: mostOf(here.own)
    }),
    records: recordsOf(here.hours, ctx.now),
    rounds: counted.map(({ round: { id, code, name, opensAt, closesAt, ...each }, hours, own, units }) => ({
      id,
      code,
      name,
      phase: phaseOfRound({ ...each, opensAt, closesAt }, ctx.now),
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      ...shareOf(own),
      unitsFarAlong: countFarAlong(units),
      hours: hours.map(shownHour)
    }))
  }
}

const peopleOf = (hours: readonly { people: number }[]) => hours.reduce((sum, { people }) => sum + people, 0)
const total = (hours: readonly { newcomers: number }[]) => hours.reduce((sum, { newcomers }) => sum + newcomers, 0)
/** Of a unit whose headcount is not known any number may come. */
const mostOf = (units: readonly WatchedUnit[]) => (units.every(({ headcount }) => headcount) ? shareOf(units).headcount : null)

/** `own`: what each unit has by itself; `units`: with those under it, where the rules say so. */
async function countedOf(ctx: Ctx, contest: Contest, rules: Rules, round: Round) {
  const { divisions, rollsUp } = rules.units
  const own = withoutBarred(await listCountedUnits(ctx.db, contest.id, round.id, divisions), rules.excluded)
  const ids = own.map(({ unitId }) => unitId)
  const hours = await listHours(ctx.db, round.id, ids, divisions)
  return { own, units: rollsUp ? rolledUp(own) : own, hours, countedAt: await findCountedAt(ctx.db, round.id) }
}

async function callsOf(ctx: Ctx, units: readonly WatchedUnit[], yard: { people: number; headcount: number }) {
  const calls = unitsToCall(units, yard)
  const officers =
    calls.length > 0
      ? await listOfficers(
          ctx.db,
          calls.map(({ unitId }) => unitId)
        )
      : []
  return calls.map((call) => ({
    ...call,
    officers: officers
      .filter(({ unitId }) => unitId === call.unitId)
      .map(({ fullName, signInKey }) => ({ fullName, phone: phoneOf(signInKey) }))
  }))
}

/** As long as somebody may still guess how many take part, in whichever round. */
async function isSecret(ctx: Ctx, contest: Contest, rules: Rules, opened: readonly Round[]): Promise<boolean> {
  for (const round of opened) {
    if (phaseOfRound(round, ctx.now) !== 'open') continue
    const { prediction } = (await findRulesAt(ctx.db, contest.id, round.opensAt))?.body ?? rules
    if (hiddenBy(prediction).participation) return true
  }
  return false
}

const nothingYet: ParticipationInsight = {
  asOf: null,
  roundId: null,
  isSecret: false,
  people: 0,
  headcount: 0,
  others: 0,
  whole: { people: 0, others: 0 },
  blocs: [],
  kinds: [],
  units: [],
  calls: [],
  projection: null,
  records: { today: null, best: null, bestHour: null },
  rounds: []
}
