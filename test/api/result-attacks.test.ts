/** Results under people who act at the same moment, clocks that step back, and facts that come later. */
import type { Role } from '@hoi-thi/shared/access'
import type { ChangeSet, ResultDetail } from '@hoi-thi/shared/result'
import type { Rules } from '@hoi-thi/shared/rules'
import { afterEach, expect, it, vi } from 'vitest'
import { transaction } from '../../server/src/context.ts'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { freezeHeadcounts } from '../../server/src/modules/headcount/actions.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { layEntry, makeJudges, signAll } from '../helpers/judging.ts'
import { type Account, findUnit, makeAccount, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { accountIdOf, layPapers, layPeople } from '../helpers/past-papers.ts'
import { runJobs } from '../helpers/result.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'
import { clipsWith } from '../unit/rules.ts'

const contest = '/api/contests/binh-dang-gioi-hue'
const results = `${contest}/results`
const changeSets = `${contest}/change-sets`
const afterTheLast = '2027-02-01T08:00:00+07:00'

let world: World
let one: Account
let two: Account
let attempts: string[]
afterEach(() => world.close())

interface Laid {
  /** When the server looks. */
  at?: string
  /** Of the third person. */
  divisionId?: string
  /** Right answers of each of the three. */
  right?: number[]
  /** Once rounds are over, and nothing has been closed. */
  beforeClose?: () => Promise<unknown>
}

/** Three people in each of the first two rounds, nobody in the others. */
async function withRounds(
  change: Parameters<typeof amendRules>[1] = () => ({}),
  { at = afterTheLast, divisionId = 'officials', right: rights = [15, 14, 8], beforeClose = async () => {} }: Laid = {}
): Promise<void> {
  world = await openWorld()
  await amendRules(world.database.pool, (rules) => ({ prediction: null, order: ['points'], ...change(rules) }))
  const [ward, quarter] = [await findUnit(world, 'vy da'), await findUnit(world, 'phu xuan')]
  await layPeople(world, [
    { fullName: 'Lê Văn Một', unitId: ward.id },
    { fullName: 'Trần Thị Hai', unitId: quarter.id },
    { fullName: 'Phạm Ba', unitId: quarter.id, divisionId }
  ])
  const papers = rights.map((right, person) => ({ person, right, prediction: 1, seconds: 100 }))
  attempts = [...(await layPapers(world, 'vong-1', papers)), ...(await layPapers(world, 'vong-2', papers))]
  world.clock.set(at)
  const { id } = await readContest(world)
  one = await makeStaff(world, 'organizer', id)
  two = await makeStaff(world, 'organizer', id)
  await beforeClose()
  await chores()
}

async function chores(): Promise<void> {
  await expireAttempts(world.ctx())
  await refreshBoards(world.ctx())
  world.app.engines.boards.clear()
}

const read = async (occasion: string): Promise<ResultDetail> => (await one.get(`${results}/${occasion}`)).body
const board = async (path: string) => {
  world.app.engines.boards.clear()
  return (await clientOf(world.app).get(`${contest}/boards/${path}`)).body
}
const check = async (occasion: string) => {
  expect((await one.post(`${results}/${occasion}/checks`)).status).toBe(204)
  await runJobs(world)
}
const propose = async (occasion: string, state = 'verified') =>
  one.post(`${results}/${occasion}/steps`, { state, hash: (await read(occasion)).hash })

async function begun(changes: object[]): Promise<{ id: string; effectHash: string }> {
  const { body } = await one.post(changeSets, { title: 'Đợt', reason: 'Lý do', changes })
  const tried = (await one.post(`${changeSets}/${body.id}/effect`)).body as ChangeSet
  return { id: body.id, effectHash: tried.effect?.hash ?? '' }
}
const proposed = async (changes: object[]) => {
  const set = await begun(changes)
  expect((await one.post(`${changeSets}/${set.id}/proposal`, { effectHash: set.effectHash })).status).toBe(200)
  return set
}
const approve = (by: Account, { id, effectHash }: { id: string; effectHash: string }) =>
  by.put(`${changeSets}/${id}/approval`, { effectHash })
const tryAgain = async (id: string) => (await one.post(`${changeSets}/${id}/effect`)).body as ChangeSet
const voided = (place: number) => ({ kind: 'void-paper', attemptId: attempts[place] })

it('closes a round without papers, which can be checked and verified', async () => {
  await withRounds()
  expect(await read('vong-3')).toMatchObject({ version: 1, figures: { people: 0, attempts: 0, validPapers: 0, incomplete: 0, voided: 0 } })
  await check('vong-3')
  const { openStep } = (await propose('vong-3')).body
  expect((await two.put(`${results}/vong-3/steps/${openStep.id}`, { decision: 'taken' })).body.state).toBe('verified')
})

it('applies a correction once, and takes a step once, though two people say so at the same moment', async () => {
  await withRounds()
  const { id } = await readContest(world)
  const third = await makeStaff(world, 'organizer', id)
  const set = await proposed([voided(0)])
  const approvals = await Promise.all([approve(two, set), approve(third, set), approve(two, set)])
  expect(approvals.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect((await read('vong-1')).version).toBe(2)
  await check('vong-1')
  const proposals = await Promise.all([propose('vong-1'), propose('vong-1'), propose('vong-1')])
  expect(proposals.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const step = `${results}/vong-1/steps/${(await read('vong-1')).openStep?.id}`
  const taken = await Promise.all([two.put(step, { decision: 'taken' }), third.put(step, { decision: 'declined' })])
  expect(taken.map(({ status }) => status).sort()).toEqual([200, 404])
  const { rows } = await world.database.pool.query('select count(*)::int as count from result_steps where decided_at is not null')
  expect(rows[0].count).toBe(1)
})

it('takes no step for what a correction or another close has passed, at the same moment or later', async () => {
  await withRounds()
  await check('vong-1')
  const { openStep } = (await propose('vong-1')).body
  const step = `${results}/vong-1/steps/${openStep.id}`
  const set = await begun([voided(1)])
  await one.post(`${changeSets}/${set.id}/proposal`, { effectHash: set.effectHash })
  expectProblem(await two.put(step, { decision: 'taken' }), 'result.step-blocked')
  const [applied, taken] = await Promise.all([approve(two, set), two.put(step, { decision: 'taken' })])
  // Whichever comes first: while it is open it blocks the step, and once it is applied there is no step any more.
  expect(applied.status).toBe(200)
  expect([404, 409]).toContain(taken.status)
  expect(await read('vong-1')).toMatchObject({ version: 2, state: 'provisional', openStep: null, check: null })
  // Made again by people while a step waits: it waits for nothing any more.
  await check('vong-1')
  const later = (await propose('vong-1')).body.openStep
  expect((await one.post(`${results}/vong-1/closes`, { reason: 'Chốt lại' })).status).toBe(201)
  expectProblem(await two.put(`${results}/vong-1/steps/${later.id}`, { decision: 'taken' }), 'result.changed')
})

it('leaves a proposed step alone where a correction of another round changes nothing', async () => {
  await withRounds()
  await check('vong-2')
  const { openStep } = (await propose('vong-2')).body
  expect((await approve(two, await proposed([voided(0)]))).status).toBe(200)
  await chores()
  expect(await read('vong-2')).toMatchObject({ version: 1, openStep: { id: openStep.id } })
  expect((await two.put(`${results}/vong-2/steps/${openStep.id}`, { decision: 'taken' })).body.state).toBe('verified')
})

it('shows the last version, though the clock has stepped back between two', async () => {
  await withRounds()
  expect((await approve(two, await proposed([voided(0)]))).status).toBe(200)
  world.clock.advance({ seconds: -2 })
  expect((await approve(two, await proposed([voided(1)]))).status).toBe(200)
  const { items } = await board('individuals?round=vong-1')
  expect(items.map(({ name, rank }: Record<string, unknown>) => [name, rank])).toEqual([['P. Ba', 1]])
  await check('vong-1')
  expect((await read('vong-1')).check).toMatchObject({ hash: (await read('vong-1')).hash })
})

it('keeps to the order in which corrections were applied, in one moment as well', async () => {
  await withRounds()
  const unit = await findUnit(world, 'vy da')
  const headcount = (people: number) => ({ kind: 'headcount', unitId: unit.id, people })
  const first = (await one.post(changeSets, { title: 'Một', reason: 'x', changes: [headcount(10)] })).body
  expect((await approve(two, await proposed([headcount(20)]))).status).toBe(200)
  const { effect } = (await one.post(`${changeSets}/${first.id}/effect`)).body
  await one.post(`${changeSets}/${first.id}/proposal`, { effectHash: effect.hash })
  expect((await approve(two, { id: first.id, effectHash: effect.hash })).status).toBe(200)
  const reckoned = async () => (await board('units?round=vong-1')).items.find(({ id }: { id: string }) => id === unit.id).headcount
  expect(await reckoned()).toBe(10)
  await one.post(`${results}/vong-1/closes`, { reason: 'Chốt lại' })
  expect(await reckoned()).toBe(10)
})

it('waits with a round whose target is counted over rounds that are still to come', async () => {
  await withRounds(
    (rules) => ({ prediction: rules.prediction && { ...rules.prediction, scope: 'contest' }, order: ['points', 'prediction-difference'] }),
    { at: '2026-12-02T08:00:00+07:00' }
  )
  await check('vong-1')
  expect((await read('vong-1')).next?.state).toBe('verified')
  expectProblem(await propose('vong-1'), 'result.step-blocked')
  world.clock.set(afterTheLast)
  const { id } = await readContest(world)
  one = await makeStaff(world, 'organizer', id)
  await chores()
  expect((await board('individuals?round=vong-1')).total).toBe(3)
  await check('vong-1')
  expect((await propose('vong-1')).status).toBe(201)
})

it('reckons units anew once the clips that count for them are closed', async () => {
  await withRounds((rules) => ({
    clips: clipsWith({ closesAt: '2026-12-20T10:00:00Z', judges: 2 }),
    units: {
      ...rules.units,
      formula: [
        { metric: 'rate', weight: 1 },
        { metric: 'clips', weight: 1 }
      ]
    }
  }))
  const { id: contestId } = await readContest(world)
  const unit = await findUnit(world, 'vy da')
  const entryId = await layEntry(world.database.pool, { contestId, number: 1, by: one, sender: 'unit', unitId: unit.id })
  await signAll(one, await makeJudges(world, contestId, 2), new Map([[entryId, { 'noi-dung': 60, 'hinh-thuc': 40 }]]))
  const before = await read('vong-1')
  expect((await one.post(`${results}/clips/closes`, { reason: 'Chấm xong' })).status).toBe(201)
  await chores()
  const after = await read('vong-1')
  expect(after.hash).not.toBe(before.hash)
  const { items } = await board('units?round=vong-1')
  expect(items[0]).toMatchObject({ id: unit.id })
  await check('vong-1')
  expect((await read('vong-1')).check).toMatchObject({ hash: after.hash })
  await check('contest')
  expect((await read('contest')).next?.obstacles).toEqual(['parts-provisional'])
})

it('takes nothing back with another effect than was seen, and keeps the new one to decide on', async () => {
  await withRounds()
  const first = await proposed([voided(0)])
  expect((await approve(two, first)).status).toBe(200)
  const path = `${changeSets}/${first.id}/reversal`
  const seen = { effectHash: (await tryAgain(first.id)).reversalEffect?.hash }
  expect((await one.post(path, { reason: 'Nhầm', ...seen })).status).toBe(200)
  expect((await approve(two, await proposed([voided(1)]))).status).toBe(200)
  expectProblem(await two.put(path, seen), 'change.changed')
  const now = (await one.get(`${changeSets}/${first.id}`)).body as ChangeSet
  expect(now).toMatchObject({ state: 'applied', reversalReason: null })
  expect(now.reversalEffect?.hash).not.toBe(seen.effectHash)
  const anew = { effectHash: now.reversalEffect?.hash }
  expect((await one.post(path, { reason: 'Nhầm', ...anew })).status).toBe(200)
  expect((await two.put(path, anew)).body.state).toBe('reverted')
  const { items } = await board('individuals?round=vong-1')
  expect(items.map(({ name, rank }: Record<string, unknown>) => [name, rank])).toEqual([
    ['L.V. Một', 1],
    ['P. Ba', 2]
  ])
})

it('names the division of each whom a prize of all together is proposed for', async () => {
  const prize = {
    name: 'Giải chung',
    to: 'people',
    scope: 'round',
    within: null,
    count: 2,
    valueDong: 0,
    kind: 'money',
    fullMarksOnly: false
  }
  await withRounds(() => ({ prizes: [prize as Rules['prizes'][number]] }), { divisionId: 'citizens' })
  const { prizes } = await read('vong-1')
  const [officials, citizens] = (await readContest(world)).divisions.map(({ name }) => name)
  expect(prizes.map(({ name, rank, within }) => [name, rank, within])).toEqual([
    ['Lê Văn Một', 1, officials],
    ['Phạm Ba', 1, citizens]
  ])
  const { body } = await one.post(changeSets, { title: 'Đợt', reason: 'Lý do', changes: [voided(2)] })
  const { effect } = await tryAgain(body.id)
  expect(effect?.prizes.map(({ name, kind, within }) => [name, kind, within])).toEqual([
    ['Phạm Ba', 'lost', citizens],
    ['Trần Thị Hai', 'gained', officials]
  ])
  expect(effect?.money?.lines).toMatchObject([
    { prize: 'Giải chung', within: null, before: { prizes: 2, dong: null }, differenceDong: null }
  ])
})

it('is checked by the headcounts that it was made with: of the moment when the round closed, whatever is entered before it is made, or later', async () => {
  const enter = async (people: number) => {
    const { id: unitId } = await findUnit(world, 'vy da')
    const entered = { unitId, people, source: 'department', countedOn: '2027-01-31' }
    return expect((await one.post(`${contest}/headcounts`, entered)).status).toBe(201)
  }
  await withRounds(undefined, { beforeClose: () => enter(77) })
  const { items } = await board('units?round=vong-1')
  const ward = items.find(({ name }: { name: string }) => name === 'Phường Vỹ Dạ')
  expect(ward.headcount).not.toBe(77)
  for (const occasion of ['vong-1', 'contest']) {
    const { hash } = await read(occasion)
    await check(occasion)
    expect((await read(occasion)).check).toMatchObject({ hash, differing: 0 })
    await freezeHeadcounts(world.ctx())
    await enter(99)
    await check(occasion)
    expect((await read(occasion)).check).toMatchObject({ hash, differing: 0 })
  }
})

it('shows nobody on the board of a division whose last person is voided', async () => {
  await withRounds(undefined, { divisionId: 'citizens' })
  const citizens = () => board('individuals?round=vong-1&division=citizens')
  expect(await citizens()).toMatchObject({ total: 1, items: [{ name: 'P. Ba' }] })
  const set = await proposed([voided(2)])
  expect((await approve(two, set)).status).toBe(200)
  expect(await citizens()).toMatchObject({ total: 0, items: [], status: 'provisional' })
})

it('shows no board that the last version does not have any more, and says whom a correction takes off it', async () => {
  await withRounds((rules) => ({ prediction: rules.prediction && { ...rules.prediction, scope: 'contest' } }))
  expect((await board('individuals?round=vong-1')).total).toBe(3)
  const last = (await readContest(world)).rounds.filter(({ kind }) => kind === 'quiz').at(-1)
  // Answered again: what was guessed at is not known any more.
  await world.database.pool.query(`update rounds set closes_at = '2027-03-01T08:00:00+07:00' where id = $1`, [last?.id])
  const { body } = await one.post(changeSets, { title: 'Đợt', reason: 'Lý do', changes: [] })
  const { effect } = await tryAgain(body.id)
  const gone = effect?.moves.filter(({ board: key }) => key === 'individuals/rounds/vong-1/officials')
  expect(gone?.map(({ before, after }) => [before?.rank, after])).toEqual([
    [1, null],
    [2, null],
    [3, null]
  ])
  await chores()
  expect(await read('vong-1')).toMatchObject({ version: 2 })
  expect(await board('individuals?round=vong-1')).toMatchObject({ total: 0, items: [] })
  await check('vong-1')
  expect((await read('vong-1')).check).toMatchObject({ hash: (await read('vong-1')).hash, differing: 0 })
})

const take = (by: Account, occasion: string, id: string) => by.put(`${results}/${occasion}/steps/${id}`, { decision: 'taken' })

it('takes no step for what a tie-break, signed between the two, has made something else', async () => {
  const breaker = (round: Rules['rounds'][number]) =>
    round.code === 'vong-3' ? { ...round, kind: 'outside' as const, maximum: 50, breaksTiesOf: 'vong-1' } : round
  await withRounds(({ rounds }) => ({ order: ['points', 'tie-break'], rounds: rounds.map(breaker) }), { right: [15, 15, 8] })
  const ranks = async () => (await board('individuals?round=vong-1')).items.map(({ name, rank }: Record<string, unknown>) => [name, rank])
  expect(await ranks()).toEqual([
    ['L.V. Một', 1],
    ['T.T. Hai', 1],
    ['P. Ba', 3]
  ])
  await check('vong-1')
  const { openStep } = (await propose('vong-1')).body
  const part = (await readContest(world)).rounds.find(({ code }) => code === 'vong-3')
  await world.database.pool.query(
    `insert into outside_scores (round_id, participant_id, points, entered_by, entered_at, signed_by, signed_at)
     select $1, participant_id, 30 + ordinality, $2, $4, $3, $4 from attempts join unnest($5::uuid[]) with ordinality t (id, ordinality) using (id)`,
    [part?.id, one.id, two.id, world.clock.now(), attempts.slice(0, 2)]
  )
  expectProblem(await take(two, 'vong-1', openStep.id), 'result.changed')
  expectProblem(await propose('vong-1'), 'result.changed')
  await chores()
  expect(await ranks()).toEqual([
    ['T.T. Hai', 1],
    ['L.V. Một', 2],
    ['P. Ba', 3]
  ])
  expectProblem(await take(two, 'vong-1', openStep.id), 'result.changed')
  await check('vong-1')
  expect((await take(two, 'vong-1', (await propose('vong-1')).body.openStep.id)).body.state).toBe('verified')
})

it('takes a step from no one whose role has ended meanwhile, nor from the first person under another role', async () => {
  await withRounds()
  await check('vong-1')
  const { openStep } = (await propose('vong-1')).body
  const set = await proposed([voided(0)])
  const { id } = await readContest(world)
  const granted = (role: Role, scopeId: string | null) => grantRole(world.ctx(), { accountId: one.id, role, scopeId, grantedBy: null })
  await expect(granted('administrator', null)).rejects.toMatchObject({ code: 'role.apart' })
  await granted('leader', id)
  expectProblem(await take(one, 'vong-1', openStep.id), 'result.needs-second-person')
  expectProblem(await approve(one, set), 'change.needs-second-person')
  // In a session that began with both, too.
  const again = await signedInAgain(world, one)
  expectProblem(await take(again, 'vong-1', openStep.id), 'result.needs-second-person')
  expectProblem(await approve(again, set), 'change.needs-second-person')
  await world.database.pool.query('update role_assignments set ended_at = granted_at where account_id = $1', [two.id])
  expectProblem(await take(two, 'vong-1', openStep.id), 'access.denied')
  expectProblem(await approve(two, set), 'access.denied')
  // Whoever follows them in office goes on with what waits, also once the first person has gone.
  const heir = await makeStaff(world, 'organizer', id)
  await world.database.pool.query('update role_assignments set ended_at = granted_at where account_id = $1', [one.id])
  expect((await approve(heir, set)).body.state).toBe('applied')
  expect((await heir.get(`${results}/vong-1`)).body).toMatchObject({ version: 2, openStep: null })
})

it('goes on with a step and a correction that wait while a person in them is erased', async () => {
  await withRounds(undefined, { at: '2027-06-01T08:00:00+07:00' })
  const { hash } = await read('vong-1')
  await check('vong-1')
  const { openStep } = (await propose('vong-1')).body
  const erase = (person: number) => transaction(world.ctx(), (ctx) => eraseAccount(ctx, accountIdOf(person), 'request'))
  await erase(0)
  await check('vong-1')
  expect((await read('vong-1')).check).toMatchObject({ hash, differing: 0 })
  expect((await take(two, 'vong-1', openStep.id)).body.state).toBe('verified')
  const set = await proposed([voided(0)])
  await erase(1)
  const { effect } = (await two.get(`${changeSets}/${set.id}`)).body as ChangeSet
  expect(effect?.hash).toBe(set.effectHash)
  expect(JSON.stringify(effect)).not.toMatch(/Lê Văn Một|Trần Thị Hai/)
  expect((await approve(two, set)).status).toBe(200)
  const seen = { effectHash: (await tryAgain(set.id)).reversalEffect?.hash }
  await one.post(`${changeSets}/${set.id}/reversal`, { reason: 'Nhầm', ...seen })
  await erase(2)
  const { id } = await readContest(world)
  const third = await makeStaff(world, 'organizer', id)
  // Two second persons at once: one of them takes it back.
  const taken = await Promise.all([two, third, two].map((by) => by.put(`${changeSets}/${set.id}/reversal`, seen)))
  expect(taken.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await read('vong-1')).toMatchObject({ hash, version: 3 })
})

it('leaves no appeal open on what is final, though it comes in the last moment and the step with it', async () => {
  await withRounds(() => ({ appealDays: 3 }))
  await check('vong-1')
  await take(two, 'vong-1', (await propose('vong-1')).body.openStep.id)
  world.clock.set((await read('vong-1')).appealsUntil ?? '')
  const { id } = await readContest(world)
  ;[one, two] = [await makeStaff(world, 'organizer', id), await makeStaff(world, 'organizer', id)]
  const person = await signedInAgain(world, await makeAccount(world))
  await world.database.pool.query('update participants set account_id = $1 where account_id = $2', [person.id, accountIdOf(2)])
  expectProblem(await propose('vong-1', 'final'), 'result.step-blocked')
  // The appeal has come in time, and what it writes is held up; meanwhile the time is over.
  const holding = await world.database.pool.connect()
  await holding.query('begin; lock table appeals in share mode')
  const filed = person.post(`${contest}/appeals`, { occasion: 'vong-1', text: 'Sát giờ' }).then((reply) => reply)
  const waiting = `select from pg_locks where relation = 'appeals'::regclass and not granted`
  await vi.waitFor(async () => expect((await world.database.pool.query(waiting)).rowCount).toBe(1))
  world.clock.advance({ seconds: 1 })
  const step = (await propose('vong-1', 'final')).body.openStep
  const taken = take(two, 'vong-1', step.id).then((reply) => reply)
  const stepEnds = `select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and l.relation is distinct from 'appeals'::regclass
    union all select from result_steps where decision = 'taken' and state = 'final'`
  await vi.waitFor(async () => expect((await world.database.pool.query(stepEnds)).rowCount).toBeGreaterThan(0))
  await holding.query('rollback')
  holding.release()
  expect((await filed).status).toBe(201)
  expectProblem(await taken, 'result.step-blocked')
  expect(await read('vong-1')).toMatchObject({ state: 'verified', next: { obstacles: ['open-appeals'] } })
  expectProblem(await person.post(`${contest}/appeals`, { occasion: 'vong-1', text: 'Muộn' }), 'appeal.closed')
})
