/** A round is sealed by two, paused, and some get more time; whatever opens at the close waits for the last who can answer. */
import { createHash } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../server/src/app.ts'
import { createContext } from '../../server/src/context.ts'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { keepRefused } from '../../server/src/modules/duty/refusals/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { beat } from '../../server/src/modules/round-control/compensations/actions.ts'
import { endLongPauses } from '../../server/src/modules/round-control/pauses/actions.ts'
import { queueOptions } from '../../server/src/queue.ts'
import { type Account, findUnit, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
let second: App
let contestId: string
let round: Awaited<ReturnType<typeof roundOf>>
let one: Account
let other: Account

beforeAll(async () => {
  world = await openWorld()
  second = await world.openSecondApp()
  contestId = (await readContest(world)).id
  round = await roundOf(world, 'open')
})
beforeEach(() => at(wednesday))
afterAll(() => world.close())

const slug = 'binh-dang-gioi-hue'
// GET /contests/:contest/rounds/:roundId/control, PUT /contests/:contest/rounds/:roundId/seal, DELETE /contests/:contest/rounds/:roundId/seal,
// POST /contests/:contest/rounds/:roundId/extensions, DELETE /contests/:contest/rounds/:roundId/extensions/:extensionId,
// PUT /contests/:contest/rounds/:roundId/pause, DELETE /contests/:contest/rounds/:roundId/pause, GET /contests/:contest/rounds/:roundId/gaps,
// POST /contests/:contest/rounds/:roundId/compensations, PUT /contests/:contest/rounds/:roundId/compensations/:compensationId/approval
const url = (rest: string, roundId = round.id) => `/api/contests/${slug}/rounds/${roundId}/${rest}`
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const reason = 'Mất điện ở phường'
const closing = () => Date.parse(round.closesAt)

/** Sessions end with time: two organizers sign in anew. */
async function at(instant: string | number) {
  world.clock.set(new Date(instant))
  one = await makeStaff(world, 'organizer', contestId)
  other = await makeStaff(world, 'organizer', contestId)
}

async function started(unit?: string) {
  const participant = await makeParticipant(world, unit ? { unit } : {})
  const { attempt } = await makeAttempt(world, participant)
  const [{ id }] = await query('select participant_id as id from attempts where id = $1', [attempt.id])
  return { participant, attempt, participantId: id as string }
}

const extend = (body: object) => one.post(url('extensions'), { seconds: 600, reason, ...body })
const deadlineOf = async (id: string) => (await query('select deadline_at from attempts where id = $1', [id]))[0].deadline_at.getTime()
const signedIn = async ({ signInName }: Account) =>
  clientOf(world.app, (await clientOf(world.app).post('/api/sessions', { signInName, password: 'mat-khau-thu-2026' })).body.accessToken)

describe('extra time', () => {
  it('moves an open attempt at once, tells the person, and answers count until then', async () => {
    const { participant, attempt, participantId } = await started()
    const { status, body } = await extend({ participantId })
    expect([status, body.moved, body.seconds]).toEqual([201, 1, 600])
    expect(Date.parse((await participant.get(`/api/attempts/${attempt.id}`)).body.deadlineAt)).toBe(
      Date.parse(attempt.deadlineAt) + 600_000
    )
    world.clock.set(new Date(Date.parse(attempt.deadlineAt) + 599_000))
    const again = await signedIn(participant)
    const saved = await again.put(`/api/attempts/${attempt.id}/answers`, { answers: [{ position: 1, seq: 1, optionIds: ['a'] }] })
    expect(saved.body.saved).toEqual([{ position: 1, seq: 1 }])
    expect(saved.body.revision).toBeGreaterThan(attempt.revision)
    await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
    expect((await again.get('/api/messages')).body.items[0].title).toContain('thêm 10 phút')
  })

  it('is added to what starts later, of the person and of the unit, past the close', async () => {
    await at(closing() - 60_000)
    const unit = await findUnit(world, 'phu bai')
    const participant = await makeParticipant(world, { unit: 'phu bai' })
    const [{ id: participantId }] = await query('select id from participants where account_id = $1', [participant.id])
    expect((await extend({ participantId, seconds: 120 })).status).toBe(201)
    expect((await extend({ unitId: unit.id, seconds: 300 })).status).toBe(201)
    const { attempt } = await makeAttempt(world, participant)
    expect(Date.parse(attempt.deadlineAt)).toBe(closing() + 420_000)
    const stranger = await makeAttempt(world)
    expect(Date.parse(stranger.attempt.deadlineAt)).toBe(closing())
    const [{ answers_until: until }] = await query('select answers_until from rounds where id = $1', [round.id])
    expect(until.getTime()).toBeGreaterThanOrEqual(closing() + 420_000)
  })

  it('is taken back while nobody has used it, and not afterwards', async () => {
    const { attempt, participantId } = await started()
    const { id } = (await extend({ participantId })).body
    expect((await one.delete(url(`extensions/${id}`))).status).toBe(200)
    expect(await deadlineOf(attempt.id)).toBe(Date.parse(attempt.deadlineAt))
    expectProblem(await one.delete(url(`extensions/${id}`)), 'extension.not-found')
    const used = (await extend({ participantId })).body.id
    world.clock.set(new Date(Date.parse(attempt.deadlineAt) + 1000))
    expectProblem(await one.delete(url(`extensions/${used}`)), 'extension.used')
  })

  it('is for one participant or unit of this contest, and reopens nothing', async () => {
    const { participant, attempt, participantId } = await started()
    expectProblem(await extend({}), 'extension.for-one')
    expectProblem(await extend({ participantId, unitId: participantId }), 'extension.for-one')
    expectProblem(await extend({ participantId: contestId }), 'participant.not-found')
    expectProblem(await extend({ unitId: contestId }), 'participant.unit-not-found')
    expect((await extend({ participantId, seconds: 59 })).status).toBe(400)
    await finishAttempt(world, participant, attempt, { right: 3 })
    expect((await extend({ participantId })).body.moved).toBe(0)
    expect(await deadlineOf(attempt.id)).toBe(Date.parse(attempt.deadlineAt))
  })

  it('is never missed by a start in another process that comes while it is granted', async () => {
    const participant = await makeParticipant(world)
    const [{ id }] = await query('select id from participants where account_id = $1', [participant.id])
    const granting = await world.database.pool.connect()
    await granting.query('begin')
    await granting.query('update rounds set extra_seconds = extra_seconds || jsonb_build_object($1::text, 300) where id = $2', [
      id,
      round.id
    ])
    const starting = clientOf(second, participant.token)
      .post(`/api/rounds/${round.id}/attempts`)
      .then((reply) => reply)
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into attempts_r%'`
    while ((await query(waits)).length === 0);
    await granting.query('commit')
    granting.release()
    const { status, body } = await starting
    expect([status, Date.parse(body.deadlineAt) - Date.parse(body.startedAt)]).toEqual([201, 1_200_000])
  })

  it('and expiry of the same attempt come one after the other', async () => {
    const attempts = await Promise.all(Array.from({ length: 8 }, () => started()))
    const deadline = Math.max(...attempts.map(({ attempt }) => Date.parse(attempt.deadlineAt)))
    await at(deadline)
    const later = createContext(world.deps, second.engines, { now: new Date(deadline + 20_000), actor: null })
    await Promise.all([...attempts.map(({ participantId }) => extend({ participantId })), expireAttempts(later, 2)])
    const rows = await query('select marked_at, deadline_at from attempts where id = any($1::uuid[])', [
      attempts.map(({ attempt }) => attempt.id)
    ])
    for (const row of rows) expect(row.marked_at === null).toBe(row.deadline_at.getTime() >= deadline + 600_000 - 1000)
  })
})

describe('a pause', () => {
  const pause = () => one.put(url('pause'), { reason })
  const resume = () => other.delete(url('pause'))

  it('lets the clocks stand, takes answers and starts nothing; then deadlines and the close move by exactly its length', async () => {
    const { participant, attempt } = await started()
    const closes = (await query('select closes_at from rounds where id = $1', [round.id]))[0].closes_at.getTime()
    world.clock.advance({ minutes: 5 })
    expect((await pause()).body).toMatchObject({ phase: 'open', pausedAt: world.clock.now().toISOString() })
    expectProblem(await pause(), 'round.paused')
    expectProblem(await (await makeParticipant(world)).post(`/api/rounds/${round.id}/attempts`), 'round.paused')
    // Longer than the attempt had left.
    world.clock.advance({ minutes: 12, seconds: 7, milliseconds: 13 })
    const shown = (await participant.get(`/api/attempts/${attempt.id}`)).body
    expect(shown).toMatchObject({ state: 'open', pausedAt: expect.any(String) })
    expect(Date.parse(shown.deadlineAt) - Date.parse(shown.serverNow)).toBe(600_000)
    const saved = await participant.put(`/api/attempts/${attempt.id}/answers`, { answers: [{ position: 2, seq: 1, optionIds: ['b'] }] })
    expect(saved.body.saved).toHaveLength(1)
    await expireAttempts(world.ctx())
    expect((await resume()).body).toMatchObject({ pausedAt: null })
    expectProblem(await resume(), 'round.not-paused')
    const length = 12 * 60_000 + 7_013
    expect(await deadlineOf(attempt.id)).toBe(Date.parse(attempt.deadlineAt) + length)
    expect((await query('select closes_at from rounds where id = $1', [round.id]))[0].closes_at.getTime()).toBe(closes + length)
    const { items } = (await clientOf(world.app).get(`/api/contests/${slug}/notices`)).body
    expect(items[0].text).toContain('tiếp tục sau khi tạm dừng 12 phút 7 giây')
    expect(items[1].text).toContain(reason)
    expect((await (await makeParticipant(world)).post(`/api/rounds/${round.id}/attempts`)).status).toBe(201)
    // Five minutes before and one after: the pause is nobody's time.
    world.clock.advance({ minutes: 1 })
    const answers = [{ position: 3, seq: 1, optionIds: ['b'] }]
    const submitted = await participant.put(`/api/attempts/${attempt.id}/submission`, { answers })
    expect(submitted.body.result.durationSeconds).toBe(360)
    const [{ finished }] = await query(
      `select started_at + (duration_ms + standstill_ms) * interval '1 millisecond' as finished from attempts where id = $1`,
      [attempt.id]
    )
    expect(finished).toEqual(world.clock.now())
  })

  it('leaves alone what was over before, and what is submitted while it lasts stays submitted', async () => {
    const gone = await started()
    world.clock.advance({ minutes: 16 })
    await at(world.clock.now().getTime())
    const submitting = await started()
    await pause()
    world.clock.advance({ minutes: 1 })
    await finishAttempt(world, submitting.participant, submitting.attempt, { right: 2 })
    await resume()
    expect(await deadlineOf(gone.attempt.id)).toBe(Date.parse(gone.attempt.deadlineAt))
    const state = (await submitting.participant.get(`/api/attempts/${submitting.attempt.id}`)).body
    expect(state).toMatchObject({ state: 'submitted', result: { durationSeconds: 0 } })
  })

  it('is never slipped past by a start at the same moment in another process', async () => {
    const people = await Promise.all(Array.from({ length: 16 }, () => makeParticipant(world)))
    const [paused, ...replies] = await Promise.all([
      pause(),
      ...people.map(({ token }, index) => clientOf(index % 2 ? second : world.app, token).post(`/api/rounds/${round.id}/attempts`))
    ])
    expect(paused.status).toBe(200)
    for (const reply of replies) if (reply.status !== 201) expectProblem(reply, 'round.paused')
    world.clock.advance({ minutes: 3 })
    await resume()
    const rows = await query('select deadline_at - started_at as time from attempts where account_id = any($1::uuid[])', [
      people.map(({ id }) => id)
    ])
    expect(rows).toHaveLength(replies.filter(({ status }) => status === 201).length)
    for (const { time } of rows) expect(time.minutes).toBe(18)
  })

  it('ends by itself after a day, as if somebody had ended it then', async () => {
    const { attempt } = await started()
    const closes = (await query('select closes_at from rounds where id = $1', [round.id]))[0].closes_at.getTime()
    await pause()
    world.clock.advance({ hours: 23, minutes: 59 })
    await endLongPauses(world.ctx())
    expect((await query('select paused_at from rounds where id = $1', [round.id]))[0].paused_at).not.toBeNull()
    world.clock.advance({ minutes: 2 })
    await endLongPauses(world.ctx())
    const [row] = await query('select paused_at, closes_at from rounds where id = $1', [round.id])
    expect([row.paused_at, row.closes_at.getTime()]).toEqual([null, closes + 86_400_000])
    expect(await deadlineOf(attempt.id)).toBe(Date.parse(attempt.deadlineAt) + 86_400_000)
  })

  it('is for a round that is open', async () => {
    const { rounds } = await readContest(world)
    const sealed = rounds.find(({ phase }) => phase === 'sealed')
    expectProblem(await one.put(url('pause', sealed?.id), { reason }), 'round.not-open')
    expectProblem(await one.delete(url('pause', sealed?.id)), 'round.not-paused')
  })
})

describe('a seal', () => {
  let draft: string
  beforeAll(async () => {
    const { rounds } = await readContest(world)
    draft = rounds.find(({ phase }) => phase === 'sealed')?.id ?? ''
    await query('update rounds set sealed_at = null where id = $1', [draft])
  })
  const seal = (by: Account) => by.put(url('seal', draft))

  it('is proposed by one and made by another, with a seed whose hash is public and that nobody sees yet', async () => {
    expect((await seal(one)).body.seal).toMatchObject({ state: 'proposed', isOwn: true, feedsBlueprint: true, commitment: null })
    expectProblem(await seal(one), 'round.needs-second-person')
    expect((await query('select sealed_at from rounds where id = $1', [draft]))[0].sealed_at).toBeNull()
    const { seal: made } = (await seal(other)).body
    expect(made).toMatchObject({ state: 'sealed', isOwn: false, seed: null })
    const [{ seed }] = await query('select seed from round_seals where round_id = $1', [draft])
    expect(createHash('sha256').update(seed).digest('hex')).toBe(made.commitment)
    const notices = await clientOf(world.app).get(`/api/contests/${slug}/notices`)
    expect(notices.text).toContain(made.commitment)
    expect(notices.text).not.toContain(seed)
    expect((await seal(one)).body.seal.state).toBe('sealed')
  })

  it('comes off with a reason before the opening, and not afterwards', async () => {
    expectProblem(await one.delete(url('seal', draft)), 'round.reason-missing')
    expect((await one.delete(`${url('seal', draft)}?reason=${encodeURIComponent('Sửa kho câu hỏi')}`)).body.seal.state).toBe('none')
    await seal(one)
    expect((await one.delete(url('seal', draft))).body.seal.state).toBe('none')
    const opensAt = (await readContest(world)).rounds.find(({ id }) => id === draft)?.opensAt ?? ''
    await at(opensAt)
    expectProblem(await seal(one), 'round.begun')
    expectProblem(await one.delete(`${url('seal')}?reason=muon`), 'round.begun')
  })

  it('is refused for a pool that does not feed the blueprint', async () => {
    const taken = await query('delete from round_questions where round_id = $1 returning *', [draft])
    expectProblem(await seal(one), 'round.pool-short')
    for (const row of taken) await query('insert into round_questions values ($1, $2)', [row.round_id, row.question_version_id])
  })
})

it('keeps shut what opens at the close until the last who has more time can answer no more', async () => {
  const own = await openWorld()
  const saved = world
  world = own
  try {
    await at(closing() - 300_000)
    const done = await started()
    await finishAttempt(world, done.participant, done.attempt, { right: 5 })
    const late = await started()
    expect((await extend({ participantId: late.participantId, seconds: 900 })).status).toBe(201)
    const looks = async () => {
      await expireAttempts(world.ctx())
      await refreshBoards(world.ctx())
      world.app.engines.boards.clear()
      const visitor = clientOf(world.app)
      const paper = await (await signedIn(done.participant)).get(`/api/attempts/${done.attempt.id}`)
      return {
        key: 'review' in paper.body,
        board: (await visitor.get(`/api/contests/${slug}/boards/individuals?round=vong-2`)).status === 200,
        units: (await visitor.get(`/api/contests/${slug}/boards/units?round=vong-2`)).body.status,
        statistics: (await one.get(url('item-statistics'))).status === 200,
        headcounts: (await one.put(url('headcounts'))).status === 200
      }
    }
    const shut = { key: false, board: false, units: 'live', statistics: false, headcounts: false }
    const open = { key: true, board: true, units: 'provisional', statistics: true, headcounts: true }
    await at(closing() + 6_000)
    expect(await looks()).toEqual(shut)
    await at(closing() + 900_000 + 5_000)
    expect({ ...(await looks()), headcounts: null }).toEqual({ ...shut, headcounts: null })
    expectProblem(await extend({ participantId: late.participantId }), 'round.over')
    await at(closing() + 900_000 + 20_000)
    expect(await looks()).toEqual(open)
  } finally {
    world = saved
    await own.close()
  }
})

describe('time given back', () => {
  const interval = (from: number, to: number) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })
  const gaps = async () =>
    (await one.get(url('gaps'))).body.items as { from: string; to: string; open: number; ended: number; people: number }[]
  const propose = (by: Account, body: object) => by.post(url('compensations'), { reason, ...body })
  const decide = (by: Account, id: string, decision: string) => by.put(url(`compensations/${id}/approval`), { decision })
  let begun: number

  /** A site of its own day: beats, half a minute of nothing and more, beats. */
  async function silence(hours: number) {
    begun = Date.parse(wednesday) + hours * 3_600_000
    await at(begun)
    await beat(world.ctx())
    world.clock.advance({ seconds: 5 })
    await beat(world.ctx())
    const open = await started()
    const over = await started()
    await finishAttempt(world, over.participant, over.attempt, { right: 1 })
    // Submitted within the gap, by another clock than the beats'.
    await query(`update attempts set submitted_at = submitted_at + interval '1 minute' where id = $1`, [over.attempt.id])
    world.clock.advance({ minutes: 4 })
    await beat(world.ctx())
    return { open, over, gap: interval(begun + 5_000, begun + 245_000) }
  }

  it('is proposed from a gap between beats, shown with its effect, and done by another organizer', async () => {
    const { open, over, gap } = await silence(30)
    expect(await gaps()).toMatchObject([{ ...gap, seconds: 240, people: 2, attempts: 2, open: 1, ended: 1, movesClose: false }])
    const { status, body } = await propose(one, gap)
    expect([status, body.isOwn, body.open]).toEqual([201, true, 1])
    expect(await gaps()).toEqual([])
    expectProblem(await propose(other, gap), 'compensation.overlaps')
    expectProblem(await decide(one, body.id, 'approved'), 'round.needs-second-person')
    expect(await deadlineOf(open.attempt.id)).toBe(Date.parse(open.attempt.deadlineAt))
    expect((await decide(other, body.id, 'approved')).body).toMatchObject({ decision: 'approved', open: 1, ended: 1, movesClose: false })
    expect(await deadlineOf(open.attempt.id)).toBe(Date.parse(open.attempt.deadlineAt) + 240_000)
    expect(await deadlineOf(over.attempt.id)).toBe(Date.parse(over.attempt.deadlineAt))
    expectProblem(await decide(other, body.id, 'approved'), 'compensation.decided')
    expect((await clientOf(world.app).get(`/api/contests/${slug}/notices`)).text).toContain('được cộng 4 phút')
    await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
    expect((await open.participant.get('/api/messages')).body.items[0].title).toContain('được cộng 4 phút')
    expect((await over.participant.get('/api/messages')).body.items[0].title).toContain('bị gián đoạn')
  })

  /** The site keeps on beating, and in one minute refuses so many requests beside the four that it keeps. */
  async function refusing(hours: number, count: number) {
    begun = Date.parse(wednesday) + hours * 3_600_000
    await at(begun)
    await beat(world.ctx())
    const open = await started()
    for (let minute = 0; minute < 3; minute++) {
      if (minute === 1) {
        for (let times = 0; times < count; times++) second.engines.duty.refused(world.clock.now())
        const answers = [1, 2, 3].map((position) => ({ position, seq: 1, optionIds: ['a'] }))
        await open.participant.put(`/api/attempts/${open.attempt.id}/answers`, { answers })
        await started()
        await keepRefused({ ...world.ctx(), engines: second.engines })
      }
      for (let beats = 0; beats < 3; beats++) {
        world.clock.advance({ seconds: 20 })
        await beat(world.ctx())
      }
    }
    return { open, gap: interval(begun + 60_000, begun + 120_000) }
  }

  const gapsSince = async () => (await gaps()).filter(({ from }) => Date.parse(from) >= begun)

  it('is proposed for minutes in which many were refused, with so many of so many, and approved by another organizer', async () => {
    const { open, gap } = await refusing(50, 36)
    const refused = [{ at: gap.from, refused: 36, kept: 4 }]
    expect(await gapsSince()).toMatchObject([{ ...gap, seconds: 60, people: 2, open: 2, refused }])
    const { status, body } = await propose(one, gap)
    expect([status, body.refused]).toEqual([201, refused])
    expect(await gapsSince()).toEqual([])
    expectProblem(await decide(one, body.id, 'approved'), 'round.needs-second-person')
    expect((await decide(other, body.id, 'approved')).body).toMatchObject({ decision: 'approved', open: 2, refused })
    expect(await deadlineOf(open.attempt.id)).toBe(Date.parse(open.attempt.deadlineAt) + 60_000)
    expect(await gapsSince()).toEqual([])
  })

  it('is not proposed for a few who were refused, nor while a pause covers them', async () => {
    await refusing(54, 19)
    expect(await gapsSince()).toEqual([])
    begun = Date.parse(wednesday) + 58 * 3_600_000
    await at(begun)
    await beat(world.ctx())
    await one.put(url('pause'), { reason })
    world.clock.advance({ seconds: 20 })
    for (let times = 0; times < 36; times++) second.engines.duty.refused(world.clock.now())
    await keepRefused({ ...world.ctx(), engines: second.engines })
    world.clock.advance({ minutes: 2 })
    await one.delete(url('pause'))
    expect(await gapsSince()).toEqual([])
  })

  it('is declined without a trace on deadlines, and may then be proposed again', async () => {
    const { open, gap } = await silence(34)
    const { id } = (await propose(one, gap)).body
    expect((await decide(other, id, 'declined')).body.decision).toBe('declined')
    expect(await deadlineOf(open.attempt.id)).toBe(Date.parse(open.attempt.deadlineAt))
    expect((await propose(one, gap)).status).toBe(201)
    expectProblem(await decide(other, round.id, 'approved'), 'compensation.not-found')
  })

  it('is judged for an interval that is typed, within the round and the past, and not over a pause', async () => {
    await at(Date.parse(wednesday) + 38 * 3_600_000)
    const now = world.clock.now().getTime()
    const typed = interval(now - 600_000, now - 300_000)
    const asked = await one.get(url(`gaps?from=${encodeURIComponent(typed.from)}&to=${encodeURIComponent(typed.to)}`))
    expect(asked.body.items).toMatchObject([{ ...typed, seconds: 300, attempts: 0, people: 0 }])
    expectProblem(await propose(one, interval(now - 1000, now + 1000)), 'compensation.outside')
    expectProblem(await propose(one, interval(now - 5 * 3_600_000, now)), 'compensation.outside')
    await one.put(url('pause'), { reason })
    world.clock.advance({ minutes: 1 })
    await one.delete(url('pause'))
    expectProblem(await propose(one, interval(now + 10_000, now + 50_000)), 'compensation.overlaps')
  })

  it('moves the close when the gap touched the last hour', async () => {
    const [{ closes_at: closes }] = await query('select closes_at from rounds where id = $1', [round.id])
    await at(closes.getTime() - 600_000)
    const gap = interval(closes.getTime() - 1_200_000, closes.getTime() - 900_000)
    const { body } = await propose(one, gap)
    expect(body).toMatchObject({ movesClose: true, seconds: 300 })
    await decide(other, body.id, 'approved')
    const [{ closes_at: moved }] = await query('select closes_at from rounds where id = $1', [round.id])
    expect(moved.getTime()).toBe(closes.getTime() + 300_000)
  })
})

it('names people to organizers only, and tells the audit log that they were seen', async () => {
  await at(closing() - 900_000)
  const { participantId } = await started()
  await extend({ participantId })
  const { body } = await one.get(url('control'))
  const mine = body.extensions.find(({ grantedAt }: { grantedAt: string }) => grantedAt === world.clock.now().toISOString())
  expect(mine).toMatchObject({ seconds: 600, reason, fullName: expect.any(String), takenBackAt: null })
  const [{ count }] = await query(`select count(*)::int from audit_entries where action = 'round.control-seen' and actor_id = $1`, [one.id])
  expect(count).toBe(1)
})
