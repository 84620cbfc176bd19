import { createHash } from 'node:crypto'
import { digestText } from '@hoi-thi/shared/digest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { finishAttempt, makeAccount, makeAttempt, makeParticipant, readContest, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.clock.set(wednesday))
afterAll(() => world.close())

const saveOne = (position: number, seq: number, ...optionIds: string[]) => ({ answers: [{ position, seq, optionIds }] })
const noSuchId = '00000000-0000-8000-8000-000000000000'
const digestOf = (answers: { position: number; optionIds: string[] }[]) => createHash('sha256').update(digestText(answers)).digest('hex')

describe('starting', () => {
  it('draws a paper by the blueprint and gives it back to the second start', async () => {
    const participant = await makeParticipant(world)
    const round = await roundOf(world, 'open')
    const first = await participant.post(`/api/rounds/${round.id}/attempts`)
    const second = await participant.post(`/api/rounds/${round.id}/attempts`)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual(first.body)
    expect(first.body.paper).toHaveLength(15)
    expect(first.body).toMatchObject({ state: 'open', graceSeconds: 5, answers: [], asksPrediction: true })
    expect(Date.parse(first.body.deadlineAt) - Date.parse(first.body.startedAt)).toBe(900_000)
  })

  it('gives one attempt to fifty starts at once', async () => {
    const participant = await makeParticipant(world)
    const round = await roundOf(world, 'open')
    const replies = await Promise.all(Array.from({ length: 50 }, () => participant.post(`/api/rounds/${round.id}/attempts`)))
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(49)
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
    const { rows } = await world.database.pool.query('select count(*)::int from attempts where account_id = $1', [participant.id])
    expect(rows[0].count).toBe(1)
  })

  it('opens at the instant of opening and not a millisecond before, and closes likewise', async () => {
    const round = await roundOf(world, 'open')
    const rows: [Date, number][] = [
      [new Date(Date.parse(round.opensAt) - 1), 409],
      [new Date(round.opensAt), 201],
      [new Date(Date.parse(round.closesAt) - 1), 201],
      [new Date(round.closesAt), 409]
    ]
    for (const [instant, status] of rows) {
      world.clock.set(wednesday)
      const participant = await makeParticipant(world)
      world.clock.set(instant)
      const { token } = await signInAgain(participant.signInName)
      const reply = await clientOf(world.app, token).post(`/api/rounds/${round.id}/attempts`)
      expect(reply.status).toBe(status)
      if (status === 409) expectProblem(reply, 'round.not-open')
    }
  })

  it('ends an attempt with its round when that comes first', async () => {
    const round = await roundOf(world, 'open')
    const participant = await makeParticipant(world)
    world.clock.set(new Date(Date.parse(round.closesAt) - 60_000))
    const { token } = await signInAgain(participant.signInName)
    const { body } = await clientOf(world.app, token).post(`/api/rounds/${round.id}/attempts`)
    expect(body.deadlineAt).toBe(new Date(round.closesAt).toISOString())
  })

  it('refuses who has not joined, an unknown round, a sealed one, and a second attempt', async () => {
    const round = await roundOf(world, 'open')
    const stranger = await makeAccount(world)
    expectProblem(await stranger.post(`/api/rounds/${round.id}/attempts`), 'participant.not-found')
    const { participant, attempt } = await makeAttempt(world)
    expectProblem(await participant.post(`/api/rounds/${noSuchId}/attempts`), 'round.not-found')
    expectProblem(await participant.post(`/api/rounds/${(await roundOf(world, 'sealed')).id}/attempts`), 'round.not-open')
    await participant.put(`/api/attempts/${attempt.id}/submission`)
    expectProblem(await participant.post(`/api/rounds/${round.id}/attempts`), 'attempt.none-left')
  })
})

describe('saving', () => {
  it('comes to the same end in whatever order, and however often, two hundred saves arrive', async () => {
    const events = Array.from({ length: 200 }, (_, index) => ({
      position: (index % 15) + 1,
      seq: Math.floor(index / 15) + 1,
      optionId: 'abcd'[(index * 7) % 4] ?? 'a'
    }))
    const ends = []
    for (const order of [events, [...events].reverse(), mixed(events, 1), mixed([...events, ...mixed(events, 2)], 3)]) {
      const { participant, attempt } = await makeAttempt(world)
      const send = ({ position, seq, optionId }: (typeof events)[number]) =>
        participant.put(`/api/attempts/${attempt.id}/answers`, saveOne(position, seq, optionId))
      for (let start = 0; start < order.length; start += 25) {
        const replies = await Promise.all(order.slice(start, start + 25).map(send))
        expect(replies.every(({ status, body }) => status === 200 && body.saved.length === 1)).toBe(true)
      }
      ends.push((await participant.get(`/api/attempts/${attempt.id}`)).body.answers)
    }
    expect(ends[0]).toHaveLength(15)
    for (const end of ends) expect(end).toEqual(ends[0])
  })

  it('keeps what is stored when the same number brings another answer, and says what is stored', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const url = `/api/attempts/${attempt.id}/answers`
    expect((await participant.put(url, saveOne(1, 1, 'a'))).body.saved).toEqual([{ position: 1, seq: 1 }])
    expect((await participant.put(url, saveOne(1, 1, 'a'))).body.saved).toEqual([{ position: 1, seq: 1 }])
    const refused = [{ position: 1, seq: 1, code: 'answer.seq-taken', stored: { optionIds: ['a'] } }]
    expect((await participant.put(url, saveOne(1, 1, 'b'))).body.refused).toEqual(refused)
    expect((await participant.put(url, saveOne(1, 2, 'b'))).body.saved).toEqual([{ position: 1, seq: 2 }])
    const twice = { answers: [...saveOne(2, 1, 'a').answers, ...saveOne(2, 1, 'b').answers] }
    const both = (await participant.put(url, twice)).body
    expect([both.saved.length, both.refused.map(({ code }: { code: string }) => code)]).toEqual([1, ['answer.seq-taken']])
  })

  it('saves the prediction like an answer, and an answer that was taken back', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const url = `/api/attempts/${attempt.id}/answers`
    await participant.put(url, { answers: [], prediction: { seq: 1, value: 100 } })
    await participant.put(url, { answers: [], prediction: { seq: 2, value: 250 } })
    const clash = await participant.put(url, { answers: [], prediction: { seq: 2, value: 300 } })
    expect(clash.body.refused).toEqual([{ position: 0, seq: 2, code: 'answer.seq-taken', stored: { value: 250 } }])
    await participant.put(url, saveOne(3, 1, 'c'))
    await participant.put(url, saveOne(3, 2))
    const { body } = await participant.get(`/api/attempts/${attempt.id}`)
    expect(body.prediction).toEqual({ seq: 2, value: 250 })
    expect(body.answers).toEqual([{ position: 3, seq: 2, optionIds: [] }])
  })

  it('refuses a position or an option that the paper has not, and saves its neighbours', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const answers = [saveOne(1, 1, 'a'), saveOne(16, 1, 'a'), saveOne(2, 1, 'e'), saveOne(3, 1, 'd')].flatMap(({ answers }) => answers)
    const { body } = await participant.put(`/api/attempts/${attempt.id}/answers`, { answers })
    expect(body.saved.map(({ position }: { position: number }) => position)).toEqual([1, 3])
    expect(body.refused).toEqual([
      { position: 16, seq: 1, code: 'answer.unknown-option' },
      { position: 2, seq: 1, code: 'answer.unknown-option' }
    ])
  })

  it('counts what arrives up to the published grace, keeps what comes later as evidence, and never counts it', async () => {
    const rows: [number, boolean][] = [
      [-1, true],
      [0, true],
      [4_999, true],
      [5_000, true],
      [5_001, false],
      [600_000, false]
    ]
    for (const [afterDeadlineMs, isCounted] of rows) {
      world.clock.set(wednesday)
      const { participant, attempt } = await makeAttempt(world)
      world.clock.set(new Date(Date.parse(attempt.deadlineAt) + afterDeadlineMs))
      const reply = await participant.put(`/api/attempts/${attempt.id}/answers`, saveOne(1, 1, 'a'))
      if (isCounted) expect(reply.body.saved).toEqual([{ position: 1, seq: 1 }])
      else expectProblem(reply, 'attempt.deadline-passed')
      const { rows: stored } = await world.database.pool.query('select is_late from answers where attempt_id = $1', [attempt.id])
      expect(stored).toEqual([{ is_late: !isCounted }])
      const seen = await participant.get(`/api/attempts/${attempt.id}`)
      expect(seen.body.answers).toHaveLength(isCounted ? 1 : 0)
    }
  })

  it('pays no heed to the sender’s clock', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const early = { position: 1, seq: 1, optionIds: ['a'], clientAt: '2020-01-01T00:00:00Z' }
    const late = { position: 2, seq: 1, optionIds: ['a'], clientAt: '2030-01-01T00:00:00+07:00' }
    const { body } = await participant.put(`/api/attempts/${attempt.id}/answers`, { answers: [early, late] })
    expect(body.saved).toHaveLength(2)
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body.answers).toHaveLength(2)
  })

  it('shows nobody another person’s attempt, nor one that does not exist', async () => {
    const { attempt } = await makeAttempt(world)
    const other = await makeParticipant(world)
    for (const id of [attempt.id, noSuchId]) {
      expectProblem(await other.get(`/api/attempts/${id}`), 'attempt.not-found')
      expectProblem(await other.put(`/api/attempts/${id}/answers`, saveOne(1, 1, 'a')), 'attempt.not-found')
      expectProblem(await other.put(`/api/attempts/${id}/answers`, { answers: [] }), 'attempt.not-found')
      expectProblem(await other.put(`/api/attempts/${id}/submission`), 'attempt.not-found')
    }
    const { rows } = await world.database.pool.query('select 1 from answers where attempt_id = $1', [attempt.id])
    expect(rows).toEqual([])
  })
})

describe('submitting', () => {
  it('gives the same result and receipt however often it is sent', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const first = await finishAttempt(world, participant, attempt, { right: 11, prediction: 40 })
    expect(first).toMatchObject({ state: 'submitted', result: { correct: 11, points: 11, questions: 15 } })
    expect(first.receipt).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/)
    world.clock.advance({ minutes: 3 })
    const { body } = await participant.put(`/api/attempts/${attempt.id}/submission`)
    expect({ ...body, serverNow: first.serverNow }).toEqual(first)
  })

  it('submits nothing while the sender believes other answers saved than are stored', async () => {
    const { participant, attempt } = await makeAttempt(world)
    await participant.put(`/api/attempts/${attempt.id}/answers`, saveOne(2, 1, 'b'))
    const url = `/api/attempts/${attempt.id}/submission`
    const reply = await participant.put(url, { digest: digestOf([{ position: 2, optionIds: ['c'] }]) })
    expectProblem(reply, 'attempt.answers-differ')
    expect(reply.body.answers).toEqual([{ position: 2, seq: 1, optionIds: ['b'] }])
    expectProblem(await participant.put(url, saveOne(2, 1, 'd')), 'attempt.answers-differ')
    expectProblem(await participant.put(url, saveOne(99, 1, 'd')), 'answer.unknown-option')
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body.state).toBe('open')
    const matching = { ...saveOne(2, 2, 'd'), digest: digestOf([{ position: 2, optionIds: ['d'] }]) }
    expect((await participant.put(url, matching)).body.state).toBe('submitted')
  })

  it('refuses new answers afterwards, and confirms those that were saved before', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const url = `/api/attempts/${attempt.id}/answers`
    await participant.put(url, saveOne(1, 1, 'a'))
    await participant.put(`/api/attempts/${attempt.id}/submission`)
    expectProblem(await participant.put(url, saveOne(2, 1, 'a')), 'attempt.submitted')
    expect((await participant.put(url, saveOne(1, 1, 'a'))).body.saved).toEqual([{ position: 1, seq: 1 }])
  })

  it('counts every acknowledged save that races with a submission in another process', async () => {
    const second = await world.openSecondApp()
    for (let run = 0; run < 12; run++) {
      const { participant, attempt } = await makeAttempt(world)
      const elsewhere = clientOf(second, participant.token)
      const saves = attempt.paper.map(({ position }) => participant.put(`/api/attempts/${attempt.id}/answers`, saveOne(position, 1, 'a')))
      const [submitted, ...replies] = await Promise.all([elsewhere.put(`/api/attempts/${attempt.id}/submission`), ...saves])
      expect(submitted?.status).toBe(200)
      const acknowledged = replies
        .filter(({ status }) => status === 200)
        .flatMap(({ body }) => body.saved.map(({ position }: { position: number }) => position))
      const { rows } = await world.database.pool.query('select position from answers where attempt_id = $1', [attempt.id])
      expect(acknowledged.sort()).toEqual(rows.map(({ position }) => position).sort())
      const { body } = await participant.get(`/api/attempts/${attempt.id}`)
      expect(body.receipt).toBe(submitted?.body.receipt)
      expect(body.result.correct).toBe(await countRight(attempt.id))
    }
  })
})

describe('expiring', () => {
  it('needs nobody: the result is the same whether the chore came first or the person looked first', async () => {
    const results = []
    for (const isSwept of [true, false]) {
      world.clock.set(wednesday)
      const { participant, attempt } = await makeAttempt(world)
      world.clock.advance({ seconds: 90 })
      await participant.put(`/api/attempts/${attempt.id}/answers`, { ...saveOne(4, 1, 'c'), prediction: { seq: 1, value: 9 } })
      world.clock.advance({ minutes: 25 })
      if (isSwept) expect(await expireAttempts(world.ctx())).toBeGreaterThan(0)
      const { body } = await participant.get(`/api/attempts/${attempt.id}`)
      expect(body).toMatchObject({ state: 'expired', result: { durationSeconds: 90 }, prediction: { value: 9 } })
      expect(body.receipt).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/)
      results.push({ ...body.result, correct: 0, points: 0 })
    }
    expect(results[0]).toEqual(results[1])
  })

  it('turns a late submission into the result of what was saved in time', async () => {
    const { participant, attempt } = await makeAttempt(world)
    await participant.put(`/api/attempts/${attempt.id}/answers`, saveOne(1, 1, 'a'))
    world.clock.set(new Date(Date.parse(attempt.deadlineAt) + 5_001))
    const { body } = await participant.put(`/api/attempts/${attempt.id}/submission`, saveOne(2, 1, 'b'))
    expect(body.state).toBe('expired')
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body.answers).toEqual([{ position: 1, seq: 1, optionIds: ['a'] }])
  })

  it('acknowledges nothing that it does not count: what is written after the marking is refused, though it came in time', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const inTime = world.clock.now()
    world.clock.advance({ minutes: 25 })
    const before = (await participant.get(`/api/attempts/${attempt.id}`)).body
    const event = {
      attemptId: attempt.id,
      accountId: participant.id,
      position: 1,
      seq: 1,
      choice: 'a',
      value: null,
      receivedAt: inTime,
      clientAt: null
    }
    expect(await world.app.engines.answers.save([event])).toEqual([{ isSaved: false, code: 'attempt.deadline-passed' }])
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body).toMatchObject({
      answers: [],
      result: before.result,
      receipt: before.receipt
    })
  })

  it('leaves what may still be on its way a moment before it marks by itself', async () => {
    const { attempt } = await makeAttempt(world)
    const isMarked = async () =>
      (await world.database.pool.query('select marked_at from attempts where id = $1', [attempt.id])).rows[0].marked_at !== null
    world.clock.set(new Date(Date.parse(attempt.deadlineAt) + 14_999))
    await expireAttempts(world.ctx())
    expect(await isMarked()).toBe(false)
    world.clock.advance({ milliseconds: 2 })
    await expireAttempts(world.ctx())
    expect(await isMarked()).toBe(true)
  })

  it('leaves no attempt unmarked, however many there are', async () => {
    for (let index = 0; index < 5; index++) await makeAttempt(world)
    world.clock.advance({ hours: 1 })
    while ((await expireAttempts(world.ctx(), 3)) > 0);
    const { rows } = await world.database.pool.query('select count(*)::int from attempts where marked_at is null and deadline_at < $1', [
      world.clock.now()
    ])
    expect(rows[0].count).toBe(0)
  })
})

describe('one’s own attempts', () => {
  it('lists them with their results, and nobody else’s', async () => {
    const { participant, attempt } = await makeAttempt(world)
    await finishAttempt(world, participant, attempt, { right: 15 })
    const { body } = await participant.get('/api/contests/binh-dang-gioi-hue/attempts')
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({ id: attempt.id, state: 'submitted', result: { correct: 15 } })
    expectProblem(await participant.get('/api/contests/khong-co/attempts'), 'contest.not-found')
  })

  it('shows the key with its law once the round has closed, and not before', async () => {
    const { participant, attempt } = await makeAttempt(world)
    await finishAttempt(world, participant, attempt, { right: 15 })
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body.review).toBeUndefined()
    const { rounds } = await readContest(world)
    const closesAt = Date.parse(rounds.find(({ id }) => id === attempt.roundId)?.closesAt ?? '')
    world.clock.set(new Date(closesAt + 5_000))
    const { token } = await signInAgain(participant.signInName)
    const later = clientOf(world.app, token)
    expect((await later.get(`/api/attempts/${attempt.id}`)).body.review).toBeUndefined()
    world.clock.advance({ milliseconds: 1 })
    const { body } = await later.get(`/api/attempts/${attempt.id}`)
    expect(body.review).toHaveLength(15)
    expect(body.review.map(({ rightOptionIds }: { rightOptionIds: string[] }) => rightOptionIds)).toEqual(
      body.answers.map(({ optionIds }: { optionIds: string[] }) => optionIds)
    )
    expect(body.review[0].citation).toMatch(/\(.+\)$/)
  })
})

async function signInAgain(signInName: string): Promise<{ token: string }> {
  const { body } = await clientOf(world.app).post('/api/sessions', { signInName, password: 'mat-khau-thu-2026' })
  return { token: body.accessToken }
}

async function countRight(attemptId: string): Promise<number> {
  const { rows } = await world.database.pool.query('select paper from attempts where id = $1', [attemptId])
  const { rows: answers } = await world.database.pool.query('select position, choice from answers where attempt_id = $1', [attemptId])
  const { rows: keys } = await world.database.pool.query('select id, right_options from question_versions')
  const rightOf = new Map(keys.map(({ id, right_options }) => [id, right_options[0]]))
  return answers.filter(({ position, choice }) => {
    const slot = rows[0].paper[position - 1]
    return slot.order[choice.charCodeAt(0) - 97] === rightOf.get(slot.versionId)
  }).length
}

function mixed<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, weight: createHash('sha256').update(`${seed}:${index}`).digest('hex') }))
    .sort((one, other) => (one.weight < other.weight ? -1 : 1))
    .map(({ item }) => item)
}
