/** What each contest endpoint does. */
import { type Bloc, type contestApi, genders } from '@hoi-thi/shared/contest'
import type { Rules } from '@hoi-thi/shared/rules'
import { type ActorCtx, type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { Problem, refuse } from '../../problem.ts'
import { insertConsent } from '../account/consent/queries.ts'
import { consentTexts, hashOfText } from '../account/consent-texts.ts'
import { searchFor } from '../unit/unit-name.ts'
import { documentActions } from './documents/actions.ts'
import { excludedRoles, isOfMinors, keptFacts, whyNotJoin } from './eligibility.ts'
import { genderActions, recordGenderConsent } from './gender/actions.ts'
import { guardianTexts } from './guardian-texts.ts'
import { needsGuardian, takeGuardian } from './guardians/actions.ts'
import { useJoinLink } from './join-links/queries.ts'
import { periodsOf } from './periods.ts'
import { phaseOfContest, phaseOfRound } from './phase.ts'
import {
  consentOfParticipant,
  findContest,
  findContestUnit,
  findParticipant,
  findRules,
  holdsRole,
  insertParticipant,
  listAdmittedTo,
  listContests,
  listContestUnits,
  listRounds
} from './queries.ts'
import { sectionsOf } from './wording/actions.ts'

const unitsPerPage = 50

/** What a join link's token is hashed for. */
export const joinLinkPurpose = 'join-link'

export const contestActions: Actions<typeof contestApi> = {
  'GET /contests': async (ctx) => {
    const contests = await listContests(ctx.db)
    const items = await Promise.all(
      contests.map(async ({ id, slug, title }) => ({ id, slug, title, phase: phaseOfContest(await listRounds(ctx.db, id), ctx.now) }))
    )
    return { items, nextCursor: null }
  },

  'GET /contests/:contest': async (ctx, { params }) => {
    const { contest, rules } = await contestWithRules(ctx, params.contest)
    const rounds = await listRounds(ctx.db, contest.id)
    return {
      id: contest.id,
      slug: contest.slug,
      title: contest.title,
      summary: contest.summary,
      organizer: rules.body.organizer,
      phase: phaseOfContest(rounds, ctx.now),
      rounds: rounds.map((round) => ({
        id: round.id,
        code: round.code,
        name: round.name,
        subject: round.subject,
        kind: round.kind,
        phase: phaseOfRound(round, ctx.now),
        opensAt: round.opensAt.toISOString(),
        closesAt: round.closesAt.toISOString(),
        durationSeconds: round.durationSeconds,
        questions: round.blueprint.reduce((sum, row) => sum + row.count, 0),
        isByAdmission: round.isByAdmission
      })),
      divisions: rules.body.divisions,
      blocs: rules.body.blocs,
      joinFields: joinFieldsOf(rules.body),
      consentVersion: rules.body.consent.version,
      consentText: rules.body.consent.text,
      genderText: consentTexts.gender.text,
      guardian: rules.body.divisions.some(({ minors }) => minors) ? guardianTexts : null,
      rulesVersion: rules.version,
      entriesUntil: rules.body.clips?.closesAt ?? null,
      hasPrediction: rules.body.prediction !== null,
      hasOverall: rules.body.overall !== null,
      periods: rules.body.overall ? periodsOf(rules.body) : [],
      serverNow: ctx.now.toISOString()
    }
  },

  'GET /contests/:contest/rules': async (ctx, { params }) => {
    const { contest, rules } = await contestWithRules(ctx, params.contest)
    const sections = await sectionsOf(ctx, contest, rules.body)
    return { version: rules.version, publishedAt: rules.publishedAt.toISOString(), rules: rules.body, sections }
  },

  'GET /contests/:contest/units': async (ctx, { params, query }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const offset = query.cursor ?? 0
    const rows = await listContestUnits(
      ctx.db,
      contest.id,
      { q: searchFor(query.q ?? ''), on: dayOf(ctx.now) },
      { limit: unitsPerPage, offset }
    )
    const total = rows[0]?.total ?? 0
    const next = offset + rows.length
    return {
      items: rows.map(({ total: _, bloc, ...unit }) => ({ ...unit, bloc: bloc as Bloc })),
      nextCursor: next < total ? String(next) : null,
      total
    }
  },

  'POST /contests/:contest/participants': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const { contest, rules } = await contestWithRules(ctx, params.contest)
      const unit = body.unitId ? await findContestUnit(ctx.db, contest.id, body.unitId) : undefined
      if (await holdsRole(ctx.db, ctx.actor.accountId, contest.id, excludedRoles(rules.body))) throw new Problem('participant.excluded')
      const facts = body.facts ?? {}
      const reason = whyNotJoin(rules.body, { ...body, unitId: body.unitId, facts }, unit, dayOf(ctx.now))
      // Who was enrolled stays where they are counted, whatever becomes of the unit before they come.
      if (reason && !(reason === 'participant.unit-ended' && (await isEnrolled(ctx, contest.id)))) throw new Problem(reason)
      const kept = keptFacts(facts, isOfMinors(rules.body, body.divisionId))
      const agreed = { consentVersion: body.consentVersion, consentedAt: ctx.now, facts: kept }
      const consent = { contestId: contest.id, accountId: ctx.actor.accountId, ...agreed }
      const inserted = await insertParticipant(ctx.db, {
        ...consent,
        id: ctx.newId(),
        unitId: body.unitId ?? null,
        divisionId: body.divisionId,
        joinedAt: ctx.now,
        membership: body.joinToken === undefined ? 'unconfirmed' : await takeJoinLink(ctx, contest.id, body.unitId, body.joinToken)
      })
      // Who was enrolled by the unit agrees by joining.
      if (!inserted && !(await consentOfParticipant(ctx.db, consent))) throw new Problem('participant.already-joined')
      const { accountId } = ctx.actor
      const minor = (await findParticipant(ctx.db, contest.id, accountId)) ?? refuse('internal')
      await takeGuardian(ctx, rules.body, { ...minor, accountId, contestId: contest.id }, body.guardian)
      await insertConsent(ctx.db, {
        id: ctx.newId(),
        accountId,
        contestId: contest.id,
        purpose: 'participation',
        version: body.consentVersion,
        textHash: hashOfText(rules.body.consent.text),
        given: true,
        at: ctx.now,
        channel: 'joining',
        actorId: accountId
      })
      if (kept.gender) await recordGenderConsent(ctx, contest.id, true)
      return ownParticipant(ctx, contest.id, accountId)
    }),

  'GET /contests/:contest/participants/current': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    return ownParticipant(ctx, contest.id, ctx.actor.accountId)
  },

  ...genderActions,

  ...documentActions
}

/** What somebody must say on joining, of any division. */
const joinFieldsOf = ({ divisions }: Rules): string[] => [
  ...(divisions.some(({ age }) => age) ? ['birthDate'] : []),
  ...(divisions.some(({ residence }) => residence) ? ['residence'] : [])
]

const isEnrolled = async (ctx: ActorCtx, contestId: string) =>
  (await findParticipant(ctx.db, contestId, ctx.actor.accountId))?.consentedAt === null

/** A place in the link is taken in the transaction of the joining: none is lost, and none is taken twice. */
async function takeJoinLink(ctx: Ctx, contestId: string, unitId: string | undefined, token: string) {
  const macs = ctx.engines.secrets.macs(joinLinkPurpose, token)
  if (!unitId || !(await useJoinLink(ctx.db, { macs, contestId, unitId, now: ctx.now }))) throw new Problem('link.unknown')
  return 'confirmed' as const
}

async function contestWithRules(ctx: Ctx, slugOrId: string) {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion)) ?? refuse('contest.not-found')
  return { contest, rules }
}

async function ownParticipant(ctx: Ctx, contestId: string, accountId: string) {
  const { id, divisionId, joinedAt, unitId, unitName, membership, consentedAt, facts } =
    (await findParticipant(ctx.db, contestId, accountId)) ?? refuse('participant.not-found')
  const unit = unitId && unitName ? { id: unitId, name: unitName } : null
  const hasConsented = consentedAt !== null
  const lacksGuardian =
    !hasConsented &&
    (await needsGuardian(ctx, (await contestWithRules(ctx, contestId)).rules.body, { id, accountId, contestId, divisionId }))
  const admittedTo = await listAdmittedTo(ctx.db, id)
  const gender = genders.find((known) => known === facts.gender) ?? null
  const shown = { id, divisionId, joinedAt: joinedAt.toISOString(), unit, membership, gender, admittedTo }
  return { ...shown, hasConsented, needsGuardian: lacksGuardian }
}
