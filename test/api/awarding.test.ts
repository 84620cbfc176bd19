/** Winners named by the prize plan of a verified result: once each, asked for an answer, substituted, and taken back when a correction takes the prize. */
// GET /contests/:contest/results/:occasion/awards
// POST /contests/:contest/results/:occasion/awards
// GET /contests/:contest/award-totals
// GET /contests/:contest/results/:occasion/hand-over-list
// PUT /me/awards/:awardId/answer
// GET /units/:unitId/awards
// PUT /units/:unitId/awards/:awardId/answer
import type { Award, OwnAward } from '@hoi-thi/shared/award'
import type { Awarding, AwardTotals } from '@hoi-thi/shared/awarding'
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import {
  type Account,
  findUnit,
  finishAttempt,
  makeAttempt,
  makeParticipant,
  makeStaff,
  readContest,
  signedInAgain
} from '../helpers/make.ts'
import { asBytes, paragraphsOf } from '../helpers/printed.ts'
import { closeRound, verifyResult } from '../helpers/result.ts'
import { changeRules } from '../helpers/rules.ts'
import { inOneStory } from '../helpers/story.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let contestId: string
let [one, two, officer]: Account[] = []
let unitId: string
const people = new Map<string, { account: Account; attemptId: string }>()
const contest = '/api/contests/binh-dang-gioi-hue'
const nowhere = '00000000-0000-7000-8000-000000000000'
const reason = 'Theo biên bản họp Ban Tổ chức'

const first = () => one as Account
const second = () => two as Account
const ofUnit = () => officer as Account
const person = (name: string) => people.get(name)?.account as Account
const awardsAt = (occasion: string) => `${contest}/results/${occasion}/awards`
const read = async (occasion = 'vong-2'): Promise<Awarding> => (await first().get(awardsAt(occasion))).body
const candidatesOf = (awarding: Awarding, line: number) =>
  awarding.lines.find((each) => each.line === line)?.candidates.map(({ name, isTied, insteadOf }) => [name, isTied, insteadOf])
const idOf = (awarding: Awarding, name: string) =>
  awarding.lines.flatMap(({ candidates }) => candidates).find((candidate) => candidate.name === name)?.id ?? nowhere
/** What happens in one moment has no order. */
const later = () => world.clock.advance({ seconds: 1 })
const name = (awarding: Awarding, ties: object[] = [], by = first(), answerBy = '2026-12-31') => {
  later()
  return by.post(awardsAt(awarding.occasion), { proposalsHash: awarding.proposalsHash, answerBy, ties })
}
const listed = async (): Promise<Award[]> => (await first().get(`${contest}/awards`)).body.items
const listedOf = async (winner: string, state = 'named') =>
  (await listed()).find(({ winnerName, state: own }) => winnerName === winner && own === state) as Award
const answer = async (winner: string, body: object) => {
  const { items } = (await person(winner).get('/api/me/awards')).body as { items: OwnAward[] }
  later()
  return person(winner).put(`/api/me/awards/${items[0]?.id}/answer`, body)
}
/** What the audit log says of each award that the plan gave, in their order. */
async function toldOfNaming(): Promise<{ planLine: number; tie: string | null }[]> {
  const { rows } = await world.database.pool.query(
    `select detail from audit_entries where action = 'award.named' and detail ? 'planLine' order by id`
  )
  return rows.map(({ detail }) => detail)
}
const decline = (winner: string) => answer(winner, { answer: 'declined', reason: 'Xin nhường giải' })

async function signInAgain() {
  one = await signedInAgain(world, first())
  two = await signedInAgain(world, second())
  officer = await signedInAgain(world, ofUnit())
  for (const [name, { account, attemptId }] of people) people.set(name, { account: await signedInAgain(world, account), attemptId })
}

const verify = (occasion: string) => verifyResult(world, [first(), second()], occasion)

const line = (changes: Partial<PrizeRules>): PrizeRules => ({
  ...{
    name: 'Giải Nhất',
    to: 'people',
    scope: 'round',
    within: 'officials',
    count: 1,
    valueDong: 1_000_000,
    kind: 'money',
    fullMarksOnly: false
  },
  ...changes
})

beforeAll(async () => {
  world = await openWorld()
  const prizes = [
    line({}),
    line({ name: 'Giải Nhì', valueDong: 700_001 }),
    line({ name: 'Cờ thi đua', to: 'units', within: null, kind: 'flag', valueDong: 0 })
  ]
  await changeRules(world, (rules) => ({
    ...{ ...rules, prizes, prizesEach: 1, excluded: [{ who: 'Ban đề thi', roles: ['question-setter'], unitIds: [] }] },
    ...{ prediction: null, order: ['points'], complete: 'any', appealDays: 3 },
    units: { ...rules.units, gates: [{ kind: 'people', atLeast: 1 }] }
  }))
  contestId = (await readContest(world)).id
  unitId = (await findUnit(world, 'vy da')).id
  one = await makeStaff(world, 'organizer', contestId)
  two = await makeStaff(world, 'organizer', contestId)
  officer = await makeStaff(world, 'unit-officer', unitId)
  for (const [fullName, right] of Object.entries({ 'Lê Văn Một': 15, 'Trần Thị Hai': 14, 'Phạm Quốc Ba': 14, 'Ngô Thị Bốn': 8 })) {
    const account = await makeParticipant(world, { fullName, unit: 'vy da' })
    const { attempt } = await makeAttempt(world, account)
    await finishAttempt(world, account, attempt, { right })
    people.set(fullName, { account, attemptId: attempt.id })
  }
  await closeRound(world, 'vong-2')
  await signInAgain()
})
afterAll(() => world.close())

inOneStory()

it('names nobody by a result that has not been verified, nor while one before it that counts has not, nor while boards stand still', async () => {
  const provisional = await read()
  expect(provisional).toMatchObject({ state: 'provisional', obstacle: 'result-provisional' })
  expectProblem(await name(provisional), 'award.result-provisional')
  expectProblem(await first().get(`${contest}/results/vong-2/hand-over-list?format=pdf`), 'award.result-provisional')
  await verify('vong-2')
  expect(await read()).toMatchObject({ state: 'verified', obstacle: 'result-provisional' })
  await verify('vong-1')
  await world.database.pool.query(
    `insert into board_freezes (id, contest_id, from_at, until_at, reason, frozen_by, frozen_at) values ($1, $2, $3, $4, 'Chờ lễ trao giải', $5, $3)`,
    [nowhere, contestId, new Date(world.clock.now().getTime() - 1000), new Date(world.clock.now().getTime() + 60_000), first().id]
  )
  const frozen = await read()
  expect(frozen.obstacle).toBe('boards-frozen')
  expectProblem(await name(frozen), 'award.boards-frozen')
  await world.database.pool.query('delete from board_freezes')
  expect((await read()).obstacle).toBeNull()
  expectProblem(await first().get(awardsAt('vong-9')), 'result.not-found')
  expectProblem(await first().get(`${contest}/results/vong-2/hand-over-list?format=pdf`), 'award.none-waiting')
  expect(await listed()).toEqual([])
})

it('asks somebody to decide where more share the last rank than there are prizes, and names only what was seen', async () => {
  const awarding = await read()
  expect(candidatesOf(awarding, 0)).toEqual([['Lê Văn Một', false, null]])
  expect(candidatesOf(awarding, 1)).toEqual([
    ['Phạm Quốc Ba', true, null],
    ['Trần Thị Hai', true, null]
  ])
  expect(awarding.lines.map(({ toChoose }) => toChoose)).toEqual([0, 1, 0])
  expectProblem(await name(awarding), 'award.tie-undecided')
  const some = (ids: string[]) => [{ line: 1, decision: 'some', ids, reason }]
  expectProblem(await name(awarding, some([idOf(awarding, 'Lê Văn Một')])), 'award.tie-undecided')
  expectProblem(await name(awarding, some([idOf(awarding, 'Phạm Quốc Ba'), idOf(awarding, 'Trần Thị Hai')])), 'award.tie-undecided')
  expectProblem(
    await name({ ...awarding, proposalsHash: '0'.repeat(64) }, some([idOf(awarding, 'Phạm Quốc Ba')])),
    'award.proposals-changed'
  )
  expectProblem(await name(awarding, some([idOf(awarding, 'Phạm Quốc Ba')]), first(), '2020-01-01'), 'award.answer-day-passed')
  expectProblem(await person('Ngô Thị Bốn').get(awardsAt('vong-2')), 'access.denied')
  expect(await listed()).toEqual([])
})

it('names each winner once, whoever presses at the same moment', async () => {
  const awarding = await read()
  const ties = [{ line: 1, decision: 'some', ids: [idOf(awarding, 'Phạm Quốc Ba')], reason }]
  const replies = await Promise.all([name(awarding, ties), name(awarding, ties, second())])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 200)?.body.named).toBe(2)
  // What comes after a choice waits, since it may have become something else.
  const rest = await read()
  expect(rest.lines.map(({ given, candidates }) => [given, candidates.length])).toEqual([
    [1, 0],
    [1, 0],
    [0, 1]
  ])
  const again = await Promise.all([name(rest), name(rest, [], second())])
  expect(again.map(({ status }) => status)).toEqual([200, 200])
  expect(again.map(({ body }) => body.named).sort()).toEqual([0, 1])
  expect((await name(awarding, ties)).body.named).toBe(0)
  expect((await listed()).map(({ to, winnerName, title, valueDong, tieReason }) => [to, winnerName, title, valueDong, tieReason])).toEqual([
    ['units', 'Phường Vỹ Dạ', 'Cờ thi đua, Vòng 2', null, null],
    ['people', 'Phạm Quốc Ba', expect.stringMatching(/^Giải Nhì \(.+\), Vòng 2$/), 700_001, reason],
    ['people', 'Lê Văn Một', expect.stringMatching(/^Giải Nhất \(.+\), Vòng 2$/), 1_000_000, null]
  ])
  const [told] = (await person('Phạm Quốc Ba').get('/api/messages')).body.items
  expect(told.body).toContain('đến hết ngày 31/12/2026')
})

it('asks an officer about what a unit has won, and nobody else', async () => {
  const units = `/api/units/${unitId}/awards`
  const [award] = (await ofUnit().get(units)).body.items as OwnAward[]
  expect(award).toMatchObject({ winnerName: 'Phường Vỹ Dạ', answer: 'asked', answerBy: '2026-12-31', number: 'none' })
  expect((await ofUnit().get('/api/messages')).body.items[0]).toMatchObject({ link: `/don-vi/${unitId}` })
  const confirm = { answer: 'confirmed' }
  expectProblem(await first().put(`${units}/${award?.id}/answer`, confirm), 'access.denied')
  expectProblem(await ofUnit().put(`/api/me/awards/${award?.id}/answer`, confirm), 'award.not-found')
  expectProblem(await ofUnit().put(`${units}/${(await listedOf('Lê Văn Một')).id}/answer`, confirm), 'award.not-found')
  for (const time of [1, 2])
    expect((await ofUnit().put(`${units}/${award?.id}/answer`, confirm)).body, `${time}`).toMatchObject({ answer: 'confirmed' })
  expectProblem(await ofUnit().put(`${units}/${award?.id}/answer`, { answer: 'declined' }), 'request.invalid')
})

it('proposes the next by the plan for whoever declines, as exclusions and the cap are at that moment', async () => {
  expect((await answer('Phạm Quốc Ba', { answer: 'confirmed' })).body).toMatchObject({ state: 'named', answer: 'confirmed' })
  expect((await decline('Phạm Quốc Ba')).body).toMatchObject({ state: 'declined', declinedReason: 'Xin nhường giải', number: 'gone' })
  expect((await decline('Phạm Quốc Ba')).status).toBe(200)
  expectProblem(await answer('Phạm Quốc Ba', { answer: 'confirmed' }), 'award.declined')
  const declined = await listedOf('Phạm Quốc Ba', 'declined')
  expectProblem(await first().put(`${contest}/awards/${declined.id}/withdrawal`, { reason }), 'award.declined')
  expectProblem(await first().put(`${contest}/awards/${declined.id}/hand-over`, { handedOverOn: '2026-12-20' }), 'award.declined')
  expectProblem(
    await person('Phạm Quốc Ba').put(`/api/me/awards/${declined.id}/number`, { idNumber: '099195001001', consentVersion: 1 }),
    'award.declined'
  )
  const next = await read()
  expect(candidatesOf(next, 1)).toEqual([['Trần Thị Hai', false, 'Phạm Quốc Ba']])
  expect((await name(next)).body.named).toBe(1)
  expect(await listedOf('Trần Thị Hai')).toMatchObject({ substituteFor: declined.id, answer: 'asked' })
  await decline('Trần Thị Hai')
  const granted = await grantRole(world.ctx(), {
    accountId: person('Ngô Thị Bốn').id,
    role: 'question-setter',
    scopeId: null,
    grantedBy: null
  })
  expect(granted).toBeDefined()
  expect(candidatesOf(await read(), 1)).toEqual([])
  await world.database.pool.query(`update role_assignments set ended_at = now() where account_id = $1`, [person('Ngô Thị Bốn').id])
  const last = await read()
  expect(candidatesOf(last, 1)).toEqual([['Ngô Thị Bốn', false, 'Trần Thị Hai']])
  expect((await name(last, [], first(), '2026-12-20')).body.named).toBe(1)
})

it('lists what is handed over with the version and hash of the result, without a personal number', async () => {
  const { hash } = await read()
  const docx = await asBytes(first().get(`${contest}/results/vong-2/hand-over-list?format=docx`))
  const text = (await paragraphsOf(docx.body)).join('\n')
  for (const part of ['Lê Văn Một, Phường Vỹ Dạ', 'Ngô Thị Bốn', 'Ký nhận', '1.700.001 đồng', 'bản chốt thứ 1', hash.slice(0, 8)])
    expect(text).toContain(part)
  expect(text).not.toContain('Trần Thị Hai')
  const pdf = await asBytes(first().get(`${contest}/results/vong-2/hand-over-list?format=pdf`))
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
})

it('adds up what stands, exactly', async () => {
  const free = await first().post(`${contest}/awards`, {
    participantId: (await listedOf('Lê Văn Một')).winnerId,
    title: 'Giải phụ',
    valueDong: 3
  })
  expect(free.body).toMatchObject({ answer: 'none', occasion: null })
  expectProblem(await person('Lê Văn Một').put(`/api/me/awards/${free.body.id}/answer`, { answer: 'confirmed' }), 'award.answer-not-asked')
  const totals = (await first().get(`${contest}/award-totals`)).body as AwardTotals
  expect(totals).toMatchObject({ awards: 4, valueDong: 1_700_004 })
  expect(totals.occasions.map(({ occasion, awards, valueDong, prizes }) => [occasion, awards, valueDong, prizes.length])).toEqual([
    ['vong-2', 3, 1_700_001, 3],
    [null, 1, 3, 1]
  ])
})

it('marks what a correction takes away, which people take back before anybody is named in its place', async () => {
  const changes = [{ kind: 'void-paper', attemptId: people.get('Lê Văn Một')?.attemptId }]
  const { id } = (await first().post(`${contest}/change-sets`, { title: 'Loại bài', reason, changes })).body
  const { effect } = (await first().post(`${contest}/change-sets/${id}/effect`)).body
  await first().post(`${contest}/change-sets/${id}/proposal`, { effectHash: effect.hash })
  expect((await second().put(`${contest}/change-sets/${id}/approval`, { effectHash: effect.hash })).status).toBe(200)
  const lost = (await listed()).find(({ occasion, winnerName }) => occasion === 'vong-2' && winnerName === 'Lê Văn Một') as Award
  expect((await listed()).filter(({ isLost }) => isLost)).toMatchObject([{ id: lost.id, state: 'named' }])
  const blocked = await read()
  expect(blocked.obstacle).toBe('take-back-first')
  expectProblem(await name(blocked), 'award.take-back-first')
  expectProblem(await first().put(`${contest}/awards/${lost.id}/hand-over`, { handedOverOn: '2026-12-10' }), 'award.take-back-first')
  expect((await first().put(`${contest}/awards/${lost.id}/withdrawal`, { reason })).body).toMatchObject({
    state: 'taken-back',
    isLost: true
  })
  const free = await read()
  expect(candidatesOf(free, 0)).toEqual([
    ['Phạm Quốc Ba', true, null],
    ['Trần Thị Hai', true, null]
  ])
  expect((await name(free, [{ line: 0, decision: 'all' }])).body.named).toBe(2)
  expect((await read()).lines[0]).toMatchObject({ count: 1, given: 2, candidates: [] })
  expect((await toldOfNaming()).map(({ planLine, tie }) => [planLine, tie])).toEqual([
    [0, null],
    [1, 'some'],
    [2, null],
    [1, null],
    [1, null],
    [0, 'all'],
    [0, 'all']
  ])

  const { reversalEffect } = (await first().post(`${contest}/change-sets/${id}/effect`)).body
  const seen = { effectHash: reversalEffect.hash }
  expect((await second().post(`${contest}/change-sets/${id}/reversal`, { reason, ...seen })).status).toBe(200)
  expect((await first().put(`${contest}/change-sets/${id}/reversal`, seen)).status).toBe(200)
  const owed = (await listed()).filter(({ isLost, state }) => isLost && state === 'named')
  expect(owed.map(({ winnerName }) => winnerName).sort()).toEqual(['Phạm Quốc Ba', 'Trần Thị Hai'])
  for (const award of owed) await first().put(`${contest}/awards/${award.id}/withdrawal`, { reason })
  const back = await read()
  expect(candidatesOf(back, 0)).toEqual([['Lê Văn Một', false, null]])
  expect((await name(back, [], first(), '2026-12-20')).body.named).toBe(1)
  expect((await read()).lines.map(({ given }) => given)).toEqual([1, 1, 1])
})

it('counts prizes of all rounds towards the cap, as they stand when winners are named', async () => {
  world.clock.set(new Date('2026-12-07T10:30:00+07:00'))
  const fifth = await makeParticipant(world, { fullName: 'Đỗ Văn Năm', unit: 'vy da' })
  for (const [account, right] of [
    [await signedInAgain(world, person('Ngô Thị Bốn')), 12],
    [fifth, 5]
  ] as const) {
    const { attempt } = await makeAttempt(world, account)
    await finishAttempt(world, account, attempt, { right })
  }
  await closeRound(world, 'vong-3')
  await signInAgain()
  await verify('vong-3')
  const capped = await read('vong-3')
  expect([candidatesOf(capped, 0), candidatesOf(capped, 1)]).toEqual([[['Đỗ Văn Năm', false, null]], []])
  expect((await decline('Ngô Thị Bốn')).status).toBe(200)
  const freed = await read('vong-3')
  expect([candidatesOf(freed, 0), candidatesOf(freed, 1)]).toEqual([[['Ngô Thị Bốn', false, null]], [['Đỗ Văn Năm', false, null]]])
  expectProblem(await name(capped), 'award.proposals-changed')
  // Of the second round nobody is left who has none: the place stays free.
  expect(candidatesOf(await read(), 1)).toEqual([])
})

it('takes no answer after the day', async () => {
  world.clock.set(new Date('2026-12-21T00:00:01+07:00'))
  await signInAgain()
  expectProblem(await answer('Lê Văn Một', { answer: 'confirmed' }), 'award.answer-too-late')
  expect(await listedOf('Lê Văn Một')).toMatchObject({ answer: 'late', state: 'named' })
})
