/** Versions of rules: what a draft says of itself, who may publish it, what becomes of rounds, and whom it is told to. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Draft } from '@hoi-thi/shared/rules-version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellAmendments } from '../../server/src/modules/contest/versions/publishing/actions.ts'
import { type Account, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let first: Account
let second: Account
let contest: Awaited<ReturnType<typeof readContest>>
let base: string

beforeAll(async () => {
  world = await openWorld()
  contest = await readContest(world)
  base = `/api/contests/${contest.slug}/rules`
  first = await makeStaff(world, 'organizer', contest.id)
  second = await makeStaff(world, 'organizer', contest.id)
})
afterAll(() => world.close())

// PUT /contests/:contest/rules/draft, PUT /contests/:contest/rules/draft/publication, PUT /contests/:contest/rules/draft/approval
const draftOf = async (): Promise<Draft> => (await first.get(`${base}/draft`)).body

/** Saves a change to what the draft says now. */
async function change(edit: (rules: Rules) => Rules, by = first) {
  const { rules, revision } = await draftOf()
  const { status, body } = await by.put(`${base}/draft`).send({ rules: edit(rules), revision })
  expect(status).toBe(200)
  return body as Draft
}

const publish = (revision: number, by = first) => by.put(`${base}/draft/publication`).send({ revision, reason: 'Theo ý kiến các đơn vị' })
const approve = (revision: number, by = second) => by.put(`${base}/draft/approval`).send({ revision })
const giveUp = () => first.delete(`${base}/draft`)
const edited =
  (code: string, changes: Partial<Rules['rounds'][number]>) =>
  (rules: Rules): Rules => ({ ...rules, rounds: rules.rounds.map((round) => (round.code === code ? { ...round, ...changes } : round)) })

describe('the draft', () => {
  it('shows what holds until somebody saves', async () => {
    const draft = await draftOf()
    expect(draft).toMatchObject({ revision: 0, basedOn: 1, changes: [], faults: [], proposal: null })
    expectProblem(await giveUp(), 'rules.no-draft')
    expectProblem(await publish(0), 'rules.no-draft')
    expectProblem(await approve(0), 'rules.no-draft')
  })

  it('says each change in the words of the rules, and where it contradicts itself', async () => {
    const draft = await change((rules) => ({ ...rules, appealDays: 5, order: ['correct', 'duration'] }))
    expect(draft.changes.find(({ section }) => section === 'khieu-nai')).toMatchObject({
      before: expect.stringContaining('3 ngày'),
      after: expect.stringContaining('5 ngày')
    })
    expect(draft.faults).toEqual([{ path: 'prediction', code: 'prediction-unused' }])
    expectProblem(await publish(draft.revision), 'rules.faulty')
    expect((await giveUp()).status).toBe(204)
  })

  it('is not saved over by who has not seen it', async () => {
    const { rules } = await draftOf()
    expect((await first.put(`${base}/draft`).send({ rules, revision: 0 })).status).toBe(200)
    expectProblem(await second.put(`${base}/draft`).send({ rules, revision: 0 }), 'rules.draft-changed')
    expectProblem(await publish(0), 'rules.draft-changed')
    expectProblem(await publish(1), 'rules.unchanged')
    await giveUp()
  })

  it('is nobody’s who does not run this contest', async () => {
    const stranger = await makeStaff(world, 'organizer', '00000000-0000-7000-8000-000000000009').catch(() => null)
    const participant = await makeParticipant(world)
    expectProblem(await participant.get(`${base}/draft`), 'access.denied')
    if (stranger) expectProblem(await stranger.get(`${base}/draft`), 'contest.not-found')
  })
})

describe('while a round runs', () => {
  it.each([
    ['how it is marked', (rules: Rules) => ({ ...rules, scoring: { ...rules.scoring, wrongCosts: 1 } })],
    ['how it is ranked', (rules: Rules) => ({ ...rules, order: ['correct', 'prediction-difference', 'finish'] as Rules['order'] })],
    ['how long its papers are open', edited('vong-2', { durationSeconds: 600 })],
    ['what was in a round that is over', edited('vong-1', { questionOrder: 'by-row' })],
    ['that it closes earlier', edited('vong-2', { closesAt: '2026-12-03T00:00:00Z' })],
    ['that it is not there', (rules: Rules) => ({ ...rules, rounds: rules.rounds.filter(({ code }) => code !== 'vong-2') })]
  ])('refuses to change %s', async (_, edit) => {
    const draft = await change(edit)
    expect(draft.effect.verdict).toBe('refused')
    expectProblem(await publish(draft.revision), 'rules.touches-running-round')
    await giveUp()
  })

  it('takes two people to extend it, and lets attempts that the close cut short go on', async () => {
    const round = await roundOf(world, 'open')
    world.clock.set(new Date(Date.parse(round.closesAt) - 300_000))
    ;[first, second] = [await makeStaff(world, 'organizer', contest.id), await makeStaff(world, 'organizer', contest.id)]
    const { participant, attempt } = await makeAttempt(world)
    expect(attempt.deadlineAt).toBe(round.closesAt)
    const later = new Date(Date.parse(round.closesAt) + 1_800_000).toISOString()
    const draft = await change(edited('vong-2', { closesAt: later }))
    expect(draft.effect).toMatchObject({
      verdict: 'two-people',
      reasons: [{ code: 'running-round-extended', rounds: [round.name] }],
      openAttempts: 1
    })
    expectProblem(await approve(draft.revision), 'rules.not-proposed')
    expect((await publish(draft.revision)).body).toEqual({ published: null })
    expectProblem(await approve(draft.revision, first), 'rules.needs-second-person')
    expect((await second.get(`${base}/draft`)).body.proposal).toMatchObject({ isOwn: false, reason: 'Theo ý kiến các đơn vị' })
    expect((await approve(draft.revision)).body).toEqual({ published: 2 })
    const shown = (await participant.get(`/api/attempts/${attempt.id}`)).body
    expect(Date.parse(shown.deadlineAt) - Date.parse(shown.startedAt)).toBe(900_000)
    const { body } = await first.get(`/api/contests/${contest.slug}`)
    expect(body.rounds.find(({ id }: { id: string }) => id === round.id).closesAt).toBe(later)
  })

  it('tells everyone who takes part, once', async () => {
    const { participant } = await makeAttempt(world)
    const told = async () =>
      (await participant.get('/api/messages')).body.items.filter(({ title }: { title: string }) => title.includes('bản 3'))
    const draft = await change((rules) => ({ ...rules, appealDays: 7 }))
    expect(draft.effect.reasons).toMatchObject([{ code: 'amended-while-running' }])
    await publish(draft.revision)
    await approve(draft.revision)
    await tellAmendments(world.ctx())
    await tellAmendments(world.ctx())
    const [message, ...others] = await told()
    expect(others).toEqual([])
    expect(message.body).toContain('Lý do: Theo ý kiến các đơn vị')
    expect(message.body).toContain('7 ngày')
    const { items } = (await first.get(`${base}/versions`)).body
    expect(items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
    expect(items[0].changes).toHaveLength(1)
  })
})

describe('between rounds', () => {
  it('one person changes what lies ahead: a sealed round that is different has to be sealed again, one that is not stays', async () => {
    world.clock.advance({ minutes: 45 })
    ;[first, second] = [await makeStaff(world, 'organizer', contest.id), await makeStaff(world, 'organizer', contest.id)]
    const draft = await change(edited('vong-4', { durationSeconds: 1200 }))
    expect(draft.effect).toMatchObject({ verdict: 'one-person', unseals: ['vong-4'] })
    expect((await publish(draft.revision)).body).toEqual({ published: 4 })
    const { rows } = await world.database.pool.query(
      'select code, sealed_at is not null as sealed, duration_seconds as seconds from rounds order by place'
    )
    expect(rows.slice(2, 4)).toEqual([
      { code: 'vong-3', sealed: true, seconds: 900 },
      { code: 'vong-4', sealed: false, seconds: 1200 }
    ])
  })

  it('a round that lies ahead goes and another comes', async () => {
    const draft = await change((rules) => ({
      ...rules,
      rounds: rules.rounds.map((round) => (round.code === 'vong-4' ? { ...round, code: 'vong-cuoi', name: 'Vòng cuối' } : round))
    }))
    expect((await publish(draft.revision)).status).toBe(200)
    const { rounds } = (await first.get(`/api/contests/${contest.slug}`)).body
    expect(rounds.map(({ code }: { code: string }) => code)).toEqual(['vong-1', 'vong-2', 'vong-3', 'vong-cuoi', 'lam-thu'])
    const { rows } = await world.database.pool.query(
      `select count(*)::int as questions from round_questions where round_id = (select id from rounds where code = 'vong-cuoi')`
    )
    expect(rows[0].questions).toBeGreaterThan(15)
  })
})

describe('a new contest', () => {
  const given = { title: 'Hội thi thử năm sau', slug: 'thu-nam-sau', firstOpensAt: '2027-03-01T03:00:00Z' }

  it('is a copy that nobody but its organizer sees until it is published', async () => {
    const made = await first.post(`/api/contests/${contest.slug}/copies`).send({ ...given, template: null })
    expect(made.status).toBe(201)
    expectProblem(await first.post(`/api/contests/${contest.slug}/copies`).send({ ...given, template: null }), 'contest.slug-taken')
    expectProblem(await second.get(`/api/contests/${given.slug}/rules/draft`), 'contest.not-found')
    const visitor = await makeParticipant(world)
    expectProblem(await visitor.get(`/api/contests/${given.slug}`), 'contest.not-found')
    expectProblem(await visitor.get(`/api/contests/${given.slug}/rules/versions`), 'contest.not-found')
    expect((await visitor.get('/api/contests')).body.items.map(({ slug }: { slug: string }) => slug)).not.toContain(given.slug)
    const draft: Draft = (await first.get(`/api/contests/${given.slug}/rules/draft`)).body
    expect(draft).toMatchObject({ basedOn: 0, revision: 1, effect: { verdict: 'one-person' } })
    expect(draft.rules.rounds[0]?.opensAt).toBe('2027-03-01T03:00:00.000Z')
    expectProblem(await first.delete(`/api/contests/${given.slug}/rules/draft`), 'rules.no-draft')
    const published = await first.put(`/api/contests/${given.slug}/rules/draft/publication`).send({ revision: 1, reason: 'Bản đầu' })
    expect(published.body).toEqual({ published: 1 })
    const shown = (await visitor.get(`/api/contests/${given.slug}`)).body
    expect(shown).toMatchObject({ title: given.title, phase: 'upcoming', rulesVersion: 1 })
    expect(shown.rounds.every(({ phase }: { phase: string }) => phase === 'draft')).toBe(true)
    expect((await visitor.get(`/api/contests/${given.slug}/units`)).body.total).toBeGreaterThan(10)
  })

  it.each(['weekly', 'month', 'school', 'unit-gates'] as const)(
    'is laid from the template %s by an administrator, and can be published as it is',
    async (template) => {
      const administrator = await makeStaff(world, 'administrator')
      const slug = `tu-mau-${template}`
      const { body, status } = await administrator.post('/api/contests').send({ ...given, slug, template })
      expect(status).toBe(201)
      expectProblem(await administrator.post('/api/contests').send({ ...given, slug, template }), 'contest.slug-taken')
      const organizer = await makeStaff(world, 'organizer', body.id)
      const draft: Draft = (await organizer.get(`/api/contests/${slug}/rules/draft`)).body
      expect(draft.faults).toEqual([])
      const published = await organizer.put(`/api/contests/${slug}/rules/draft/publication`).send({ revision: 1, reason: 'Bản đầu' })
      expect(published.body).toEqual({ published: 1 })
    }
  )
})
