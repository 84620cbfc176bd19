/** Whether a round may open: each check of it seen bad once and good once, in a real contest. */
import type { CheckId, CheckLevel, Finding } from '@hoi-thi/shared/readiness'
import { checkFacts } from '@hoi-thi/shared/readiness'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailer } from '../../server/src/lib/mailer.ts'
import { approvedQuestion, makeSetters, writeQuestion } from '../helpers/bank.ts'
import { type Account, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let contestId: string
let roundId: string
beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  organizer = await makeStaff(world, 'organizer', contestId)
  roundId = (await roundOf(world, 'sealed')).id
})
afterAll(() => world.close())

const contest = 'binh-dang-gioi-hue'
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const look = async (id = roundId) => (await organizer.get(`/api/contests/${contest}/rounds/${id}/readiness`)).body
const findingOf = async (id: CheckId, round = roundId): Promise<Finding> =>
  (await look(round)).checks.find((finding: Finding) => finding.id === id)

async function expectLevel(id: CheckId, level: CheckLevel, facts: object = {}): Promise<void> {
  const finding = await findingOf(id)
  expect(finding).toMatchObject({ id, level })
  expect(finding.facts).toMatchObject(facts)
}

/** Within `work` the round is as `change` says; afterwards as before. */
async function withRound(change: string, work: () => Promise<void>): Promise<void> {
  const [before] = await query('select opens_at, closes_at, sealed_at, blueprint from rounds where id = $1', [roundId])
  await query(`update rounds set ${change} where id = $1`, [roundId])
  await work()
  await query('update rounds set opens_at = $2, closes_at = $3, sealed_at = $4, blueprint = $5 where id = $1', [
    roundId,
    before.opens_at,
    before.closes_at,
    before.sealed_at,
    JSON.stringify(before.blueprint)
  ])
}

const inHours = (hours: number) => `'${new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString()}'`

describe('the readiness of a round', () => {
  it('says every check, the worst of them, and as of when', async () => {
    const { asOf, verdict, checks } = await look()
    expect(asOf).toBe(world.clock.now().toISOString())
    expect(checks.map(({ id }: Finding) => id)).toEqual(Object.keys(checkFacts))
    for (const { id, facts } of checks as Finding[]) expect(Object.keys(facts).sort()).toEqual([...checkFacts[id]].sort())
    // The clock of the test is another than the database's.
    expect(verdict).toBe('blocked')
  })

  it('is there for the rounds of this contest only', async () => {
    const ask = (contest: string, round: string) => organizer.get(`/api/contests/${contest}/rounds/${round}/readiness`)
    expectProblem(await ask(contest, contestId), 'round.not-found')
    expectProblem(await ask('khong-co', roundId), 'contest.not-found')
    const other = '019aaaaa-0000-7000-8000-000000000001'
    await query(
      `insert into contests (id, slug, title, summary, rules_version, created_at) select $1, 'hoi-thi-khac', title, summary, 1, created_at from contests where id = $2`,
      [other, contestId]
    )
    await query('insert into contest_rules select $1, version, body, published_at from contest_rules where contest_id = $2', [
      other,
      contestId
    ])
    const theirs = await makeStaff(world, 'organizer', other)
    expectProblem(await theirs.get(`/api/contests/hoi-thi-khac/rounds/${roundId}/readiness`), 'round.not-found')
  })
})

describe('the calendar', () => {
  it('has a window in the future, with room for an attempt', async () => {
    await expectLevel('window', 'passed', { durationSeconds: 900 })
    await withRound(`closes_at = opens_at - interval '1 minute'`, () => expectLevel('window', 'blocked', { lengthSeconds: -60 }))
    await withRound(`opens_at = ${inHours(-1)}, sealed_at = null`, () => expectLevel('window', 'blocked', { opensInSeconds: -3600 }))
    await withRound(`closes_at = opens_at + interval '5 minutes'`, () => expectLevel('window', 'look', { lengthSeconds: 300 }))
  })

  it('has no overlap that the rules do not say, and a gap to the next round', async () => {
    await expectLevel('overlap', 'passed', { rounds: 0 })
    await expectLevel('gap', 'passed', { gapSeconds: 3600 })
    await withRound(`closes_at = closes_at + interval '50 minutes'`, () => expectLevel('gap', 'look', { gapSeconds: 600 }))
    await withRound(`closes_at = closes_at + interval '2 hours'`, async () => {
      await expectLevel('overlap', 'blocked', { rounds: 1, unsaid: 1 })
      const [{ code, closes_at }] = await query('select code, closes_at from rounds where id = $1', [roundId])
      const [{ body }] = await query('select body from contest_rules where contest_id = $1', [contestId])
      const rounds = body.rounds.map((round: { code: string }) =>
        round.code === code ? { ...round, closesAt: closes_at.toISOString() } : round
      )
      const write = (rules: object) => query('update contest_rules set body = $2 where contest_id = $1', [contestId, JSON.stringify(rules)])
      await write({ ...body, rounds })
      await expectLevel('overlap', 'passed', { rounds: 1, unsaid: 0 })
      await write(body)
    })
  })

  it('asks for the seal a day before, and for two people who seal', async () => {
    await expectLevel('seal', 'passed', { sealed: 1 })
    await withRound(`sealed_at = null, opens_at = ${inHours(23)}`, () => expectLevel('seal', 'look', { sealed: 0 }))
    await withRound(`sealed_at = null, opens_at = ${inHours(-1)}`, () => expectLevel('seal', 'blocked'))
    await expectLevel('second-organizer', 'look', { organizers: 1 })
    await withRound('sealed_at = null', async () => {
      await expectLevel('second-organizer', 'blocked')
      await makeStaff(world, 'organizer', contestId)
      await expectLevel('second-organizer', 'passed', { organizers: 2 })
    })
  })
})

describe('the questions', () => {
  const blueprint = (row: object) => `blueprint = '${JSON.stringify([row])}'`

  it('feed the blueprint, well or thinly or not', async () => {
    const cell = { topic: 'labour', level: 'application' }
    await query(`insert into round_questions select $1, id from question_versions where topic = $2 and level = $3 on conflict do nothing`, [
      roundId,
      cell.topic,
      cell.level
    ])
    const [{ count }] = await query(
      `select count(*)::int from round_questions r join question_versions v on v.id = r.question_version_id where round_id = $1 and topic = $2 and level = $3`,
      [roundId, cell.topic, cell.level]
    )
    expect(count).toBeGreaterThan(5)
    await withRound(blueprint({ ...cell, count: 1 }), () => expectLevel('pool', 'passed', { paper: 1, thinRows: 0 }))
    await withRound(blueprint({ ...cell, count }), () => expectLevel('pool', 'look', { thinRows: 1 }))
    await withRound(blueprint({ ...cell, count: count + 3 }), () => expectLevel('pool', 'blocked', { shortRows: 1, missing: 3 }))
  })

  it('are counted as on the day of the opening: a law that ends before takes its own along', async () => {
    await query(`insert into legal_documents (number, title, kind) values ('99-thu', 'Luật sắp hết hiệu lực', 'law')`)
    const setters = await makeSetters(world)
    const topic = 'sap-het'
    await query(`insert into topics (code, name, place) values ($1, 'Thử', 99)`, [topic])
    await approvedQuestion(setters, { topic, citation: { document: '99-thu', article: 1 } })
    await query(`insert into round_questions select $1, id from question_versions where topic = $2`, [roundId, topic])
    await withRound(blueprint({ topic, level: 'recognition', count: 1 }), async () => {
      await expectLevel('pool', 'look', { missing: 0 })
      await query(`update legal_documents set in_force_to = (select opens_at::date from rounds where id = $1) where number = '99-thu'`, [
        roundId
      ])
      await expectLevel('pool', 'blocked', { missing: 1 })
    })
    await query(`update legal_documents set in_force_to = null where number = '99-thu'`)
  })

  it('are not overtaken by the law', async () => {
    await expectLevel('overtaken', 'passed', { overtaken: 0 })
    world.clock.advance({ minutes: 1 })
    const { reviewer } = await makeSetters(world)
    const change = { document: '99-thu', kind: 'amended', on: '2026-12-01', articles: [], by: null, note: null }
    const { body, status } = await reviewer.post('/api/legal-changes', change)
    expect(status, JSON.stringify(body)).toBe(201)
    await expectLevel('overtaken', 'look', { overtaken: 1 })
  })

  it('are all approved, and cite a document', async () => {
    await expectLevel('approved', 'passed', { unapproved: 0, uncited: 0 })
    const { id } = await writeQuestion((await makeSetters(world)).setter)
    await query('insert into round_questions select $1, id from question_versions where question_id = $2', [roundId, id])
    await expectLevel('approved', 'blocked', { unapproved: 1, uncited: 0 })
    await query(`update question_versions set citation = '{}' where question_id = $1`, [id])
    await expectLevel('approved', 'blocked', { unapproved: 1, uncited: 1 })
  })
})

describe('units and people', () => {
  const unitsOf = (what: string) => query(`update contest_units set ${what} where contest_id = $1`, [contestId])

  it('takes units that are there, with a headcount', async () => {
    await expectLevel('units', 'passed', { needed: 1 })
    await expectLevel('headcounts', 'passed', { without: 0 })
    const [{ unit_id }] = await query('select unit_id from contest_units where contest_id = $1 limit 1', [contestId])
    await query('update contest_units set headcount = null where unit_id = $1', [unit_id])
    await expectLevel('headcounts', 'look', { without: 1 })
    const laid = await query('select * from contest_units where contest_id = $1', [contestId])
    await query('delete from contest_units where contest_id = $1', [contestId])
    await expectLevel('units', 'blocked', { units: 0 })
    for (const { contest_id, unit_id, headcount } of laid)
      await query('insert into contest_units (contest_id, unit_id, headcount) values ($1, $2, $3)', [contest_id, unit_id, headcount])
    await unitsOf('headcount = coalesce(headcount, 50)')
    await expectLevel('headcounts', 'passed')
  })

  it('tells which end before the opening, and who is still with them', async () => {
    await expectLevel('ended-units', 'passed', { ended: 0 })
    await makeParticipant(world, { unit: 'phu bai' })
    const ending = `valid_to = (select opens_at::date from rounds where id = $1)`
    const its = `id in (select unit_id from participants where contest_id = $2)`
    await query(`update units set ${ending} where ${its}`, [roundId, contestId])
    await expectLevel('ended-units', 'look', { ended: 1, people: 1 })
    await query(`update units set valid_to = null where id in (select unit_id from participants where contest_id = $1)`, [contestId])
  })

  it('tells who was enrolled and has not agreed', async () => {
    await expectLevel('consents', 'passed', { waiting: 0 })
    await query('update participants set consented_at = null, consent_version = null where contest_id = $1', [contestId])
    await expectLevel('consents', 'look', { waiting: 1 })
  })

  it('tells which papers of rounds that have closed are not marked', async () => {
    await expectLevel('earlier-rounds', 'passed', { unmarked: 0 })
    const { attempt } = await makeAttempt(world)
    // Open still: nothing to mark yet.
    await expectLevel('earlier-rounds', 'passed', { unmarked: 0 })
    await query(`update rounds set closes_at = ${inHours(-1)} where id = $1`, [attempt.roundId])
    await expectLevel('earlier-rounds', 'look', { unmarked: 1, unmarkedRounds: 1 })
  })
})

describe('the machine', () => {
  it('has room on its disks', async () => {
    await expectLevel('disk', 'passed', { dataBytes: 50e9, databaseBytes: 50e9 })
    world.deps.freeBytes = async () => ({ data: 50e9, database: 1e9 })
    await expectLevel('disk', 'look', { databaseBytes: 1e9 })
    world.deps.freeBytes = async () => ({ data: 4e8, database: null })
    await expectLevel('disk', 'blocked', { dataBytes: 4e8, databaseBytes: -1 })
  })

  it('sends mail', async () => {
    await expectLevel('mail', 'look', { configured: 0 })
    const mailer = openMailer('smtp://127.0.0.1:9', { name: 'Hội thi', address: 'hoithi@example.vn' })
    world.deps.mail = { mailer, origin: 'https://hoithi.example.vn' }
    await expectLevel('mail', 'passed', { configured: 1 })
    world.deps.mail = null
    mailer.close()
  })

  it('has a clock that agrees with the database’s', async () => {
    await expectLevel('clocks', 'blocked')
    world.clock.set(new Date())
    await expectLevel('clocks', 'passed')
  })
})
