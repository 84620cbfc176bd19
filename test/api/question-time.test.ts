/** Papers with time per question: one question at a time, each with its own end. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { amendRounds } from '../helpers/amend-rules.ts'
import { makeAttempt, makeParticipant } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await amendRounds(world.database.pool, () => ({ secondsPerQuestion: 30 }))
})
beforeEach(() => world.clock.set(wednesday))
afterAll(() => world.close())

const saveOne = (position: number, seq: number, ...optionIds: string[]) => ({ answers: [{ position, seq, optionIds }] })

it('opens one question at a time, in order, and gives the same to a second request', async () => {
  const { participant, attempt } = await makeAttempt(world)
  expect(attempt.paper).toHaveLength(1)
  expect(attempt.questionTime).toMatchObject({ seconds: 30, position: 1, questions: 15, openedAt: attempt.startedAt })
  const url = `/api/attempts/${attempt.id}/position`
  expectProblem(await participant.put(url, { position: 3 }), 'attempt.position-not-next')
  world.clock.advance({ seconds: 10 })
  const replies = await Promise.all([1, 2, 3].map(() => participant.put(url, { position: 2 })))
  for (const { status, body } of replies) {
    expect([status, body.paper.length, body.questionTime.position]).toEqual([200, 2, 2])
    expect(Date.parse(body.questionTime.closesAt) - Date.parse(attempt.startedAt)).toBe(40_000)
  }
  expect((await participant.put(url, { position: 1 })).body.questionTime.position).toBe(2)
  expect((await participant.get(`/api/attempts/${attempt.id}`)).body.paper).toHaveLength(2)
})

it('counts answers to the open question until its own end and grace, and to no other question', async () => {
  const rows: [number, boolean][] = [
    [29_999, true],
    [35_000, true],
    [35_001, false]
  ]
  for (const [afterMs, isCounted] of rows) {
    world.clock.set(wednesday)
    const { participant, attempt } = await makeAttempt(world)
    world.clock.advance({ milliseconds: afterMs })
    const { body } = await participant.put(`/api/attempts/${attempt.id}/answers`, saveOne(1, 1, 'a'))
    if (isCounted) expect(body.saved).toEqual([{ position: 1, seq: 1 }])
    else expect(body.refused).toEqual([{ position: 1, seq: 1, code: 'answer.question-closed' }])
    const { rows: stored } = await world.database.pool.query('select is_late from answers where attempt_id = $1', [attempt.id])
    expect(stored).toEqual([{ is_late: !isCounted }])
  }
  const { participant, attempt } = await makeAttempt(world)
  const url = `/api/attempts/${attempt.id}/answers`
  await participant.put(url, saveOne(1, 1, 'a'))
  await participant.put(`/api/attempts/${attempt.id}/position`, { position: 2 })
  expect((await participant.put(url, saveOne(1, 1, 'a'))).body.saved).toEqual([{ position: 1, seq: 1 }])
  expect((await participant.put(url, saveOne(1, 2, 'b'))).body.refused[0].code).toBe('answer.question-closed')
  expect((await participant.put(url, saveOne(3, 1, 'b'))).body.refused[0].code).toBe('answer.question-closed')
  expect((await participant.put(url, { answers: [], prediction: { seq: 1, value: 5 } })).body.saved).toEqual([{ position: 0, seq: 1 }])
})

it('opens nothing once the attempt is over, nor for another person', async () => {
  const { participant, attempt } = await makeAttempt(world)
  const other = await makeParticipant(world)
  const url = `/api/attempts/${attempt.id}/position`
  expectProblem(await other.put(url, { position: 2 }), 'attempt.not-found')
  await participant.put(`/api/attempts/${attempt.id}/submission`)
  expectProblem(await participant.put(url, { position: 2 }), 'attempt.submitted')
  const late = await makeAttempt(world)
  world.clock.advance({ minutes: 15, seconds: 6 })
  expectProblem(await late.participant.put(`/api/attempts/${late.attempt.id}/position`, { position: 2 }), 'attempt.deadline-passed')
  const { body } = await clientOf(world.app, late.participant.token).get(`/api/attempts/${late.attempt.id}`)
  expect([body.state, body.paper.length]).toEqual(['expired', 15])
})

it('prints the time per question in the rules', async () => {
  const { body } = await clientOf(world.app).get('/api/contests/binh-dang-gioi-hue/rules')
  expect(JSON.stringify(body.sections)).toContain('mỗi câu trong 30 giây')
})
