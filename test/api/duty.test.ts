/** The duty desk: how a round that runs is doing, who needs help, and codes to go on with. Nothing of anybody's answers, whoever asks. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Duty, DutyPerson } from '@hoi-thi/shared/duty'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepRefused } from '../../server/src/modules/duty/refusals/actions.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, password, readContest, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let contestId: string
let roundId: string
beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  roundId = (await roundOf(world, 'open')).id
})
afterAll(() => world.close())
/** What was counted just now is forgotten; and no token outlasts all of these tests. */
beforeEach(async () => {
  world.clock.advance({ minutes: 1 })
  organizer = await makeStaff(world, 'organizer', contestId)
})

const desk = (rest = '', round = roundId) => `/api/contests/${contestId}/rounds/${round}/duty${rest}`
const duty = async (): Promise<Duty> => (await organizer.get(desk())).body
const people = async (query: string, by: Account = organizer): Promise<DutyPerson[]> => (await by.get(desk(`/people?${query}`))).body.items
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const looks = () => query("select detail from audit_entries where action = 'duty-people.seen' order by id")
const save = (person: Account, attempt: Attempt, positions: number[], seq = 1) =>
  person.put(`/api/attempts/${attempt.id}/answers`, { answers: positions.map((position) => ({ position, seq, optionIds: ['b'] })) })
/** Of two, the deadline of the first is the sooner one. */
async function named(fullName: string) {
  world.clock.advance({ seconds: 1 })
  return makeAttempt(world, await makeParticipant(world, { fullName }))
}

describe('how a round is doing', () => {
  it('counts attempts, people, minutes and units', async () => {
    const before = await duty()
    expect(before).toMatchObject({ phase: 'open', people: 0, attempts: { open: 0, submitted: 0, expired: 0 }, lastSaveAt: null })
    expect(before.units.length).toBeGreaterThan(10)
    expect(before.units.filter(({ headcount }) => headcount === null)).toEqual([])

    world.clock.advance({ minutes: 2, seconds: 5 })
    const [gone, first, second] = [await makeAttempt(world), await makeAttempt(world), await makeAttempt(world)]
    world.clock.advance({ minutes: 1 })
    await save(gone.participant, gone.attempt, [1])
    await save(first.participant, first.attempt, [1, 2, 3])
    await finishAttempt(world, second.participant, second.attempt, { right: 4 })
    const saved = world.clock.now().toISOString()
    world.clock.advance({ seconds: 10 })
    const running = await duty()
    expect(running).toMatchObject({ people: 3, attempts: { open: 2, submitted: 1, expired: 0 }, lastSaveAt: saved })
    expect(running.minutes.slice(-2)).toMatchObject([
      { at: '2026-12-02T01:03:00.000Z', starts: 3, saves: 0, submissions: 0 },
      { at: '2026-12-02T01:04:00.000Z', starts: 0, saves: 19, submissions: 1 }
    ])
    expect(running.units.filter((unit) => unit.people > 0)).toMatchObject([{ name: 'Phường Vỹ Dạ', people: 3, open: 2, done: 1 }])
    expect(running.lastStartAt).toBe('2026-12-02T01:03:05.000Z')

    world.clock.advance({ minutes: 20 })
    const after = await duty()
    expect(after).toMatchObject({ people: 3, attempts: { open: 0, submitted: 1, expired: 2 } })
    expect(after.minutes.reduce((sum, { saves }) => sum + saves, 0)).toBe(19)
  })

  it('counts once for all who look within five seconds', async () => {
    const { asOf } = await duty()
    world.clock.advance({ seconds: 4 })
    expect((await duty()).asOf).toBe(asOf)
    // What took long to count is kept longer.
    world.clock.advance({ minutes: 1 })
    expect((await duty()).asOf).not.toBe(asOf)
  })

  it('says when requests were refused for want of room, in whichever process', async () => {
    const other = await world.openSecondApp()
    const ctx = world.ctx()
    other.engines.duty.refused(world.clock.now())
    world.app.engines.duty.refused(world.clock.now())
    await keepRefused({ ...ctx, engines: other.engines })
    await keepRefused(ctx)
    await keepRefused(ctx)
    const { signals, minutes } = await duty()
    expect(signals).toContainEqual({ kind: 'room-refused', level: 'look', seconds: null, count: 2 })
    expect(minutes.at(-1)?.refused).toBe(2)
  })

  it('says when the clock of the database is another', async () => {
    // The clock of these tests stands in a December; the database's does not.
    expect((await duty()).signals.map(({ kind }) => kind)).toContain('clocks-differ')
  })

  it('is shut for others: units, participants, visitors, and for rounds of elsewhere', async () => {
    const officer = await makeStaff(world, 'unit-officer', (await query('select id from units limit 1'))[0].id)
    const { participant } = await makeAttempt(world)
    for (const rest of ['', '/people', '/people?state=open&q=a']) {
      for (const person of [officer, participant]) expectProblem(await person.get(desk(rest)), 'access.denied')
      expectProblem(await clientOf(world.app).get(desk(rest)), 'session.required')
      expectProblem(await organizer.get(desk(rest, contestId)), 'round.not-found')
    }
  })

  it('is not there for staff of another contest', async () => {
    const other = '01990000-0000-7000-8000-000000000001'
    await query("insert into contests select $1, 'hoi-thi-khac', title, summary, rules_version, created_at from contests where id = $2", [
      other,
      contestId
    ])
    const stranger = await makeStaff(world, 'organizer', other)
    for (const rest of ['', '/people']) expect((await stranger.get(desk(rest))).status).toBe(404)
    expect((await stranger.post(desk('/resume-codes'), { participantId: other })).status).toBe(404)
    expectProblem(await stranger.get(`/api/contests/${other}/rounds/${roundId}/duty`), 'round.not-found')
  })
})

describe('who needs help: GET /contests/:contest/rounds/:roundId/duty/people', () => {
  // What is open from before is over by then.
  beforeAll(() => world.clock.advance({ minutes: 20 }))

  it('finds those who have stopped, answered too late, signed in several times or run out of time', async () => {
    const idle = await named('Trần Thị Đứng Yên')
    const hurried = await named('Lê Văn Sắp Hết')
    const changing = await named('Phạm Thị Đổi Máy')
    const well = await named('Hoàng Văn Ổn')
    const visitor = clientOf(world.app)
    world.clock.advance({ minutes: 4 })
    expect((await people('state=stuck')).map(({ fullName }) => fullName)).toEqual([])
    for (let times = 0; times < 2; times++) await visitor.post('/api/sessions', { signInName: changing.participant.signInName, password })
    world.clock.advance({ minutes: 1, seconds: 1 })
    for (const { participant, attempt } of [hurried, changing, well]) await save(participant, attempt, [1, 2])
    world.clock.advance({ seconds: 30 })
    const stuck = await people('')
    expect(stuck.map(({ fullName, needs }) => [fullName, needs])).toEqual([
      ['Trần Thị Đứng Yên', ['no-answer']],
      ['Phạm Thị Đổi Máy', ['several-sign-ins']]
    ])
    expect(stuck[0]).toMatchObject({ unitName: 'Phường Vỹ Dạ', ordinal: 1, isOpen: true, answered: 0, questions: 15, lastSaveAt: null })
    expect(stuck[1]).toMatchObject({ answered: 2, signIns: 2 })

    world.clock.advance({ minutes: 7 })
    for (const { participant, attempt } of [idle, changing, well]) await save(participant, attempt, [3, 4, 5, 6, 7, 8, 9, 10], 1)
    await save(hurried.participant, hurried.attempt, [3])
    // An answer that was taken back is none.
    await hurried.participant.put(`/api/attempts/${hurried.attempt.id}/answers`, { answers: [{ position: 3, seq: 2, optionIds: [] }] })
    world.clock.advance({ seconds: 45 })
    const late = (await people('')).find(({ fullName }) => fullName === 'Lê Văn Sắp Hết')
    expect(late).toMatchObject({ answered: 2, questions: 15, needs: ['little-time'] })

    const open = await people('state=open')
    expect(open.map(({ fullName }) => fullName)).toContain('Hoàng Văn Ổn')
    expect((await people('state=open&q=hoang%20van%20on')).map(({ fullName }) => fullName)).toEqual(['Hoàng Văn Ổn'])

    world.clock.advance({ minutes: 3 })
    expectProblem(await save(idle.participant, idle.attempt, [11]), 'attempt.deadline-passed')
    world.clock.advance({ minutes: 1 })
    const belated = await people('state=late')
    expect(belated).toMatchObject([{ fullName: 'Trần Thị Đứng Yên', isOpen: false, answered: 8, needs: ['late-answers'] }])
    expect((await people('state=open')).filter(({ fullName }) => fullName === 'Hoàng Văn Ổn')).toEqual([])
  })

  it('pages, the soonest deadline first', async () => {
    for (let count = 0; count < 32; count++) await makeAttempt(world)
    world.clock.advance({ minutes: 6 })
    const first = (await organizer.get(desk('/people?state=open'))).body
    expect(first).toMatchObject({ hasMore: false, nextCursor: '30' })
    const second = (await organizer.get(desk(`/people?state=open&cursor=${first.nextCursor}`))).body
    expect(second.nextCursor).toBeNull()
    expect(first.items.length + second.items.length).toBe(first.total)
    const deadlines = [...first.items, ...second.items].map(({ deadlineAt }: DutyPerson) => deadlineAt)
    expect(deadlines).toEqual([...deadlines].sort())
  })

  it('is told to the audit log once a look', async () => {
    const before = (await looks()).length
    for (let times = 0; times < 3; times++) {
      await people('state=open&q=chua%20ai%20tim')
      world.clock.advance({ seconds: 10 })
    }
    expect((await looks()).slice(before)).toEqual([{ detail: { state: 'open', found: 0 } }])
    await people('state=late&q=chua%20ai%20tim')
    world.clock.advance({ minutes: 11 })
    await people('state=open&q=chua%20ai%20tim')
    expect((await looks()).length).toBe(before + 3)
  })

  it('holds no answer, no question and no score in any byte', async () => {
    const { participant, attempt } = await named('Người Giữ Kín')
    await save(participant, attempt, [1, 2, 3])
    const done = await makeAttempt(world)
    await finishAttempt(world, done.participant, done.attempt, { right: 7 })
    world.clock.advance({ minutes: 6 })
    const addresses = ['', ...['stuck', 'open', 'late'].map((state) => `/people?state=${state}`)].map((rest) => desk(rest))
    const replies = await Promise.all(addresses.map((address) => organizer.get(address)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const code = await organizer.post(desk('/resume-codes'), { participantId: replies[2]?.body.items[0].participantId })
    const bytes = [...replies, code].map(({ text, headers }) => text + JSON.stringify(headers)).join('\n')
    expect(bytes).toContain('Người Giữ Kín')
    const paper = [...attempt.paper, ...done.attempt.paper]
    const texts = paper.flatMap(({ text, options }) => [text, ...options.map((option) => option.text)]).filter((text) => text.length > 3)
    expect(texts.filter((text) => bytes.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
    const versions = (await query('select distinct slot->>$1 as id from attempts, jsonb_array_elements(paper) slot', ['versionId'])).map(
      ({ id }) => id
    )
    expect(versions.filter((id) => bytes.includes(id))).toEqual([])
    expect(bytes).not.toMatch(/choice|optionId|right|correct|points|score|receipt|seed|prediction|"[a-h](,[a-h])*"/i)
  })
})

describe('a code to go on with: POST /contests/:contest/rounds/:roundId/duty/resume-codes', () => {
  const visitor = () => clientOf(world.app)
  const codeFor = async (person: Account, by: Account = organizer) => {
    const [row] = await query('select id from participants where account_id = $1', [person.id])
    return by.post(desk('/resume-codes'), { participantId: row?.id ?? contestId })
  }
  const resume = (code: string) => visitor().post('/api/codes/sessions', { code })

  it('signs the person in on another device, once, and changes nothing', async () => {
    const { participant, attempt } = await named('Đặng Thị Hết Pin')
    await save(participant, attempt, [1, 2])
    const given = await codeFor(participant)
    expect(given.status).toBe(201)
    expect(given.body).toMatchObject({ fullName: 'Đặng Thị Hết Pin', code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/) })
    expect(new Date(given.body.expiresAt).getTime() - world.clock.now().getTime()).toBe(30 * 60_000)
    expect((await participant.get('/api/messages')).body.items).toMatchObject([
      { kind: 'security', title: 'Ban Tổ chức đã cấp mã để bạn thi tiếp trên thiết bị khác' }
    ])
    const looked = await visitor().post('/api/codes', { code: given.body.code })
    expect(looked.body).toMatchObject({ kind: 'resume', maskedName: 'Đ. T. H. Pin', unitName: 'Phường Vỹ Dạ' })
    const entered = await resume(given.body.code.toLowerCase().replaceAll('-', ' '))
    expect(entered.status).toBe(200)
    const elsewhere = clientOf(world.app, entered.body.accessToken)
    expect((await elsewhere.get(`/api/attempts/${attempt.id}`)).body.answers).toHaveLength(2)
    expectProblem(await resume(given.body.code), 'code.unknown')
    // The old device goes on too, and the password is as it was.
    expect((await participant.get('/api/me')).status).toBe(200)
    expect((await visitor().post('/api/sessions', { signInName: participant.signInName, password })).status).toBe(200)
    const deeds = await query(
      'select action, actor_id as by, scope_kind as scope, detail from audit_entries where subject_id = $1 and action like $2 order by id',
      [participant.id, 'code.%']
    )
    expect(deeds).toEqual([
      { action: 'code.issued', by: organizer.id, scope: 'contest', detail: { people: 1, kind: 'resume', round: roundId } },
      { action: 'code.used', by: null, scope: 'unit', detail: { kind: 'resume' } }
    ])
  })

  it('chooses no password, and other codes do not go on', async () => {
    const { participant } = await makeAttempt(world)
    const { code } = (await codeFor(participant)).body
    const chosen = { code, password: 'mot-mat-khau-khac', consentVersion: 1 }
    expectProblem(await visitor().post('/api/codes/uses', chosen), 'code.unknown')
    expect((await visitor().post('/api/sessions', { signInName: participant.signInName, password })).status).toBe(200)
    const [row] = await query("update participants set membership = 'confirmed' where account_id = $1 returning unit_id", [participant.id])
    const officer = await makeStaff(world, 'unit-officer', row.unit_id)
    const reset = await officer.post(`/api/units/${row.unit_id}/members/${participant.id}/codes`)
    expect(reset.body.kind).toBe('reset')
    expectProblem(await resume(reset.body.code), 'code.unknown')
    // The newer one has taken its place.
    expectProblem(await resume(code), 'code.unknown')
  })

  it('works for half an hour', async () => {
    const { participant } = await makeAttempt(world)
    const { code } = (await codeFor(participant)).body
    world.clock.advance({ minutes: 30, seconds: 1 })
    expectProblem(await resume(code), 'code.unknown')
  })

  it('is given only to who has an attempt open here', async () => {
    const waiting = await makeParticipant(world)
    expectProblem(await codeFor(waiting), 'code.not-needed')
    const done = await makeAttempt(world)
    await finishAttempt(world, done.participant, done.attempt, { right: 1 })
    expectProblem(await codeFor(done.participant), 'code.not-needed')
    expectProblem(await codeFor(organizer), 'participant.not-found')
  })

  it('never opens an account that holds a role or has a second factor, not even one that came by it since', async () => {
    const [staff, careful, later] = [await makeAttempt(world), await makeAttempt(world), await makeAttempt(world)]
    const { code } = (await codeFor(later.participant)).body
    for (const { participant } of [staff, later])
      await grantRole(world.ctx(), { accountId: participant.id, role: 'question-setter', scopeId: null, grantedBy: null })
    await query("insert into second_factors values ($1, 'x', now(), now(), null)", [careful.participant.id])
    for (const { participant } of [staff, careful, later]) expectProblem(await codeFor(participant), 'account.protected')
    expectProblem(await resume(code), 'code.unknown')
  })
})
