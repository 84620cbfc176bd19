/** Who comes into a round from an earlier one: by rank or points from its provisional board, or as the jury chooses; told, and fixed once it opens. */
// GET /contests/:contest/rounds/:roundId/admissions, PUT /contests/:contest/rounds/:roundId/admissions
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import {
  type Account,
  finishAttempt,
  makeAttempt,
  makeParticipant,
  makeStaff,
  readContest,
  roundOf,
  signedInAgain
} from '../helpers/make.ts'
import { changeRules, withRound } from '../helpers/rules.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let rounds: Awaited<ReturnType<typeof readContest>>['rounds']
/** By name, those who have a paper in the second round. */
const people = new Map<string, Account>()
beforeAll(async () => {
  world = await openWorld()
  const contest = await readContest(world)
  rounds = contest.rounds
  organizer = await makeStaff(world, 'organizer', contest.id)
})
afterAll(() => world.close())

const contest = '/api/contests/binh-dang-gioi-hue'
/** Tokens do not outlive a jump of the clock. */
async function jumpTo(instant: Date): Promise<void> {
  world.clock.set(instant)
  organizer = await signedInAgain(world, organizer)
  for (const [name, person] of people) people.set(name, await signedInAgain(world, person))
}

const third = () => rounds[2] ?? expect.fail('no third round')
const path = () => `${contest}/rounds/${third().id}/admissions`
const admit = (body: object = {}, by = organizer) => {
  world.clock.advance({ seconds: 1 })
  return by.put(path(), body)
}
const namesIn = (list: { items: { fullName: string; isIn: boolean }[] }) =>
  list.items.filter(({ isIn }) => isIn).map(({ fullName }) => fullName)
const idOf = async (name: string): Promise<string> => (await people.get(name)?.get(`${contest}/participants/current`))?.body.id
const lastMessage = async (name: string) => (await people.get(name)?.get('/api/messages'))?.body.items[0]

it('is asked of rounds that have it, of nobody but the organizer', async () => {
  expectProblem(await organizer.get(path()), 'round.no-admission')
  expectProblem(await admit(), 'round.no-admission')
  expectProblem(await organizer.get(`${contest}/rounds/${organizer.id}/admissions`), 'round.not-found')
  expectProblem(await (await makeParticipant(world)).get(path()), 'access.denied')
})

it('by rank waits for the provisional board, and takes in everybody who shares the last rank', async () => {
  await changeRules(world, withRound('vong-3', { admits: { from: 'vong-2', by: 'rank', limit: 2 } }))
  const started = []
  for (const [fullName, right] of [
    ['Lê Văn Một', 15],
    ['Trần Thị Hai', 12],
    ['Phạm Quốc Ba', 12],
    ['Đặng Thị Bốn', 5]
  ] as const) {
    const participant = await makeParticipant(world, { fullName })
    people.set(fullName, participant)
    started.push({ right, ...(await makeAttempt(world, participant)) })
  }
  world.clock.advance({ minutes: 2 })
  for (const { participant, attempt, right } of started) await finishAttempt(world, participant, attempt, { right, prediction: 0 })
  expect((await organizer.get(path())).body).toMatchObject({
    by: 'rank',
    limit: 2,
    in: 0,
    due: 0,
    from: { isSettled: false },
    isFixed: false
  })
  expectProblem(await admit(), 'round.not-settled')

  await jumpTo(new Date(Date.parse(rounds[1]?.closesAt ?? '') + 6_000))
  await expireAttempts(world.ctx())
  await refreshBoards(world.ctx())
  const due = (await organizer.get(path())).body
  expect(due).toMatchObject({ in: 0, due: 3, admittedAt: null, from: { name: rounds[1]?.name, isSettled: true } })
  const made = (await admit()).body
  expect(made).toMatchObject({ in: 3, due: 3, admittedAt: world.clock.now().toISOString() })
  const ranks = made.items.map(({ fullName, rank, isIn }: Record<string, unknown>) => `${rank} ${fullName} ${isIn}`)
  expect(ranks.sort()).toEqual(['1 Lê Văn Một true', '2 Phạm Quốc Ba true', '2 Trần Thị Hai true'])
  expect(await lastMessage('Trần Thị Hai')).toMatchObject({ title: `Bạn được vào ${third().name}` })
  expect(await lastMessage('Đặng Thị Bốn')).toBeUndefined()
})

it('by points takes in who has as many or more; in place of the list before, and who drops out is told', async () => {
  expectProblem(await admit({ participantIds: [await idOf('Lê Văn Một')] }), 'admission.wrong-way')
  await changeRules(world, withRound('vong-3', { admits: { from: 'vong-2', by: 'points', limit: 15 } }))
  expect(namesIn((await admit()).body)).toEqual(['Lê Văn Một'])
  expect((await lastMessage('Trần Thị Hai')).body).toContain('Trong danh sách mới không còn tên bạn')
  const before = (await people.get('Lê Văn Một')?.get('/api/messages'))?.body.items.length
  await admit()
  expect((await people.get('Lê Văn Một')?.get('/api/messages'))?.body.items.length).toBe(before)
})

it('by choice takes in whom the organizer names, of those who took part in the earlier round', async () => {
  await changeRules(world, withRound('vong-3', { admits: { from: 'vong-2', by: 'choice', limit: null } }))
  expectProblem(await admit(), 'admission.wrong-way')
  const stranger = (await (await makeParticipant(world)).get(`${contest}/participants/current`)).body.id
  expectProblem(await admit({ participantIds: [stranger] }), 'admission.not-in-round')
  const ids = [await idOf('Đặng Thị Bốn'), await idOf('Lê Văn Một')]
  expect(namesIn((await admit({ participantIds: ids })).body).sort()).toEqual(['Lê Văn Một', 'Đặng Thị Bốn'])
  expect((await admit({ participantIds: [] })).body).toMatchObject({ in: 0 })
  await admit({ participantIds: ids })
})

it('opens the round to those who are in and to nobody else, and the list stays from then on', async () => {
  await jumpTo(new Date(Date.parse(third().opensAt) + 60_000))
  const { id } = await roundOf(world, 'open')
  expect(id).toBe(third().id)
  expect((await people.get('Đặng Thị Bốn')?.post(`/api/rounds/${id}/attempts`))?.status).toBe(201)
  const refused = await people.get('Trần Thị Hai')?.post(`/api/rounds/${id}/attempts`)
  expectProblem(refused ?? expect.fail('nobody'), 'participant.not-admitted')
  expectProblem(await admit({ participantIds: [] }), 'round.already-open')
  expect((await organizer.get(path())).body).toMatchObject({ isFixed: true, in: 2 })
})

it('is told to the audit log, made and looked at', async () => {
  const { rows } = await world.database.pool.query(
    `select action, detail from audit_entries where action like 'admissions.%' and subject_id = $1 order by id desc`,
    [third().id]
  )
  expect(rows.filter(({ action }) => action === 'admissions.seen').length).toBeGreaterThan(2)
  expect(rows.find(({ action }) => action === 'admissions.made').detail).toEqual({ by: 'choice', people: 2, added: 2, removed: 0 })
})
