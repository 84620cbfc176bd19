/** The last day to answer: winners are reminded of it once, and an organizer moves it to a later one. */
import type { OwnAward } from '@hoi-thi/shared/award'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { remindWinners } from '../../server/src/modules/award/reminding/actions.ts'
import { toldTo } from '../helpers/entry.ts'
import { type Account, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
const path = '/api/contests/binh-dang-gioi-hue/awards'

beforeAll(async () => {
  world = await openWorld()
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
})
afterAll(() => world.close())

/** Named freely, and then asked for an answer, as a naming by the plan asks. */
async function makeAsked(answerBy: string) {
  organizer = await signedInAgain(world, organizer)
  const winner = await makeParticipant(world)
  const { id: participantId } = (await winner.get('/api/contests/binh-dang-gioi-hue/participants/current')).body
  const { id } = (await organizer.post(path, { participantId, title: 'Giải Nhất', valueDong: null })).body
  await world.database.pool.query('update awards set answer_by = $2 where id = $1', [id, answerBy])
  return { winner, id: id as string }
}
const move = (id: string, answerBy: string) => organizer.put(`${path}/${id}/answer-day`, { answerBy })
const answer = async (winner: Account, id: string, body: object) =>
  (await signedInAgain(world, winner)).put(`/api/me/awards/${id}/answer`, body)
const reminders = async (winner: Account) =>
  (await toldTo(await signedInAgain(world, winner))).filter(({ title }) => title.startsWith('Sắp hết hạn trả lời'))
const goTo = async (instant: string) => {
  world.clock.set(new Date(instant))
  organizer = await signedInAgain(world, organizer)
}
const confirm = { answer: 'confirmed' }
const decline = { answer: 'declined', reason: 'Xin nhường giải' }

it('reminds who has said nothing, once, from three days before the day on, and nobody else', async () => {
  const silent = await makeAsked('2026-12-10')
  const others = [
    await makeAsked('2026-12-10'),
    await makeAsked('2026-12-10'),
    await makeAsked('2026-12-10'),
    await makeAsked('2026-12-10')
  ]
  const [confirmed, declined, takenBack, handedOver] = others.map(({ winner, id }) => ({ winner, id }))
  await answer(confirmed?.winner as Account, confirmed?.id ?? '', confirm)
  await answer(declined?.winner as Account, declined?.id ?? '', decline)
  await organizer.put(`${path}/${takenBack?.id}/withdrawal`, { reason: 'Nhầm người' })
  await organizer.put(`${path}/${handedOver?.id}/hand-over`, { handedOverOn: '2026-12-02' })
  await goTo('2026-12-06T23:59:59+07:00')
  await remindWinners(world.ctx())
  expect(await reminders(silent.winner)).toEqual([])
  await goTo('2026-12-07T00:00:00+07:00')
  await Promise.all([remindWinners(world.ctx()), remindWinners(world.ctx())])
  await goTo('2026-12-09T08:00:00+07:00')
  await remindWinners(world.ctx())
  expect(await reminders(silent.winner)).toMatchObject([
    { title: 'Sắp hết hạn trả lời về Giải Nhất', body: expect.stringContaining('đến hết ngày 10/12/2026'), link: '/tai-khoan/du-lieu' }
  ])
  for (const { winner } of others) expect(await reminders(winner)).toEqual([])
})

it('reminds nobody after the day', async () => {
  const { winner } = await makeAsked('2026-12-10')
  await goTo('2026-12-11T00:00:00+07:00')
  await remindWinners(world.ctx())
  expect(await reminders(winner)).toEqual([])
})

it('is moved to a later day (PUT /contests/:contest/awards/:awardId/answer-day), of which the winner is told, and reminded anew', async () => {
  const { winner, id } = await makeAsked('2026-12-20')
  for (const day of ['2026-12-19', '2026-12-20']) expectProblem(await move(id, day), 'award.answer-day-not-later')
  expect((await move(id, '2026-12-31')).body).toMatchObject({ answer: 'asked', answerBy: '2026-12-31' })
  expect((await toldTo(winner))[0]).toMatchObject({
    title: 'Hạn trả lời về Giải Nhất được dời đến ngày 31/12/2026',
    body: expect.stringContaining('đến hết ngày 31/12/2026')
  })
  const { rows } = await world.database.pool.query(
    `select detail from audit_entries where action = 'award.answer-day-moved' and subject_id = $1`,
    [id]
  )
  expect(rows).toEqual([{ detail: { from: '2026-12-20', to: '2026-12-31' } }])
  await goTo('2026-12-17T08:00:00+07:00')
  await remindWinners(world.ctx())
  expect(await reminders(winner)).toEqual([])
  await goTo('2026-12-28T08:00:00+07:00')
  await remindWinners(world.ctx())
  expect(await reminders(winner)).toHaveLength(1)
  expect((await move(id, '2027-01-15')).status).toBe(200)
  await goTo('2027-01-13T08:00:00+07:00')
  await remindWinners(world.ctx())
  expect(await reminders(winner)).toHaveLength(2)
})

it('opens an award again whose day has passed, from today on, and reminds nobody who has just been told of a near day', async () => {
  const { winner, id } = await makeAsked('2027-01-14')
  await goTo('2027-01-20T08:00:00+07:00')
  expectProblem(await answer(winner, id, confirm), 'award.answer-too-late')
  expectProblem(await move(id, '2027-01-19'), 'award.answer-day-not-later')
  expect((await move(id, '2027-01-20')).body).toMatchObject({ answer: 'asked', answerBy: '2027-01-20' })
  await remindWinners(world.ctx())
  expect(await reminders(winner)).toEqual([])
  const answered: { body: OwnAward } = await answer(winner, id, confirm)
  expect(answered.body).toMatchObject({ answer: 'confirmed' })
  // Who has confirmed may decline until then.
  expect((await move(id, '2027-01-25')).status).toBe(200)
  expect((await toldTo(await signedInAgain(world, winner)))[0]?.body).toContain('không cần làm lại')
})

it('is not moved of an award that has ended, that has none, or that is not there', async () => {
  const { winner, id } = await makeAsked('2027-02-01')
  expectProblem(await winner.put(`${path}/${id}/answer-day`, { answerBy: '2027-02-05' }), 'access.denied')
  expectProblem(await move(winner.id, '2027-02-05'), 'award.not-found')
  await world.database.pool.query('update awards set answer_by = null where id = $1', [id])
  expectProblem(await move(id, '2027-02-05'), 'award.answer-not-asked')
  const ended = await makeAsked('2027-02-01')
  await answer(ended.winner, ended.id, decline)
  expectProblem(await move(ended.id, '2027-02-05'), 'award.declined')
  const [handedOver, takenBack] = [await makeAsked('2027-02-01'), await makeAsked('2027-02-01')]
  await organizer.put(`${path}/${handedOver.id}/hand-over`, { handedOverOn: '2027-01-20' })
  expectProblem(await move(handedOver.id, '2027-02-05'), 'award.handed-over')
  await organizer.put(`${path}/${takenBack.id}/withdrawal`, { reason: 'Nhầm người' })
  expectProblem(await move(takenBack.id, '2027-02-05'), 'award.taken-back')
})
