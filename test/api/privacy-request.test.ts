/** Requests with clocks, erasure that leaves no trace of a name, and the end of a contest's retention. */

import { fold } from '@hoi-thi/shared/fold'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit, verifyChain } from '../../server/src/audit.ts'
import { applyRetention } from '../../server/src/modules/privacy/retention/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import {
  type Account,
  findUnit,
  finishAttempt,
  makeAccount,
  makeAttempt,
  makeStaff,
  password,
  readContest,
  roundOf
} from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let officer: Account
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, 'data-protection-officer')
})
afterAll(() => world.close())

const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]
const contest = 'binh-dang-gioi-hue'

describe('a request', () => {
  it('has its clocks, is answered by the officer, and its person is told', async () => {
    const person = await makeAccount(world)
    const made = await person.post('/api/me/requests', { kind: 'objection', text: 'Tôi không đồng ý' })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ state: 'received', answerDueAt: '2026-12-04T16:59:59.000Z', doneDueAt: '2026-12-17T16:59:59.000Z' })
    const decide = (body: object) => officer.put(`/api/privacy/requests/${made.body.id}`, body)
    expectProblem(await decide({ state: 'answered', answer: ' ' }), 'privacy.reason-required')
    expect((await decide({ state: 'answered', answer: 'Chúng tôi đang xem.' })).body).toMatchObject({ dueAt: '2026-12-17T16:59:59.000Z' })
    const extended = await decide({ state: 'extended', reason: 'Cần hỏi đơn vị', hasThirdParties: true })
    expect(extended.body).toMatchObject({ state: 'extended', doneDueAt: '2027-01-06T16:59:59.000Z' })
    expectProblem(await decide({ state: 'extended', reason: 'Lần nữa' }), 'privacy.extended-already')
    expect((await decide({ state: 'done' })).body).toMatchObject({ state: 'done', dueAt: null, isOverdue: false })
    expectProblem(await decide({ state: 'refused', reason: 'Thôi' }), 'privacy.request-closed')
    expect((await person.get('/api/messages')).body.items).toHaveLength(4)
    expect((await person.get('/api/me/requests')).body.items).toMatchObject([{ state: 'done', answer: 'Chúng tôi đang xem.' }])
    expectProblem(await officer.put(`/api/privacy/requests/${person.id}`, { state: 'done' }), 'privacy.request-not-found')
  })

  it('is decided by nobody whose own it is', async () => {
    const { id } = (await officer.post('/api/me/requests', { kind: 'access' })).body
    expectProblem(await officer.put(`/api/privacy/requests/${id}`, { state: 'done' }), 'privacy.request-own')
  })

  it('stands by what is due next, page after page, overdue ones marked', async () => {
    const own = await openWorld({ withContest: false })
    const ids: string[] = []
    for (let n = 0; n < 4; n++) {
      const person = await makeAccount(own)
      for (let each = 0; each < 15; each++) ids.push((await person.post('/api/me/requests', { kind: 'correction' })).body.id)
      own.clock.advance({ hours: 1 })
    }
    const handler = await makeStaff(own, 'data-protection-officer')
    await handler.put(`/api/privacy/requests/${ids[0]}`, { state: 'answered', answer: 'Vâng' })
    const first = (await handler.get('/api/privacy/requests')).body
    const second = (await handler.get(`/api/privacy/requests?state=open&cursor=${first.nextCursor}`)).body
    const items = [...first.items, ...second.items]
    expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(items.at(-1).id).toBe(ids[0])
    expect(items.some(({ isOverdue }) => isOverdue)).toBe(false)
    own.clock.set('2026-12-05T08:00:00+07:00')
    const late = await makeStaff(own, 'data-protection-officer')
    expect((await late.get('/api/privacy/requests')).body.items.every(({ isOverdue }: { isOverdue: boolean }) => isOverdue)).toBe(true)
    await own.close()
  })

  it('to withdraw, once done, takes back every choice', async () => {
    const person = await makeAccount(world)
    world.clock.advance({ seconds: 1 })
    await person.put('/api/me/consents/clip-image', { version: 1, given: true })
    world.clock.advance({ seconds: 1 })
    const { id } = (await person.post('/api/me/requests', { kind: 'withdrawal' })).body
    await officer.put(`/api/privacy/requests/${id}`, { state: 'done' })
    const { choices, history } = (await person.get('/api/me/consents')).body
    expect(choices.map(({ given }: { given: boolean }) => given)).toEqual([false, false, false])
    expect(history[0].channel).toBe('request')
  })
})

/** Every text and JSON of every table, partitions included. */
async function placesOf(pattern: string): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`
  )
  const found = []
  for (const { name } of tables)
    if ((await ask(`select from ${name} t where to_jsonb(t)::text ilike $1 limit 1`, [`%${pattern}%`])).length > 0) found.push(name)
  return found
}

const boardCounts = async () => {
  await refreshBoards(world.ctx())
  const { items } = (await clientOf(world.app).get(`/api/contests/${contest}/boards/units`)).body
  return items.map(({ id, people, attempts, validPapers }: Record<string, unknown>) => ({ id, people, attempts, validPapers }))
}

describe('an erasure', () => {
  it('waits for roles, rounds and appeals, then leaves none of twelve canaries anywhere, the chain whole and the counts as they were', async () => {
    const canaries = Array.from({ length: 12 }, (_, n) => `hoàngyến${String.fromCharCode(97 + n)}x`)
    const [name, signInName, fact, device, request, answer, reason, message, title, address, closing, refusal] = canaries as [
      string,
      ...string[]
    ]
    const person = await makeAccount(world, { fullName: `Trần ${name}`, signInName: String(signInName) })
    const unit = await findUnit(world, 'vy da')
    const joining = { divisionId: 'officials', unitId: unit.id, consentVersion: 1 }
    expect((await person.post(`/api/contests/${contest}/participants`, joining)).status).toBe(201)
    await ask(`update participants set facts = jsonb_build_object('job', $2::text) where account_id = $1`, [person.id, fact])
    const { attempt } = await makeAttempt(world, person)
    await finishAttempt(world, person, attempt, { right: 9, prediction: 2 })
    await ask('update sessions set device = $2 where account_id = $1', [person.id, device])
    const { id } = (await person.post('/api/me/requests', { kind: 'erasure', text: request })).body
    const refused = (await person.post('/api/me/requests', { kind: 'access', text: closing })).body
    await officer.put(`/api/privacy/requests/${refused.id}`, { state: 'refused', reason: refusal })
    const decide = (handler: Account, body: object) => handler.put(`/api/privacy/requests/${id}`, body)
    await decide(officer, { state: 'answered', answer })
    await decide(officer, { state: 'extended', reason })
    await ask(
      `with told as (insert into messages (id, account_id, kind, title, body, created_at) values (gen_random_uuid(), $1, 'unit', $2, $3, now()) returning id)
       insert into deliveries (message_id, channel, address, state, attempts) select id, 'mail', $4, 'failed', 1 from told`,
      [person.id, title, message, address]
    )
    for (const canary of canaries) expect(await placesOf(canary), canary).not.toEqual([])
    // Searched without accents, and so kept without them too.
    expect(await placesOf(fold(String(name)))).not.toEqual([])

    expectProblem(await decide(officer, { state: 'done' }), 'privacy.round-running')
    world.clock.set('2026-12-07T12:00:00+07:00')
    const handler = await makeStaff(world, 'data-protection-officer')
    expectProblem(await decide(handler, { state: 'done' }), 'privacy.appeal-open')
    await ask(
      `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at) values (gen_random_uuid(), $1, 'unit-officer', 'unit', $2, now())`,
      [person.id, unit.id]
    )
    expect((await handler.get(`/api/privacy/requests/${id}/erasure`)).body).toMatchObject({ obstacle: 'privacy.role-held' })
    expectProblem(await decide(handler, { state: 'done' }), 'privacy.role-held')
    await ask('update role_assignments set ended_at = now() where account_id = $1', [person.id])

    world.clock.advance({ days: 5 })
    const before = await boardCounts()
    const stored = (n: string) => ask<{ count: number }>(`select count(*)::int from standings where body->>'name' like $1`, [n])
    expect((await stored(`%${name}%`))[0]?.count).toBeGreaterThan(0)
    const last = await makeStaff(world, 'data-protection-officer')
    expect((await decide(last, { state: 'done' })).body).toMatchObject({ state: 'done', person: { fullName: 'Người đã xóa dữ liệu' } })

    for (const canary of canaries.flatMap((each) => [each, fold(each)])) expect(await placesOf(canary), canary).toEqual([])
    expect((await stored('Người đã xóa dữ liệu'))[0]?.count).toBeGreaterThan(0)
    expect(await boardCounts()).toEqual(before)
    await sealAudit(world.ctx())
    expect(await verifyChain(world.ctx().db)).toMatchObject({ isWhole: true })
    expectProblem(await clientOf(world.app).post('/api/sessions', { signInName, password }), 'session.wrong-credentials')
    expect(await ask('select from sessions where account_id = $1 and ended_at is null', [person.id])).toEqual([])
    const [{ key } = { key: '' }] = await ask<{ key: string }>('select sign_in_name as key from accounts where id = $1', [person.id])
    expectProblem(await clientOf(world.app).post('/api/sessions', { signInName: key, password }), 'session.wrong-credentials')
    expect(await ask('select from consents where account_id = $1', [person.id])).toHaveLength(2)
  })
})

describe('appeals that the rules take for ten days', () => {
  it('hold an erasure for ten, and the end of retention too', async () => {
    const own = await openWorld()
    await amendRules(own.database.pool, () => ({ appealDays: 10 }))
    const { id: contestId } = await readContest(own)
    const { closesAt } = await roundOf(own, 'open')
    expect(closesAt).toBe('2026-12-07T02:00:00.000Z')
    const { participant } = await makeAttempt(own)
    const { id } = (await participant.post('/api/me/requests', { kind: 'erasure' })).body
    const done = async (now: string) => {
      own.clock.set(now)
      return (await makeStaff(own, 'data-protection-officer')).put(`/api/privacy/requests/${id}`, { state: 'done' })
    }
    expectProblem(await done('2026-12-11T08:00:00+07:00'), 'privacy.appeal-open')
    expectProblem(await done('2026-12-17T23:59:59+07:00'), 'privacy.appeal-open')
    expect((await done('2026-12-18T00:00:00+07:00')).body).toMatchObject({ state: 'done' })

    const last = (await readContest(own)).rounds.map(({ closesAt }) => Date.parse(closesAt)).sort((a, b) => b - a)[0] ?? 0
    const { earliest } = (await (await makeStaff(own, 'organizer', contestId)).get(`/api/contests/${contest}/retention`)).body
    expect(earliest).toBe(new Date(last + 10 * 86_400_000).toISOString().slice(0, 10))
    await own.close()
  })
})

describe('what an erasure would do', () => {
  it('is described to the person beforehand, with what stands against it', async () => {
    const { participant } = await makeAttempt(world)
    const { body } = await participant.get('/api/me/erasure')
    expect(body.obstacle).toBe('privacy.round-running')
    expect(body.erased).toContainEqual(expect.objectContaining({ table: 'accounts' }))
    expect(body.kept).toContainEqual(expect.objectContaining({ table: 'participants', why: expect.stringContaining('bí danh') }))
    expect((await (await makeAccount(world)).get('/api/me/erasure')).body.obstacle).toBeNull()
  })
})

describe('the end of retention', () => {
  it('makes anonymous who takes part in nothing else, and leaves the counts', async () => {
    const own = await openWorld()
    const stays = await makeStaff(own, 'data-protection-officer')
    const unit = await findUnit(own, 'vy da')
    const joining = { divisionId: 'officials', unitId: unit.id, facts: { job: 'x' }, consentVersion: 1 }
    const [leaves, elsewhere] = [await makeAccount(own), await makeAccount(own)]
    for (const account of [leaves, elsewhere, stays]) await account.post(`/api/contests/${contest}/participants`, joining)
    const query = (sql: string, values: unknown[] = []) => own.database.pool.query(sql, values)
    await query(
      `insert into contests (id, slug, title, summary, rules_version, created_at) select gen_random_uuid(), 'khac', title, summary, rules_version, created_at from contests`
    )
    await query(
      `insert into participants (id, contest_id, account_id, division_id, facts, consent_version, consented_at, joined_at)
      select gen_random_uuid(), (select id from contests where slug = 'khac'), $1, 'officials', '{"job":"y"}', 1, now(), now()`,
      [elsewhere.id]
    )
    await query(`update contests set retention_until = '2026-12-02T00:00:00Z' where slug = $1`, [contest])
    const preview = (await stays.get('/api/privacy/retention')).body.items
    expect(preview).toMatchObject([
      { participants: 3, accounts: 1, isPassed: true },
      { retentionUntil: null, accounts: 0, isPassed: false }
    ])
    const names = async () =>
      (await query('select id, full_name as name from accounts')).rows.filter(({ name }) => name === 'Người đã xóa dữ liệu')
    expect(await names()).toEqual([])
    await applyRetention(own.ctx())
    await applyRetention(own.ctx())
    expect((await names()).map(({ id }) => id)).toEqual([leaves.id])
    const { rows } = await query('select facts from participants')
    expect(rows.map(({ facts }) => facts)).toEqual(expect.arrayContaining([{}, {}, {}, { job: 'y' }]))
    await own.close()
  })
})

describe('until when a contest names people (PUT /contests/:contest/retention)', () => {
  it('is said by its organizer (GET /contests/:contest/retention) with a reason, shown in the rules, told to the log, and never before results are certain', async () => {
    const { id, rounds } = await readContest(world)
    const organizer = await makeStaff(world, 'organizer', id)
    const path = `/api/contests/${contest}/retention`
    const last =
      rounds
        .map(({ closesAt }) => closesAt)
        .sort()
        .at(-1) ?? ''
    const { body } = await organizer.get(path)
    expect(body).toMatchObject({ until: null, reason: null, setBy: null, setAt: null })
    expect(body.erased + body.kept).toBeLessThanOrEqual(body.participants)
    expect(new Date(`${body.earliest}T00:00:00+07:00`).getTime() - new Date(last).getTime()).toBeGreaterThan(2 * 86_400_000)
    const reason = 'Theo quy chế lưu trữ của Ban Tổ chức'
    const before = new Date(new Date(`${body.earliest}T00:00:00Z`).getTime() - 86_400_000).toISOString().slice(0, 10)
    expectProblem(await organizer.put(path, { until: before, reason }), 'privacy.retention-too-short')
    expectProblem(await organizer.put(path, { until: '2027-12-31', reason: '' }), 'request.invalid')
    const set = (await organizer.put(path, { until: '2027-12-31', reason })).body
    expect(set).toMatchObject({
      until: '2027-12-31',
      reason,
      setBy: expect.stringContaining('Nguyễn Thị Thử'),
      setAt: world.clock.now().toISOString()
    })
    const officer = await makeStaff(world, 'data-protection-officer')
    const listed = (await officer.get('/api/privacy/retention')).body.items.find(({ contestId }: { contestId: string }) => contestId === id)
    expect([set.participants, set.erased]).toEqual([listed.participants, listed.accounts])
    const [{ at }] = (await ask('select retention_until as at from contests where id = $1', [id])) as [{ at: Date }]
    expect(at.toISOString()).toBe('2027-12-31T16:59:59.000Z')
    const { sections } = (await clientOf(world.app).get(`/api/contests/${contest}/rules`)).body
    const section = sections.find((each: { id: string }) => each.id === 'du-lieu')
    expect(section.paragraphs.at(-1)).toContain('đến hết ngày 31/12/2027')
    const told = await ask(`select actor_id as actor, detail from audit_entries where action = 'retention.set'`)
    expect(told).toEqual([{ actor: organizer.id, detail: { until: '2027-12-31', before: null } }])
    await ask('update contests set retention_until = null where id = $1', [id])
  })
})

describe('the inventory', () => {
  it('is there for the officer', async () => {
    const handler = await makeStaff(world, 'data-protection-officer')
    const { tables } = (await handler.get('/api/privacy/inventory')).body
    expect(tables[0]).toMatchObject({ table: 'accounts', holds: 'Tài khoản' })
    expect(tables[0].columns).toContainEqual(expect.objectContaining({ column: 'full_name', personal: 'basic' }))
  })
})
