/** What leaders see: stored sums, against headcounts; never anything of few people, and nothing for who is no leader of the contest. */
import type { ParticipationInsight, RoundKnowledge } from '@hoi-thi/shared/insight'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../server/src/lib/spreadsheet/read-table.ts'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { freezeHeadcounts } from '../../server/src/modules/headcount/actions.ts'
import { countKnowledge, countParticipation } from '../../server/src/modules/insight/counting/actions.ts'
import { countItems } from '../../server/src/modules/question-pool/counting/actions.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import {
  type Account,
  findUnit,
  finishAttempt,
  makeAccount,
  makeAttempt,
  makeParticipant,
  makeStaff,
  readContest,
  roundOf
} from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let leader: Account
let contestId: string
let round: Awaited<ReturnType<typeof roundOf>>
beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  round = await roundOf(world, 'open')
  await moveOn({ minutes: 0 })
})
afterAll(() => world.close())

/** What was read a moment ago is forgotten; after a leap sessions end. */
async function moveOn(by: Parameters<World['clock']['advance']>[0]) {
  world.clock.advance(by)
  leader = await makeStaff(world, 'leader', contestId)
}
const url = (rest: string, contest = contestId) => `/api/contests/${contest}/insight/${rest}`
const participation = async (query = ''): Promise<ParticipationInsight> => (await leader.get(url(`participation${query}`))).body
const knowledge = async (): Promise<RoundKnowledge[]> => (await leader.get(url('knowledge'))).body.rounds
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const gender = (person: Account, said: 'female' | 'male' | null) =>
  person.put(`/api/contests/${contestId}/participants/current/gender`, { gender: said })

describe('who may see it', () => {
  const paths = [
    'GET /contests/:contest/insight/participation',
    'GET /contests/:contest/insight/knowledge',
    'GET /contests/:contest/insight/workbook'
  ]

  it.each(paths)('%s is for leaders and organizers of the contest', async (route) => {
    const path = route.replace('GET ', '/api').replace(':contest', contestId)
    const organizer = await makeStaff(world, 'organizer', contestId)
    expect((await organizer.get(path)).status).toBe(200)
    expectProblem(await clientOf(world.app).get(path), 'session.required')
    expectProblem(await (await makeParticipant(world)).get(path), 'access.denied')
    expectProblem(await (await makeStaff(world, 'judge', contestId)).get(path), 'access.denied')
    const other = '00000000-0000-4000-8000-000000000009'
    expectProblem(await leader.get(path.replace(contestId, other)), 'contest.not-found')
    const alone = await makeAccount(world)
    await grantRole(world.ctx(), { accountId: alone.id, role: 'leader', scopeId: contestId, grantedBy: null })
    expectProblem(await alone.get(path), 'session.second-factor-required')
  })

  it('lets a leader do nothing that organizers do', async () => {
    expectProblem(await leader.get(`/api/contests/${contestId}/rounds/${round.id}/duty`), 'access.denied')
  })
})

describe('participation', () => {
  it('says that nothing has been counted, and not that nobody takes part', async () => {
    expect(await participation()).toMatchObject({ asOf: null, roundId: round.id, people: 0, projection: null })
  })

  it('counts each person once, by hour and unit, and not whom the unit disputes', async () => {
    const began = world.clock.now()
    await makeAttempt(world)
    await makeAttempt(world)
    const disputed = await makeAttempt(world)
    await makeAttempt(world, await makeParticipant(world, { unit: 'phu bai' }))
    await makeAttempt(world, await makeParticipant(world, { division: 'citizens' }))
    await query("update participants set membership = 'disputed' where account_id = $1", [disputed.participant.id])
    await moveOn({ hours: 1 })
    await makeAttempt(world)
    expect((await participation()).people).toBe(0)
    await countParticipation(world.ctx())
    await moveOn({ seconds: 10 })
    const seen = await participation()
    const hour = (at: Date) => `${at.toISOString().slice(0, 14)}00:00.000Z`
    expect(seen).toMatchObject({ people: 4, others: 2, whole: { people: 4, others: 2 }, isSecret: false })
    expect(seen.rounds.at(-1)?.hours).toEqual([
      { at: hour(began), bloc: 'commune-level', people: 3 },
      { at: hour(began), bloc: null, people: 2 },
      { at: hour(world.clock.now()), bloc: 'commune-level', people: 1 }
    ])
    expect(seen.units.filter(({ people }) => people > 0).map(({ name, people }) => [name, people])).toEqual([
      ['Phường Phú Bài', 1],
      ['Phường Vỹ Dạ', 3]
    ])
    const [communes] = seen.blocs.filter(({ bloc }) => bloc === 'commune-level')
    expect(communes).toMatchObject({ people: 4, units: 40 })
    expect(seen.headcount).toBe(seen.blocs.reduce((sum, { headcount }) => sum + headcount, 0))
    expect(seen.kinds.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(seen.headcount)
    expect(seen.records.best).toMatchObject({ people: 6 })
  })

  it('mends what was counted when a unit thinks better of it, and counts once for all who look', async () => {
    await query("update participants set membership = 'unconfirmed' where contest_id = $1", [contestId])
    const { asOf } = await participation()
    await countParticipation(world.ctx())
    expect(await participation()).toMatchObject({ asOf, people: 4 })
    await moveOn({ seconds: 10 })
    expect(await participation()).toMatchObject({ people: 5, others: 1 })
  })

  it('names units to call with their officers, and a phone where there is one', async () => {
    const { calls } = await participation()
    expect(calls).toHaveLength(5)
    const [first] = calls
    expect(calls.map(({ short }) => short)).toEqual([...calls.map(({ short }) => short)].sort((one, other) => other - one))
    const officer = await makeAccount(world, { fullName: 'Lê Thị Đầu Mối', signInName: '0234 555 0101' })
    await grantRole(world.ctx(), { accountId: officer.id, role: 'unit-officer', scopeId: first?.unitId ?? '', grantedBy: null })
    await moveOn({ seconds: 10 })
    expect((await participation()).calls[0]?.officers).toEqual([{ fullName: 'Lê Thị Đầu Mối', phone: '02345550101' }])
  })

  it('says that the figure must not be told while a prediction is made at it', async () => {
    const set = (metric: string) =>
      query(`update contest_rules set body = jsonb_set(body, '{prediction,metric}', $1)`, [JSON.stringify(metric)])
    await set('taking-part')
    await moveOn({ seconds: 10 })
    expect((await participation()).isSecret).toBe(true)
    await set('right-on-all')
  })

  it('knows no other rounds than those that have opened', async () => {
    expectProblem(await leader.get(url('participation?round=vong-9')), 'round.not-found')
    expect((await participation('?round=vong-1')).rounds.map(({ code }) => code)).toEqual(['vong-1', 'vong-2'])
  })
})

describe('what people know', () => {
  it('is told after the close, and nothing of few people', async () => {
    expect(await knowledge()).toEqual([])
    for (let number = 0; number < 6; number++) {
      const { participant, attempt } = await makeAttempt(world)
      if (number < 5) await gender(participant, 'female')
      await finishAttempt(world, participant, attempt, { right: 2 * number })
    }
    const { participant, attempt } = await makeAttempt(world, await makeParticipant(world, { unit: 'so noi vu' }))
    await gender(participant, 'male')
    await finishAttempt(world, participant, attempt, { right: 15 })
    world.clock.set(round.closesAt)
    await moveOn({ days: 1 })
    await expireAttempts(world.ctx())
    await freezeHeadcounts(world.ctx())
    await countKnowledge(world.ctx())
    expect(await knowledge()).toEqual([])
    // Of the round before, which nobody took part in, and of this one.
    for (let rounds = 0; rounds < 2; rounds++) {
      await countItems(world.ctx())
      await countKnowledge(world.ctx())
    }
    await moveOn({ seconds: 10 })
    const [told, ...others] = await knowledge()
    expect(others).toEqual([])
    const [{ papers }] = await query('select count(*)::int as papers from attempts where round_id = $1', [round.id])
    expect(told).toMatchObject({ roundId: round.id, papers })
    for (const { whole, blocs, places } of told?.topics ?? []) {
      expect(whole?.people).toBe(papers)
      expect(blocs.filter(({ bloc }) => bloc === 'administrative' || bloc === null).map(({ answered }) => answered)).toEqual([null, null])
      // One bloc alone would tell the two others together, but not each: it is hidden with them where they would be told.
      for (const { answered } of [...blocs, ...places]) expect(answered?.people ?? 5).toBeGreaterThanOrEqual(5)
    }
    const total = told?.topics.reduce((sum, { whole }) => sum + (whole?.wrong ?? 0), 0)
    const [{ wrong }] = await query('select sum(cardinality(option_counts) - correct)::int as wrong from attempts where round_id = $1', [
      round.id
    ])
    expect(total).toBe(wrong)
    const [stored] = await query('select genders::text as text from round_knowledge where round_id = $1', [round.id])
    expect(stored.text).not.toMatch(/"people": ?[1-4],/)
    const of = (said: string) => told?.genders.find((each) => each.said === said)
    expect(of('male')?.blocs.map(({ answered }) => answered)).toEqual([null, null, null])
  })

  it('keeps participation as it was when the round closed', async () => {
    await countParticipation(world.ctx())
    const { rounds } = await participation()
    const closed = rounds.at(-1)
    await query("update participants set membership = 'disputed' where contest_id = $1", [contestId])
    await moveOn({ seconds: 10 })
    await countParticipation(world.ctx())
    await moveOn({ seconds: 10 })
    expect((await participation()).rounds.at(-1)).toEqual(closed)
  })

  it('is a workbook as well, with a sheet for each table', async () => {
    const { status, headers, body } = await leader
      .get(url('workbook'))
      .buffer()
      .parse((reply, done) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => done(null, Buffer.concat(parts)))
      })
    expect([status, headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
    const table = await readTable(body)
    expect(JSON.stringify(table)).toContain('Phường Vỹ Dạ')
  })
})

describe('PUT /contests/:contest/participants/current/gender', () => {
  it('is said with a consent, and taken back with it', async () => {
    const person = await makeParticipant(world)
    const said = async () => (await person.get(`/api/contests/${contestId}/participants/current`)).body.gender
    expect(await said()).toBe(null)
    expect((await gender(person, 'female')).status).toBe(204)
    expect(await said()).toBe('female')
    expect((await gender(person, null)).status).toBe(204)
    expect(await said()).toBe(null)
    const consents = await query("select given from consents where account_id = $1 and purpose = 'gender' order by id", [person.id])
    expect(consents).toEqual([{ given: true }, { given: false }])
    expect(await query('select facts from participants where account_id = $1', [person.id])).toEqual([{ facts: {} }])
  })

  it('may be said on joining; what is none of the answers is not kept', async () => {
    const unit = await findUnit(world, 'vy da')
    const join = async (facts: object) => {
      const person = await makeAccount(world)
      const body = { divisionId: 'officials', unitId: unit.id, consentVersion: 1, facts }
      return (await person.post(`/api/contests/${contestId}/participants`, body)).body.gender
    }
    expect(await Promise.all([join({ gender: 'male' }), join({ gender: 'unsaid' }), join({})])).toEqual(['male', null, null])
  })

  it('asks neither minors nor who does not take part', async () => {
    expectProblem(await gender(await makeAccount(world), 'male'), 'participant.not-found')
    const unknown = await (await makeAccount(world)).put('/api/contests/khong-co/participants/current/gender', { gender: null })
    expectProblem(unknown, 'contest.not-found')
    const pupil = await makeParticipant(world)
    await query(`update contest_rules set body = jsonb_set(body, '{divisions,0,minors}', 'true')`)
    expectProblem(await gender(pupil, 'male'), 'participant.not-eligible')
    await query(`update contest_rules set body = jsonb_set(body, '{divisions,0,minors}', 'false')`)
  })
})
