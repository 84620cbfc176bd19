/** Deeds about awards that meet at the same moment: one of them comes first, and the other sees it. */
import type { Award, OwnAward } from '@hoi-thi/shared/award'
import type { Awarding } from '@hoi-thi/shared/awarding'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { advisoryLocks } from '../../server/src/db/locks.ts'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { closeRound, verifyResult } from '../helpers/result.ts'
import { changeRules } from '../helpers/rules.ts'
import { inOneStory } from '../helpers/story.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizers: [Account, Account]
let contestId: string
const people: { account: Account; attemptId: string }[] = []
const contest = '/api/contests/binh-dang-gioi-hue'
const awardsOfRound = `${contest}/results/vong-2/awards`
const reason = 'Theo biên bản họp Ban Tổ chức'

const read = async (): Promise<Awarding> => (await organizers[0].get(awardsOfRound)).body
const listed = async (): Promise<Award[]> => (await organizers[0].get(`${contest}/awards`)).body.items
const name = (by: Account, { proposalsHash }: Awarding, ties: object[]) =>
  by.post(awardsOfRound, { proposalsHash, answerBy: '2026-12-31', ties })

/** What is under way comes to wait for a lock. */
const untilItWaits = () =>
  vi.waitFor(async () => {
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    expect((await world.database.pool.query(waits)).rowCount).toBe(1)
  })

beforeAll(async () => {
  world = await openWorld()
  const first = { name: 'Giải Nhất', to: 'people', scope: 'round', within: 'officials', count: 1, kind: 'money' } as const
  await changeRules(world, (rules) => ({
    ...{ ...rules, prizes: [{ ...first, valueDong: 1_000_000, fullMarksOnly: false }], prizesEach: null },
    ...{ prediction: null, order: ['points'], complete: 'any' }
  }))
  for (const right of [9, 9, 5]) {
    const { participant: account, attempt } = await makeAttempt(world, await makeParticipant(world))
    await finishAttempt(world, account, attempt, { right })
    people.push({ account, attemptId: attempt.id })
  }
  await closeRound(world, 'vong-2')
  contestId = (await readContest(world)).id
  organizers = [await makeStaff(world, 'organizer', contestId), await makeStaff(world, 'organizer', contestId)]
  await verifyResult(world, organizers, 'vong-2')
})
afterAll(() => world.close())

inOneStory()

it('names nobody once boards have begun to stand still, though they did not when it was asked', async () => {
  const awarding = await read()
  const freezer = await world.database.pool.connect()
  await freezer.query('begin')
  await freezer.query('select pg_advisory_xact_lock($1)', [advisoryLocks.contestEvents])
  const naming = name(organizers[0], awarding, [{ line: 0, decision: 'all' }]).then((reply) => reply)
  await untilItWaits()
  const now = world.clock.now()
  await freezer.query(
    `insert into board_freezes (id, contest_id, from_at, until_at, reason, frozen_by, frozen_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, $2)`,
    [contestId, now, new Date(now.getTime() + 60_000), reason, organizers[1].id]
  )
  await freezer.query('commit')
  freezer.release()
  expectProblem(await naming, 'award.boards-frozen')
  await world.database.pool.query('delete from board_freezes')
})

it('names by one of two decisions that are made at once, and tells the other that the proposals have changed', async () => {
  const awarding = await read()
  const ids = awarding.lines[0]?.candidates.map(({ id }) => id) ?? []
  expect(ids).toHaveLength(2)
  const some = (id: string | undefined) => [{ line: 0, decision: 'some', ids: [id], reason }]
  const replies = await Promise.all([name(organizers[0], awarding, some(ids[0])), name(organizers[1], awarding, some(ids[1]))])
  const [followed, refused] = replies[0].status === 200 ? replies : [replies[1], replies[0]]
  expect(followed.body.named).toBe(1)
  expectProblem(refused, 'award.proposals-changed')
  const [award, ...others] = await listed()
  expect(others).toEqual([])
  // Sent again, the decision that was followed changes nothing.
  expect((await name(organizers[0], awarding, some(award?.winnerId))).body.named).toBe(0)
})

it('ends an award once, whether its winner or an organizer was first', async () => {
  const { account } = people[2] as (typeof people)[number]
  const winner = await signedInAgain(world, account)
  const { id: participantId } = (await winner.get(`${contest}/participants/current`)).body
  for (const round of [1, 2, 3, 4]) {
    const { id } = (await organizers[0].post(`${contest}/awards`, { participantId, title: `Giải phụ ${round}`, valueDong: null })).body
    await world.database.pool.query(`update awards set answer_by = '2026-12-31' where id = $1`, [id])
    const [answered, takenBack] = await Promise.all([
      winner.put(`/api/me/awards/${id}/answer`, { answer: 'declined', reason }),
      organizers[1].put(`${contest}/awards/${id}/withdrawal`, { reason })
    ])
    const award = (await listed()).find((each) => each.id === id)
    if (answered.status === 200) expectProblem(takenBack, 'award.declined')
    else expectProblem(answered, 'award.taken-back')
    expect(award?.state).toBe(answered.status === 200 ? 'declined' : 'taken-back')
  }
})

it('does not ask back what was declined while a correction was being applied', async () => {
  const [award] = (await listed()).filter(({ occasion }) => occasion === 'vong-2')
  const names = await Promise.all(people.map(async ({ account }) => (await signedInAgain(world, account)).get('/api/me/awards')))
  const place = names.findIndex(({ body }) => body.items.some(({ id }: OwnAward) => id === award?.id))
  const changes = [{ kind: 'void-paper', attemptId: people[place]?.attemptId }]
  const { id } = (await organizers[0].post(`${contest}/change-sets`, { title: 'Loại bài', reason, changes })).body
  const { effect } = (await organizers[0].post(`${contest}/change-sets/${id}/effect`)).body
  await organizers[0].post(`${contest}/change-sets/${id}/proposal`, { effectHash: effect.hash })
  const decliner = await world.database.pool.connect()
  await decliner.query('begin')
  await decliner.query('select from awards where id = $1 for update', [award?.id])
  const approval = organizers[1].put(`${contest}/change-sets/${id}/approval`, { effectHash: effect.hash }).then((reply) => reply)
  await untilItWaits()
  await decliner.query('update awards set declined_at = now(), answered_by = $2 where id = $1', [award?.id, people[place]?.account.id])
  await decliner.query('commit')
  decliner.release()
  expect((await approval).status).toBe(200)
  expect((await listed()).find((each) => each.id === award?.id)).toMatchObject({ state: 'declined', isLost: false })
  expect((await world.database.pool.query(`select from audit_entries where action = 'award.lost'`)).rowCount).toBe(0)
  expect((await read()).obstacle).toBeNull()
})
