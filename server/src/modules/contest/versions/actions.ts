/** What each endpoint of rules' versions does: a new contest, the draft, its publication by one or two people. */
import type { Rules } from '@hoi-thi/shared/rules'
import { rulesDiff } from '@hoi-thi/shared/rules-diff'
import { rulesFaults } from '@hoi-thi/shared/rules-faults'
import type { Draft, rulesVersionApi } from '@hoi-thi/shared/rules-version'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { contests } from '../../../db/schema/contest.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { phaseOfRound } from '../phase.ts'
import { findContest, findRules, listRounds } from '../queries.ts'
import { sectionsOf } from '../wording/actions.ts'
import { effectOf, isRunning, type Present } from './effect.ts'
import { placeRounds } from './place-rounds.ts'
import { publish } from './publishing/actions.ts'
import {
  countAttempts,
  countPeople,
  deleteDraft,
  findDraft,
  insertNewContest,
  insertOrganizer,
  listVersions,
  lockContest,
  proposeDraft,
  saveDraft
} from './queries.ts'
import { templates } from './templates.ts'

type Contest = typeof contests.$inferSelect

export const rulesVersionActions: Actions<typeof rulesVersionApi> = {
  'POST /contests': (ctx, { body: { template, ...given } }) =>
    transaction(ctx, (ctx) => layContest(ctx, given, templates[template](given))),

  'POST /contests/:contest/copies': (ctx, { params, body: { template, ...given } }) =>
    transaction(ctx, async (ctx) => {
      const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
      const laid = await layContest(ctx, given, template === null ? await copyOf(ctx, contest, given) : templates[template](given))
      const id = ctx.newId()
      await insertOrganizer(ctx.db, { id, accountId: ctx.actor.accountId, contestId: laid.id, at: ctx.now })
      await audit(ctx, {
        action: 'role.granted',
        scope: { kind: 'contest', id: laid.id },
        subject: { kind: 'role', id },
        detail: { role: 'organizer', accountId: ctx.actor.accountId }
      })
      return laid
    }),

  'GET /contests/:contest/rules/versions': async (ctx, { params }) => {
    const contest = await findContest(ctx.db, params.contest)
    if (!contest || contest.rulesVersion === 0) throw new Problem('contest.not-found')
    const versions = await listVersions(ctx.db, contest.id)
    return { items: versions.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString(), changes: row.changes ?? [] })) }
  },

  'GET /contests/:contest/rules/draft': async (ctx, { params }) =>
    shownDraft(ctx, (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')),

  'PUT /contests/:contest/rules/draft': (ctx, { params, body: { rules, revision } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await heldContest(ctx, params.contest)
      const draft = await findDraft(ctx.db, contest.id)
      if ((draft?.revision ?? 0) !== revision) throw new Problem('rules.draft-changed')
      const next = { contestId: contest.id, body: rules, revision: revision + 1, savedBy: ctx.actor.accountId, savedAt: ctx.now }
      await saveDraft(ctx.db, next)
      return shownDraft(ctx, contest)
    }),

  'DELETE /contests/:contest/rules/draft': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const contest = await heldContest(ctx, params.contest)
      // The draft of a contest without rules is all that there is of it.
      if (contest.rulesVersion === 0 || !(await deleteDraft(ctx.db, contest.id))) throw new Problem('rules.no-draft')
      return undefined
    }),

  'PUT /contests/:contest/rules/draft/publication': (ctx, { params, body: { revision, reason } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await heldContest(ctx, params.contest)
      const { before, draft, judged } = await publishable(ctx, contest, revision)
      const { accountId } = ctx.actor
      if (judged.verdict === 'two-people') {
        await proposeDraft(ctx.db, contest.id, { reason, proposedBy: accountId, proposedAt: ctx.now })
        await audit(ctx, { action: 'rules.proposed', scope: { kind: 'contest', id: contest.id }, detail: { revision } })
        return { published: null }
      }
      const people = { publishedBy: accountId, approvedBy: null }
      return { published: await publish(ctx, { contest, before, after: draft.body, reason, ...people, unseals: judged.unseals }) }
    }),

  'PUT /contests/:contest/rules/draft/approval': (ctx, { params, body: { revision } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await heldContest(ctx, params.contest)
      const { before, draft, judged } = await publishable(ctx, contest, revision)
      const { proposedBy, reason } = draft
      if (!proposedBy || reason === null) throw new Problem('rules.not-proposed')
      if (proposedBy === ctx.actor.accountId) throw new Problem('rules.needs-second-person')
      const people = { publishedBy: proposedBy, approvedBy: ctx.actor.accountId }
      return { published: await publish(ctx, { contest, before, after: draft.body, reason, ...people, unseals: judged.unseals }) }
    })
}

interface Given {
  title: string
  slug: string
  firstOpensAt: string
}

async function layContest(ctx: ActorCtx, { title, slug }: Given, rules: Rules): Promise<{ id: string; slug: string }> {
  const id = ctx.newId()
  const row = { id, slug, title, summary: rules.purpose, rulesVersion: 0, createdAt: ctx.now }
  if (!(await insertNewContest(ctx.db, row))) throw new Problem('contest.slug-taken')
  await saveDraft(ctx.db, { contestId: id, body: { ...rules, title }, revision: 1, savedBy: ctx.actor.accountId, savedAt: ctx.now })
  await audit(ctx, { action: 'contest.laid', scope: { kind: 'contest', id }, subject: { kind: 'contest', id } })
  return { id, slug }
}

/** Of what holds there; of the draft where nothing is published yet. */
async function copyOf(ctx: Ctx, contest: Contest, { firstOpensAt }: Given): Promise<Rules> {
  const rules = (await presentRules(ctx, contest)) ?? (await findDraft(ctx.db, contest.id))?.body ?? refuse('contest.not-found')
  return placeRounds(rules, firstOpensAt)
}

async function heldContest(ctx: Ctx, slugOrId: string): Promise<Contest> {
  const { id } = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  return (await lockContest(ctx.db, id)) ?? refuse('contest.not-found')
}

const presentRules = async (ctx: Ctx, contest: Contest) => (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body ?? null

async function publishable(ctx: Ctx, contest: Contest, revision: number) {
  const draft = (await findDraft(ctx.db, contest.id)) ?? refuse('rules.no-draft')
  if (draft.revision !== revision) throw new Problem('rules.draft-changed')
  const before = await presentRules(ctx, contest)
  if (rulesFaults(draft.body, before).length > 0) throw new Problem('rules.faulty')
  if (before && JSON.stringify(before) === JSON.stringify(draft.body)) throw new Problem('rules.unchanged')
  const judged = effectOf(before, draft.body, await presentOf(ctx, contest))
  if (judged.verdict === 'refused') throw new Problem('rules.touches-running-round')
  return { before, draft, judged }
}

async function presentOf(ctx: Ctx, contest: Contest): Promise<Present & { people: number; running: number[] }> {
  const rounds = (await listRounds(ctx.db, contest.id)).map((round) => ({ ...round, phase: phaseOfRound(round, ctx.now) }))
  const people = await countPeople(ctx.db, contest.id)
  return {
    rounds,
    now: ctx.now,
    peopledDivisions: people.map(({ divisionId }) => divisionId),
    people: people.reduce((sum, { count }) => sum + count, 0),
    running: rounds.filter(isRunning).map(({ number }) => number)
  }
}

/** Where nobody has begun a draft, what holds is shown as one. */
async function shownDraft(ctx: ActorCtx, contest: Contest): Promise<Draft> {
  const present = await findRules(ctx.db, contest.id, contest.rulesVersion)
  const draft = await findDraft(ctx.db, contest.id)
  const rules = draft?.body ?? present?.body ?? refuse('contest.not-found')
  const before = present?.body ?? null
  const now = await presentOf(ctx, contest)
  const { open, finished } = await countAttempts(ctx.db, now.running, ctx.now)
  const isProposed = draft?.proposedBy && draft.proposedAt && draft.reason !== null
  return {
    rules,
    revision: draft?.revision ?? 0,
    basedOn: contest.rulesVersion,
    savedAt: (draft?.savedAt ?? present?.publishedAt ?? ctx.now).toISOString(),
    savedBy: draft?.savedBy ?? '',
    faults: rulesFaults(rules, before),
    changes: before ? rulesDiff(await sectionsOf(ctx, contest, before), await sectionsOf(ctx, contest, rules)) : [],
    effect: { ...effectOf(before, rules, now), people: now.people, openAttempts: open, finishedAttempts: finished },
    proposal: isProposed
      ? {
          reason: draft.reason ?? '',
          by: draft.proposer ?? '',
          at: (draft.proposedAt ?? ctx.now).toISOString(),
          isOwn: draft.proposedBy === ctx.actor.accountId
        }
      : null
  }
}
