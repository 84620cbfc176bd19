/** What rules decide through the database and the clock, in real worlds: one world for each set of rules. */
import type { Rules } from '@hoi-thi/shared/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { firstRules } from '../helpers/first-rules.ts'
import { type Account, findUnit, finishAttempt, makeAccount, makeParticipant, makeStaff, password, readContest } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'
import { divisionWith } from '../unit/rules.ts'

let world: World
const contest = '/api/contests/binh-dang-gioi-hue'
const single = { perRound: null, perDay: null, perContest: null, counts: 'best' } as const

/** A world of its own whose contest has these rules; `idOf` gives a round's id. */
function underRules(change: (rules: Rules) => Partial<Rules>) {
  beforeAll(async () => {
    world = await openWorld()
    await amendRules(world.database.pool, change)
  })
  beforeEach(() => world.clock.set(wednesday))
  afterAll(() => world.close())
}

const edited = (rules: Rules, changes: Record<string, Partial<Rules['rounds'][number]>>) =>
  rules.rounds.map((round) => ({ ...round, ...changes[round.code] }))
const open = { opensAt: '2026-12-01T02:00:00Z', closesAt: '2026-12-07T02:00:00Z' }

async function idOf(code: string): Promise<string> {
  return (await readContest(world)).rounds.find((round) => round.code === code)?.id ?? ''
}

const start = async (person: Account, code: string) => person.post(`/api/rounds/${await idOf(code)}/attempts`)

/** The same person in a session that begins now: sessions end, and these tests go through days. */
async function afresh(person: Account): Promise<Account> {
  const { body } = await clientOf(world.app).post('/api/sessions', { signInName: person.signInName, password })
  return { ...person, ...clientOf(world.app, body.accessToken) }
}

/** Starts and hands in at once. */
async function play(person: Account, code: string, right = 0, prediction?: number) {
  const { status, body } = await start(person, code)
  expect(status).toBe(201)
  return { attempt: body, reply: await finishAttempt(world, person, body, { right, ...(prediction !== undefined && { prediction }) }) }
}

describe('one attempt in the whole contest', () => {
  underRules((rules) => ({ attempts: { ...single, perContest: 1 }, rounds: edited(rules, { 'vong-2': open, 'vong-3': open }) }))

  it('is one, though two rounds are open and two processes are asked at the same moment', async () => {
    const second = await world.openSecondApp()
    const [two, three] = [await idOf('vong-2'), await idOf('vong-3')]
    for (let turn = 0; turn < 6; turn++) {
      const person = await makeParticipant(world)
      const elsewhere = clientOf(second, person.token)
      const replies = await Promise.all([
        person.post(`/api/rounds/${two}/attempts`),
        elsewhere.post(`/api/rounds/${three}/attempts`),
        person.post(`/api/rounds/${three}/attempts`),
        elsewhere.post(`/api/rounds/${two}/attempts`)
      ])
      const ids = new Set(replies.flatMap(({ status, body }) => (status < 300 ? [body.id] : [])))
      expect(ids.size).toBe(1)
      for (const reply of replies.filter(({ status }) => status >= 300)) expectProblem(reply, 'attempt.none-left')
    }
  })
})

describe('two attempts in a round, one on a day', () => {
  underRules(() => ({ attempts: { perRound: 2, perDay: 1, perContest: null, counts: 'best' } }))

  it('begins a new day at midnight in Vietnam', async () => {
    world.clock.set('2026-12-03T23:58:00+07:00')
    const person = await makeParticipant(world)
    await play(person, 'vong-2')
    expectProblem(await start(person, 'vong-2'), 'attempt.none-left-today')
    world.clock.set('2026-12-04T00:00:00+07:00')
    await play(person, 'vong-2')
    world.clock.set('2026-12-05T08:00:00+07:00')
    expectProblem(await start(await afresh(person), 'vong-2'), 'attempt.none-left')
  })
})

describe('three attempts in a round, seven in the contest', () => {
  underRules((rules) => ({
    attempts: { ...single, perRound: 3, perContest: 4 },
    rounds: edited(rules, { 'vong-2': open, 'vong-3': open })
  }))

  it('counts each limit by itself', async () => {
    const person = await makeParticipant(world)
    for (let turn = 0; turn < 3; turn++) await play(person, 'vong-2')
    expectProblem(await start(person, 'vong-2'), 'attempt.none-left')
    await play(person, 'vong-3')
    expectProblem(await start(person, 'vong-3'), 'attempt.none-left')
  })
})

describe('any number of attempts, a practice round, admission, a part outside', () => {
  underRules((rules) => ({
    attempts: single,
    rounds: edited(rules, {
      'vong-2': { ...open, durationSeconds: 300 },
      'vong-1': { ...open, kind: 'practice' },
      'vong-3': { ...open, admits: { from: 'vong-2', by: 'rank', limit: 10 } },
      'vong-4': { ...open, kind: 'outside', maximum: 100 }
    })
  }))

  it('lets people try as often as they like, one at a time', async () => {
    const person = await makeParticipant(world)
    for (let turn = 0; turn < 8; turn++) await play(person, 'vong-2')
    const { body } = await start(person, 'vong-2')
    const again = await start(person, 'vong-2')
    expect([again.status, again.body.id]).toEqual([200, body.id])
  })

  it('gives a paper the minutes that its round has', async () => {
    const { body } = await start(await makeParticipant(world), 'vong-2')
    expect(Date.parse(body.deadlineAt) - Date.parse(body.startedAt)).toBe(300_000)
  })

  it('shows the key of a practice paper at once, asks for no prediction in it, and makes no board of it', async () => {
    const person = await makeParticipant(world)
    // Practice draws on open questions alone.
    await world.database.pool.query(
      `update questions set is_open = true where id in (
         select v.question_id from round_questions p join question_versions v on v.id = p.question_version_id where p.round_id = $1)`,
      [await idOf('vong-1')]
    )
    const { attempt } = await play(person, 'vong-1')
    expect(attempt.asksPrediction).toBe(false)
    expect((await person.get(`/api/attempts/${attempt.id}`)).body.review).toHaveLength(attempt.paper.length)
    const counted = await play(person, 'vong-2')
    expect((await person.get(`/api/attempts/${counted.attempt.id}`)).body.review).toBeUndefined()
    world.clock.set('2026-12-08T08:00:00+07:00')
    await expireAttempts(world.ctx())
    await refreshBoards(world.ctx())
    world.app.engines.boards.clear()
    expectProblem(await person.get(`${contest}/boards/individuals?round=vong-1`), 'board.not-open')
    expect((await person.get(`${contest}/boards/individuals?round=vong-2`)).status).toBe(200)
  })

  it('lets in whom it admits, and nobody else', async () => {
    const [admitted, other] = [await makeParticipant(world), await makeParticipant(world)]
    expectProblem(await start(admitted, 'vong-3'), 'participant.not-admitted')
    await world.database.pool.query(
      `insert into admissions (round_id, participant_id, admitted_by, admitted_at)
       select $1, id, account_id, joined_at from participants where account_id = $2`,
      [await idOf('vong-3'), admitted.id]
    )
    expect((await start(admitted, 'vong-3')).status).toBe(201)
    expectProblem(await start(other, 'vong-3'), 'participant.not-admitted')
  })

  it('has no papers where it is marked outside', async () => {
    expectProblem(await start(await makeParticipant(world), 'vong-4'), 'round.no-papers')
  })
})

describe.each([
  ['22:00', '2026-12-02T15:00:00Z', '2026-12-02T21:59:59+07:00', '22:00 thứ Tư, 02/12/2026'],
  ['23:59', '2026-12-02T16:59:00Z', '2026-12-02T23:58:59+07:00', '23:59 thứ Tư, 02/12/2026'],
  ['24:00', '2026-12-02T17:00:00Z', '2026-12-02T23:59:59+07:00', '00:00 thứ Năm, 03/12/2026']
])('a round that ends at %s', (_, closesAt, lastSecond, said) => {
  underRules((rules) => ({ rounds: edited(rules, { 'vong-2': { ...open, closesAt } }) }))

  it('lets people start in its last second, closes their papers with it, and says its end', async () => {
    world.clock.set(lastSecond)
    const [late, later] = [await makeParticipant(world), await makeParticipant(world)]
    const { status, body } = await start(late, 'vong-2')
    expect([status, body.deadlineAt]).toEqual([201, new Date(closesAt).toISOString()])
    world.clock.set(closesAt)
    expectProblem(await start(later, 'vong-2'), 'round.not-open')
    expect(JSON.stringify((await later.get(`${contest}/rules`)).body.sections)).toContain(`đến ${said}`)
  })
})

describe('who may join', () => {
  underRules(() => ({
    divisions: [
      divisionWith({
        id: 'citizens',
        name: 'Bảng người dân',
        needsUnit: false,
        age: { from: 18, to: null, on: '2026-11-23' },
        residence: 'thành phố Huế'
      }),
      divisionWith({ id: 'officials', unitKinds: ['department'] })
    ],
    excluded: [{ who: 'Ban Tổ chức', roles: ['organizer'], unitIds: [] }]
  }))

  const asked = { divisionId: 'citizens', consentVersion: 1, facts: { birthDate: '2008-11-23', residence: 'yes' } }
  const join = (person: Account, changes: object = {}) => person.post(`${contest}/participants`, { ...asked, ...changes })

  it('asks for age and residence, compares them on the day that the rules name, and keeps no birth date', async () => {
    expect((await readContest(world)).joinFields).toEqual(['birthDate', 'residence'])
    const person = await makeAccount(world)
    expectProblem(await join(person, { facts: {} }), 'participant.facts-required')
    expectProblem(await join(person, { facts: { birthDate: '2008-11-24', residence: 'yes' } }), 'participant.not-eligible')
    expectProblem(await join(person, { facts: { birthDate: '2008-11-23', residence: 'no' } }), 'participant.not-eligible')
    expect((await join(person)).status).toBe(201)
    const { rows } = await world.database.pool.query('select facts from participants where account_id = $1', [person.id])
    expect(rows).toEqual([{ facts: { residence: 'yes' } }])
  })

  it('keeps units of other kinds out', async () => {
    const unit = await findUnit(world, 'vy da')
    const person = await makeAccount(world)
    expectProblem(await join(person, { divisionId: 'officials', unitId: unit.id }), 'participant.not-eligible')
  })

  it('keeps the organizers out', async () => {
    const { id } = await readContest(world)
    expectProblem(await join(await makeStaff(world, 'organizer', id)), 'participant.excluded')
    expect((await join(await makeStaff(world, 'question-setter'))).status).toBe(201)
  })
})

describe('papers that must be whole, points by level, and a key without explanations', () => {
  underRules(() => ({
    attempts: single,
    complete: 'all-and-prediction',
    scoring: { points: { recognition: 1, comprehension: 2, application: 3 }, several: 'all-or-nothing', wrongCosts: 1 },
    order: ['points', 'duration'],
    show: { score: 'at-submission', key: 'after-close', explanation: false, board: 'live' }
  }))

  it('counts only what is whole, to the point', async () => {
    const [whole, without] = [await makeParticipant(world), await makeParticipant(world)]
    // The first question right and 14 wrong: what the first is worth less 14, and never below nothing.
    const wrong = await play(whole, 'vong-2', 1, 3)
    expect(wrong.reply.result).toMatchObject({ correct: 1, points: 0, isValid: true })
    // Vòng 2 draws 6 of recognition, 5 of comprehension and 4 of application: 6 + 10 + 12.
    const most = await play(whole, 'vong-2', 15, 3)
    const worth = { recognition: 1, comprehension: 2, application: 3 }
    const expected = (await amendRules(world.database.pool, () => ({}))).rounds[1]?.blueprint.reduce(
      (sum, { level, count }) => sum + worth[level] * count,
      0
    )
    expect(most.reply.result).toMatchObject({ correct: 15, points: expected, mostPoints: expected, isValid: true })
    expect((await play(without, 'vong-2', 15)).reply.result).toMatchObject({ correct: 15, isValid: false })
    world.clock.set('2026-12-08T08:00:00+07:00')
    await expireAttempts(world.ctx())
    await refreshBoards(world.ctx())
    world.app.engines.boards.clear()
    const { body } = await whole.get(`${contest}/boards/individuals?round=vong-2`)
    expect(body.items.map(({ points }: { points: number }) => points)).toEqual([expected])
    const [first] = (await (await afresh(whole)).get(`/api/attempts/${most.attempt.id}`)).body.review
    expect(Object.keys(first).sort()).toEqual(['position', 'rightOptionIds'])
  })
})

describe('a contest that was stored in the first form of rules', () => {
  beforeAll(async () => {
    world = await openWorld()
    const rules = await amendRules(world.database.pool, () => ({}))
    await world.database.pool.query('update contest_rules set body = $1', [JSON.stringify(firstRules(rules))])
    await world.database.pool.query('update rounds set duration_seconds = 600')
  })
  beforeEach(() => world.clock.set(wednesday))
  afterAll(() => world.close())

  it('goes on: its text, joining, one attempt, marking and boards', async () => {
    expect((await clientOf(world.app).get(`${contest}/rules`)).body.rules).toMatchObject({
      attempts: { perRound: 1, counts: 'only' },
      prediction: { metric: 'right-on-all', maximum: 5000 }
    })
    const person = await makeParticipant(world)
    const { attempt, reply } = await play(person, 'vong-2', 15, 1)
    expect(Date.parse(attempt.deadlineAt) - Date.parse(attempt.startedAt)).toBe(600_000)
    expect(reply.result).toMatchObject({ correct: 15, points: 15, isValid: true })
    expectProblem(await start(person, 'vong-2'), 'attempt.none-left')
    world.clock.set('2026-12-08T08:00:00+07:00')
    await expireAttempts(world.ctx())
    await refreshBoards(world.ctx())
    world.app.engines.boards.clear()
    const { body } = await person.get(`${contest}/boards/individuals?round=vong-2`)
    expect(body.items).toMatchObject([{ rank: 1, points: 15, predictionDifference: 0 }])
    expect((await person.get(`${contest}/boards/units?round=vong-2`)).status).toBe(200)
  })
})

describe('a prediction before the questions, of how many attempts there will be', () => {
  underRules((rules) => ({
    prediction: rules.prediction && { ...rules.prediction, metric: 'taking-part', counts: 'attempts', among: 'everyone', asked: 'before' }
  }))

  it('is asked first, in the words of the rules', async () => {
    const { body } = await start(await makeParticipant(world), 'vong-2')
    expect(body).toMatchObject({
      asksPrediction: true,
      predictionFirst: true,
      predictionQuestion: 'Trong tất cả các bảng có bao nhiêu lượt thi ở vòng này?'
    })
  })
})
