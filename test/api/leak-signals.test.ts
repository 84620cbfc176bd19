/** Signs of a leak: looked for by a chore once a round is settled, read by organizers alone, and nothing follows from them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { lookForLeaks } from '../../server/src/modules/insight/radar/actions.ts'
import { countItems } from '../../server/src/modules/question-pool/counting/actions.ts'
import { type Account, findUnit, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let contestId: string
let url: string
let round: Awaited<ReturnType<typeof roundOf>>
const quick: string[] = []
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows

/** Eight people of one unit who are right on all within seconds, and eight of another who read, of whom some are right. */
beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  round = await roundOf(world, 'open')
  // GET /contests/:contest/rounds/:roundId/leak-signals
  url = `/api/contests/${contestId}/rounds/${round.id}/leak-signals`
  for (let person = 0; person < 8; person++) {
    const { participant, attempt } = await makeAttempt(world, await makeParticipant(world, { unit: 'phu bai' }))
    world.clock.advance({ seconds: 15 })
    await finishAttempt(world, participant, attempt, { right: 15 })
    quick.push(attempt.id)
    const reader = await makeAttempt(world)
    world.clock.advance({ minutes: 5 })
    await finishAttempt(world, reader.participant, reader.attempt, { right: 8 + person })
  }
})
afterAll(() => world.close())

it('says nothing while the round is open', async () => {
  organizer = await makeStaff(world, 'organizer', contestId)
  expectProblem(await organizer.get(url), 'round.not-closed')
  await lookForLeaks(world.ctx())
  expect(await query('select from round_radars')).toHaveLength(0)
})

it('waits until all papers are marked and counted', async () => {
  world.clock.set(round.closesAt)
  world.clock.advance({ days: 1 })
  organizer = await makeStaff(world, 'organizer', contestId)
  await lookForLeaks(world.ctx())
  expect((await organizer.get(url)).body).toMatchObject({ asOf: null, papers: 0, signals: [] })
})

it('names the unit, the figures and the papers by their ids, without a person', async () => {
  await expireAttempts(world.ctx())
  // One round at a time, and others have closed as well.
  while ((await query('select from round_radars where round_id = $1', [round.id])).length === 0) {
    const before = await query('select round_id from round_radars')
    await countItems(world.ctx())
    await lookForLeaks(world.ctx())
    expect(await query('select round_id from round_radars')).not.toEqual(before)
  }
  const { status, body } = await organizer.get(url)
  expect([status, body.papers, body.asOf]).toEqual([200, 16, world.clock.now().toISOString()])
  const unit = await findUnit(world, 'phu bai')
  expect(body.signals).toHaveLength(1)
  expect(body.signals[0]).toMatchObject({ kind: 'pace', unitId: unit.id, unitName: unit.name, papers: 8, striking: 8 })
  expect(body.signals[0].attempts).toEqual([...quick].sort())
  expect(body.signals[0].odds).toBeLessThan(0.01)
  expect(body.exposures.reduce((sum: number, { papers }: { papers: number }) => sum + papers, 0)).toBe(16 * 15)
  expect(body.falseAlarms.flagged / body.falseAlarms.units).toBeLessThan(0.01)
  for (const { full_name: name } of await query('select full_name from accounts')) expect(JSON.stringify(body)).not.toContain(name)
})

it('changes no paper and looks once', async () => {
  const facts = 'select md5(string_agg(a::text, chr(10) order by id)) as hash from attempts a'
  const [before] = await query(facts)
  const found = await query('select id from leak_signals')
  world.clock.advance({ minutes: 1 })
  await lookForLeaks(world.ctx())
  expect(await query('select id from leak_signals')).toEqual(found)
  expect(await query(facts)).toEqual([before])
  expect(await query('select from change_sets')).toHaveLength(0)
})

it('tells the audit log who read it', async () => {
  const seen = await query("select actor_id as actor, subject_id as subject from audit_entries where action = 'leak-signals.seen'")
  expect(seen).toEqual([{ actor: organizer.id, subject: round.id }])
})

it('is for organizers of the contest alone', async () => {
  expectProblem(await clientOf(world.app).get(url), 'session.required')
  expectProblem(await (await makeParticipant(world)).get(url), 'access.denied')
  expectProblem(await (await makeStaff(world, 'leader', contestId)).get(url), 'access.denied')
  const other = '00000000-0000-4000-8000-000000000009'
  expectProblem(await organizer.get(url.replace(round.id, other)), 'round.not-found')
  expectProblem(await organizer.get(url.replace(contestId, other)), 'contest.not-found')
})
