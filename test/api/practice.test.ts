/** Practice: rounds that count for nothing draw on open questions alone, rounds that count on all others, and nothing that counts is given away. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readOpenQuestions } from '../../server/src/db/seed-bank.ts'
import { freezeHeadcounts } from '../../server/src/modules/headcount/actions.ts'
import { countItems } from '../../server/src/modules/question-pool/counting/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { approvedQuestion, makeSetters, type Setters } from '../helpers/bank.ts'
import { type Account, finishAttempt, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
import { changeRules, withRound } from '../helpers/rules.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
let staff: Setters
let organizer: Account
let rounds: Awaited<ReturnType<typeof readContest>>['rounds']
beforeAll(async () => {
  world = await openWorld()
  const contest = await readContest(world)
  rounds = contest.rounds
  staff = await makeSetters(world)
  organizer = await makeStaff(world, 'organizer', contest.id)
})
afterAll(() => world.close())
beforeEach(() => world.clock.advance({ seconds: 1 }))

const contest = '/api/contests/binh-dang-gioi-hue'
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const at = (index: number) => rounds[index] ?? expect.fail('no such round')
const poolPath = (index: number) => `${contest}/rounds/${at(index).id}/pool`
const setOpen = (id: string, isOpen: boolean, by = staff.reviewer) => by.put(`/api/questions/${id}/openness`, { isOpen })
const inPool = async (index: number) =>
  (
    await query(
      'select v.question_id as id from round_questions rq join question_versions v on v.id = rq.question_version_id where round_id = $1',
      [at(index).id]
    )
  ).map(({ id }) => id)

describe('a question', () => {
  it('is opened by a reviewer, leaves the pools of rounds that count, and is closed again as long as nobody practised with it', async () => {
    const [{ topic }] = (await organizer.get(poolPath(3))).body.rows
    const { id, isOpen } = await approvedQuestion(staff, { topic })
    expect(isOpen).toBe(false)
    expectProblem(await setOpen(id, true, staff.setter), 'access.denied')
    expectProblem(await setOpen(at(0).id, true), 'question.not-found')
    await organizer.put(poolPath(3))
    expect(await inPool(3)).toContain(id)
    await query('update rounds set sealed_at = null where id = $1', [at(3).id])
    expect((await setOpen(id, true)).body).toMatchObject({ id, isOpen: true })
    // A pool that nobody has sealed is short of it at once, and is filled without it.
    const before = (await organizer.get(poolPath(3))).body
    expect(before.overtaken).toBe(1)
    await organizer.put(poolPath(3))
    expect(await inPool(3)).not.toContain(id)
    expect(
      (await staff.setter.get(`/api/questions?q=${(await staff.setter.get(`/api/questions/${id}`)).body.code}`)).body.items[0].isOpen
    ).toBe(true)
    expect((await setOpen(id, false)).body.isOpen).toBe(false)
    await organizer.put(poolPath(3))
    expect(await inPool(3)).toContain(id)
    await query('update rounds set sealed_at = opens_at where id = $1', [at(3).id])
    expectProblem(await setOpen(id, true), 'question.in-sealed-round')
    const told = await query(
      `select action from audit_entries where subject_id = $1 and action ~ '^question.(opened|closed)$' order by id`,
      [id]
    )
    expect(told.map(({ action }) => action)).toEqual(['question.opened', 'question.closed'])
  })

  it('that papers have held is never opened, whenever the round was', async () => {
    for (const index of [0, 1, 2]) {
      const [id] = await inPool(index)
      expectProblem(await setOpen(id, true), 'question.in-sealed-round')
    }
  })
})

describe('the demonstration', () => {
  it('has practice from the day of its rules, of ten open questions that no round which counts holds', async () => {
    const practice = rounds.find(({ kind }) => kind === 'practice') ?? expect.fail('no practice')
    expect(rounds.indexOf(practice)).toBe(rounds.length - 1)
    expect(practice).toMatchObject({ phase: 'open', questions: 10, closesAt: at(3).closesAt })
    expect(Date.parse(practice.opensAt)).toBeLessThan(Date.parse(at(0).opensAt))
    const shipped = await readOpenQuestions()
    const held = await query(
      `select r.kind, q.is_open as open, count(*)::int as count from round_questions rq join rounds r on r.id = rq.round_id
         join question_versions v on v.id = rq.question_version_id join questions q on q.id = v.question_id
       where q.is_open or r.kind = 'practice' group by 1, 2`
    )
    expect(held).toEqual([{ kind: 'practice', open: true, count: shipped.length }])
    const texts = new Set(shipped.map(({ text }) => text))
    const participant = await makeParticipant(world)
    const figures = async () => (await clientOf(world.app).get(`${contest}/participation`)).body
    const { people, attempts } = await figures()
    // Again and again, and each time the key, the reason and the law are said at once.
    for (const right of [10, 4]) {
      world.clock.advance({ seconds: 31 })
      const { status, body } = await participant.post(`/api/rounds/${practice.id}/attempts`)
      expect(status).toBe(201)
      expect(body.paper.map(({ text }: { text: string }) => texts.has(text))).toEqual(Array(10).fill(true))
      expect(await finishAttempt(world, participant, body, { right })).toMatchObject({ result: { correct: right, questions: 10 } })
      const { review } = (await participant.get(`/api/attempts/${body.id}`)).body
      expect(review).toHaveLength(10)
      for (const each of review)
        expect(each).toMatchObject({ explanation: expect.stringMatching(/\.$/), citation: expect.stringMatching(/Điều \d/) })
    }
    world.clock.advance({ seconds: 31 })
    world.app.engines.boards.clear()
    expect(await figures()).toMatchObject({ people, attempts })
    world.clock.set(new Date(Date.parse(practice.closesAt) + 60_000))
    await freezeHeadcounts(world.ctx())
    expect(await query('select from round_headcounts where round_id = $1', [practice.id])).toEqual([])
    world.clock.set(wednesday)
  })
})

describe('a practice round', () => {
  let participant: Account
  let open: string[]
  beforeAll(async () => {
    // The fourth round becomes one that practises and is open now.
    await query('update rounds set sealed_at = null where id = $1', [at(3).id])
    const opensAt = new Date(world.clock.now().getTime() - 60_000).toISOString()
    // Of this topic and level no open question is shipped.
    const blueprint = [{ topic: 'labour', level: 'application' as const, count: 3 }]
    await changeRules(world, (rules) => ({
      ...withRound('vong-4', { kind: 'practice', blueprint, opensAt })(rules),
      show: { ...rules.show, score: 'after-close', key: 'never', explanation: false }
    }))
    await query('update rounds set opens_at = $2, blueprint = $3 where id = $1', [at(3).id, opensAt, JSON.stringify(blueprint)])
    await query('delete from round_questions where round_id = $1', [at(3).id])
    participant = await makeParticipant(world)
    world.clock.advance({ seconds: 31 })
  })

  it('is fed by open questions alone', async () => {
    expectProblem(await organizer.put(poolPath(3)), 'round.pool-short')
    const others = async () => (await organizer.get(poolPath(2))).body.rows
    const before = await others()
    const made = []
    for (let index = 0; index < 4; index++) made.push((await approvedQuestion(staff, { level: 'application' })).id)
    open = made
    expectProblem(await organizer.put(poolPath(3)), 'round.pool-short')
    for (const id of open) await setOpen(id, true)
    // Beside the four there are the open questions of the topic that are shipped.
    const shipped = (await readOpenQuestions()).filter(({ topic }) => topic === 'labour').length
    expect((await organizer.put(poolPath(3))).body).toMatchObject({ questions: 4 + shipped, rows: [{ inPool: 4, inBank: 4 }] })
    expect(await inPool(3)).toEqual(expect.arrayContaining(open))
    // Rounds that count know nothing of them.
    expect(await others()).toEqual(before)
    await query('update rounds set sealed_at = opens_at where id = $1', [at(3).id])
    expectProblem(await setOpen(open[0] ?? '', false), 'question.in-sealed-round')
    world.clock.advance({ seconds: 31 })
  })

  it('never asks what is not open, even where its pool holds that', async () => {
    for (let index = 0; index < 20; index++) {
      const { id } = await approvedQuestion(staff, { level: 'application' })
      await query('insert into round_questions select $1, id from question_versions where question_id = $2', [at(3).id, id])
    }
    // Two of four are retired: what papers fall back on is open all the same.
    for (const id of open.slice(0, 2)) await staff.reviewer.put(`/api/questions/${id}/retirement`, { reason: 'Thử' })
    world.clock.advance({ seconds: 31 })
    const texts = new Set((await query('select text from question_versions where question_id = any($1)', [open])).map(({ text }) => text))
    const attempt = await participant.post(`/api/rounds/${at(3).id}/attempts`)
    expect(attempt.status).toBe(201)
    for (const { text } of attempt.body.paper) expect(texts).toContain(text)
    expect(attempt.body.asksPrediction).toBe(false)
    await finishAttempt(world, participant, attempt.body, { right: 3 })
  })

  it('may be entered again and again, and says score, key and reasons at once, whatever the rules hide', async () => {
    for (const right of [3, 0]) {
      world.clock.advance({ seconds: 1 })
      const { status, body } = await participant.post(`/api/rounds/${at(3).id}/attempts`)
      expect(status).toBe(201)
      expect(body).not.toHaveProperty('review')
      const done = await finishAttempt(world, participant, body, { right })
      expect(done).toMatchObject({ result: { correct: right, questions: 3 }, receipt: expect.stringMatching(/\w/) })
      const { review } = (await participant.get(`/api/attempts/${body.id}`)).body
      expect(review).toHaveLength(3)
      for (const each of review)
        expect(each).toMatchObject({
          rightOptionIds: [expect.any(String)],
          explanation: expect.stringContaining('Giải thích'),
          citation: expect.stringContaining('Điều 13')
        })
    }
  })

  it('counts for nothing: no people, no board, no figures of questions, no entry for the unit', async () => {
    const figures = async () => {
      const { body } = await clientOf(world.app).get(`${contest}/participation`)
      return [body.people, body.attempts]
    }
    const before = await figures()
    expect(await query('select count(*)::int as count from attempts where round_id = $1', [at(3).id])).toEqual([{ count: 3 }])
    world.clock.set(new Date(Date.parse(at(3).closesAt) + 60_000))
    world.app.engines.boards.clear()
    expect(await figures()).toEqual(before)
    await refreshBoards(world.ctx())
    expect(await query(`select board_key from snapshots where board_key like '%vong-4%'`)).toEqual([])
    const [{ id: unitId }] = await query('select unit_id as id from participants where account_id = $1', [participant.id])
    const officer = await makeStaff(world, 'unit-officer', unitId)
    const { body } = await officer.get(`/api/units/${unitId}/members?contest=binh-dang-gioi-hue`)
    const own = body.items.find(({ accountId }: { accountId: string }) => accountId === participant.id)
    expect(own.rounds.map(({ code, hasEntered }: Record<string, unknown>) => [code, hasEntered])).toEqual(
      ['vong-1', 'vong-2', 'vong-3'].map((code) => [code, false])
    )
    await countItems(world.ctx())
    expect(await query('select from round_statistics where round_id = $1', [at(3).id])).toEqual([])
  })
})
