/** Headcounts: numbers are added and never changed, closed rounds keep theirs, and a unit may dispute its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeHeadcounts } from '../../server/src/modules/headcount/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, findUnit, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let contestId: string
let unitId: string
const contest = '/api/contests/binh-dang-gioi-hue'
beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  organizer = await makeStaff(world, 'organizer', contestId)
  unitId = (await findUnit(world, 'vy da')).id
})
afterAll(() => world.close())

const add = (body: object) =>
  organizer.post(`${contest}/headcounts`, { unitId, countedOn: '2026-12-01', people: 120, source: 'Công văn', ...body })
const ask = async (sql: string, values: unknown[]) => (await world.database.pool.query(sql, values)).rows
const present = async () =>
  (await ask('select headcount from contest_units where contest_id = $1 and unit_id = $2', [contestId, unitId]))[0].headcount

describe('a headcount', () => {
  it('is added with its document, counts from its day on, and leaves the earlier ones', async () => {
    const reply = await add({ documentNumber: '12/CV-UBND', documentDate: '2026-11-30' })
    expect(reply.status).toBe(201)
    expect(reply.body.present).toBe(120)
    expect((await add({ countedOn: '2026-11-01', people: 90 })).body.present).toBe(120)
    expect(await present()).toBe(120)
    const rows = await ask(
      'select people, document_number, document_date::text, entered_by from unit_headcounts where unit_id = $1 order by counted_on',
      [unitId]
    )
    expect(rows).toMatchObject([
      { people: 114, entered_by: null },
      { people: 90, document_number: null },
      { people: 120, document_number: '12/CV-UBND', document_date: '2026-11-30', entered_by: organizer.id }
    ])
    const told = await ask(`select action from audit_entries where subject_id = $1 order by id`, [unitId])
    expect(told.map(({ action }) => action)).toEqual(['headcount.added', 'headcount.added'])
  })

  it('is not of a day to come, nor of a unit that does not take part', async () => {
    expectProblem(await add({ countedOn: '2026-12-03' }), 'headcount.in-future')
    expectProblem(await add({ unitId: '00000000-0000-7000-8000-000000000000' }), 'unit.not-found')
  })

  it('of one contest does not count in another', async () => {
    const other = '019aaaaa-0000-7000-8000-000000000001'
    await ask(
      `insert into contests (id, slug, title, summary, rules_version, created_at) select $1, 'hoi-thi-khac', title, summary, rules_version, created_at from contests where id = $2`,
      [other, contestId]
    )
    await ask('insert into contest_units (contest_id, unit_id, headcount) values ($1, $2, 114)', [other, unitId])
    const theirs = await makeStaff(world, 'organizer', other)
    const { body } = await theirs.post('/api/contests/hoi-thi-khac/headcounts', {
      unitId,
      countedOn: '2026-11-15',
      people: 70,
      source: 'Khác'
    })
    expect(body.present).toBe(70)
    expect((await add({ countedOn: '2026-11-02', people: 91 })).body.present).toBe(120)
  })
})

describe('a disputed headcount', () => {
  const file = (officer: Account, body: object = {}) =>
    officer.post(`/api/units/${unitId}/headcount-disputes`, {
      contest: 'binh-dang-gioi-hue',
      people: 99,
      reason: 'Đã giảm biên chế.',
      ...body
    })
  const decide = (by: Account, id: string, decision: string) =>
    by.put(`${contest}/headcount-disputes/${id}`, { decision, answer: 'Theo hồ sơ kèm theo.' })
  const inbox = async (account: Account) =>
    (await account.get('/api/messages')).body.items.map(({ title }: { title: string }) => title).sort()

  it('is filed by the unit, decided by the organizer, and both are told', async () => {
    const officer = await makeStaff(world, 'unit-officer', unitId)
    const document = { documentNumber: '15/QĐ-UBND', documentDate: '2026-10-01' }
    const filed = await file(officer, document)
    expect(filed.status).toBe(201)
    expectProblem(await file(officer), 'dispute.open-already')
    const listed = (await organizer.get('/api/contests/binh-dang-gioi-hue/headcount-disputes')).body.items
    expect(listed).toMatchObject([
      {
        id: filed.body.id,
        people: 99,
        present: 120,
        decision: null,
        contest: { id: contestId },
        ...document,
        unit: { name: 'Phường Vỹ Dạ' }
      }
    ])
    const decided = await decide(organizer, filed.body.id, 'accepted')
    expect(decided.body).toMatchObject({ decision: 'accepted', present: 99, answer: 'Theo hồ sơ kèm theo.' })
    expect(await present()).toBe(99)
    const added = await ask(`select people, document_number as number from unit_headcounts where source = 'dispute'`, [])
    expect(added).toEqual([{ people: 99, number: document.documentNumber }])
    expectProblem(await decide(organizer, filed.body.id, 'refused'), 'dispute.decided')
    expect(await inbox(officer)).toEqual(['Trả lời kiến nghị về biên chế của Phường Vỹ Dạ', 'Đã nhận kiến nghị về biên chế'])
    expect(await inbox(organizer)).toEqual(['Phường Vỹ Dạ kiến nghị về biên chế', 'Trả lời kiến nghị về biên chế của Phường Vỹ Dạ'])
    const told = await ask('select action from audit_entries where subject_id = $1 order by id', [filed.body.id])
    expect(told.map(({ action }) => action)).toEqual(['dispute.filed', 'dispute.decided'])
    expect((await officer.get(`/api/units/${unitId}/headcount-disputes`)).body.items).toMatchObject([{ decision: 'accepted' }])
  })

  it('changes nothing when it is refused, and the unit may file again', async () => {
    const officer = await makeStaff(world, 'unit-officer', unitId)
    const { id } = (await file(officer, { people: 50 })).body
    expect((await decide(organizer, id, 'refused')).body).toMatchObject({ decision: 'refused', present: 99 })
    expect(await present()).toBe(99)
    const again = await file(officer, { people: 51 })
    expect(again.status).toBe(201)
    expect((await decide(organizer, again.body.id, 'refused')).status).toBe(200)
  })

  it('is decided once, by somebody else, in its own contest', async () => {
    const both = await makeStaff(world, 'unit-officer', unitId)
    await ask(
      `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at) values (gen_random_uuid(), $1, 'organizer', 'contest', $2, $3)`,
      [both.id, contestId, world.clock.now()]
    )
    const { id } = (await file(both)).body
    expectProblem(await decide(both, id, 'accepted'), 'dispute.own')
    const theirs = await makeStaff(world, 'organizer', '019aaaaa-0000-7000-8000-000000000001')
    expectProblem(
      await theirs.put(`/api/contests/hoi-thi-khac/headcount-disputes/${id}`, { decision: 'accepted', answer: 'Không' }),
      'dispute.not-found'
    )
    const colleague = await makeStaff(world, 'organizer', contestId)
    const outcomes = await Promise.all([decide(organizer, id, 'refused'), decide(colleague, id, 'accepted')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is filed once, however often it is sent at the same moment, and only where the unit takes part', async () => {
    const officer = await makeStaff(world, 'unit-officer', unitId)
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => file(officer)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expectProblem(await file(officer, { contest: 'khong-co' }), 'contest.not-found')
    await ask(
      `insert into contests (id, slug, title, summary, rules_version, created_at) select gen_random_uuid(), 'hoi-thi-nua', title, summary, rules_version, created_at from contests where id = $1`,
      [contestId]
    )
    expectProblem(await file(officer, { contest: 'hoi-thi-nua' }), 'participant.unit-not-found')
  })
})

describe('a round that has closed', () => {
  it('keeps the headcounts that counted then, on every board, whatever is counted later', async () => {
    const before = await present()
    await makeAttempt(world, await makeParticipant(world))
    const open = await roundOf(world, 'open')
    const freeze = (id: string) => organizer.put(`/api/contests/binh-dang-gioi-hue/rounds/${id}/headcounts`)
    expectProblem(await freeze(open.id), 'round.not-closed')
    expectProblem(await freeze('00000000-0000-7000-8000-000000000000'), 'round.not-found')
    world.clock.set(new Date(Date.parse(open.closesAt) + 3_600_000))
    const staff = await renewed(organizer)
    const later = await staff.post(`${contest}/headcounts`, {
      unitId,
      countedOn: open.closesAt.slice(0, 10),
      people: 10,
      source: 'Sau khi chốt'
    })
    expect(later.body.present).toBe(10)
    await freezeHeadcounts(world.ctx())
    const kept = () => ask('select people from round_headcounts where round_id = $1 and unit_id = $2', [open.id, unitId])
    expect(await kept()).toEqual([{ people: before }])
    const total = (await staff.put(`${contest}/rounds/${open.id}/headcounts`)).body
    await staff.post(`${contest}/headcounts`, { unitId, countedOn: open.closesAt.slice(0, 10), people: 11, source: 'Muộn hơn' })
    await freezeHeadcounts(world.ctx())
    expect((await staff.put(`${contest}/rounds/${open.id}/headcounts`)).body).toEqual(total)
    expect(await kept()).toEqual([{ people: before }])
    await refreshBoards(world.ctx())
    const board = (await clientOf(world.app).get(`${contest}/boards/units?round=${open.code}&bloc=commune-level`)).body
    expect(board.items.find(({ name }: { name: string }) => name === 'Phường Vỹ Dạ').headcount).toBe(before)
  })

  it('is told in the audit log once, and counts for the whole contest when it is the last', async () => {
    const frozen = await ask(`select detail from audit_entries where action = 'headcounts.frozen'`, [])
    expect(frozen).toHaveLength(2)
    const rounds = (await readContest(world)).rounds
    const officials = async () => (await clientOf(world.app).get(`${contest}/participation`)).body.divisions[0].headcount
    world.app.engines.boards.clear()
    const live = await officials()
    world.clock.set(new Date(Date.parse(rounds.at(-1)?.closesAt ?? '') + 1000))
    await freezeHeadcounts(world.ctx())
    await ask('update contest_units set headcount = headcount + 1000 where contest_id = $1 and unit_id = $2', [contestId, unitId])
    world.app.engines.boards.clear()
    expect(await officials()).toBe(live)
  })
})

/** Sessions do not live as long as rounds. */
async function renewed(account: Account) {
  const { body } = await clientOf(world.app).post('/api/sessions', { signInName: account.signInName, password: 'mat-khau-thu-2026' })
  await world.database.pool.query('update sessions set second_factor_at = created_at where account_id = $1', [account.id])
  return clientOf(world.app, body.accessToken)
}
