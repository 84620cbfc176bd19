/** Who belongs to a unit: confirmed or disputed by its officer, joined through its link, moved by request, and reviewed when two may be one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, findUnit, finishAttempt, makeAccount, makeAttempt, makeParticipant, makeStaff } from '../helpers/make.ts'
import { contest, contestId, csv, enrol } from '../helpers/roster.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let unit: { id: string; name: string }
let other: { id: string; name: string }
let officer: Account
let otherOfficer: Account
let organizer: Account
beforeAll(async () => {
  world = await openWorld()
  unit = await findUnit(world, 'vy da')
  other = await findUnit(world, 'phu bai')
  officer = await makeStaff(world, 'unit-officer', unit.id)
  otherOfficer = await makeStaff(world, 'unit-officer', other.id)
  organizer = await makeStaff(world, 'organizer', await contestId(world))
})
afterAll(() => world.close())

const nowhere = '00000000-0000-7000-8000-000000000000'
const current = async (person: Account) => (await person.get(`/api/contests/${contest}/participants/current`)).body
const members = async (q = '') =>
  (await officer.get(`/api/units/${unit.id}/members?contest=${contest}&q=${encodeURIComponent(q)}`)).body.items
const join = (person: Account, more: object = {}) =>
  person.post(`/api/contests/${contest}/participants`, { divisionId: 'officials', unitId: unit.id, consentVersion: 1, ...more })

describe('the desk of an officer', () => {
  it('shows who has entered each round, and never how it went', async () => {
    const { participant, attempt } = await makeAttempt(world, await makeParticipant(world, { fullName: 'Lý Thị Vào' }))
    await finishAttempt(world, participant, attempt, { right: 3 })
    const [member] = await members('Lý Thị Vào')
    expect(member).toMatchObject({ accountId: participant.id, membership: 'unconfirmed', hasPassword: true })
    expect(member.rounds.filter(({ hasEntered }: { hasEntered: boolean }) => hasEntered)).toHaveLength(1)
    expect(Object.keys(member).sort()).toEqual(
      ['accountId', 'fullName', 'hasPassword', 'membership', 'membershipReason', 'participantId', 'rounds', 'signInName'].sort()
    )
    expect(await members('%')).toEqual([])
  })

  it('confirms and disputes, is told in the audit log, and the person is told', async () => {
    const person = await makeParticipant(world)
    const { id } = await current(person)
    const path = `/api/units/${unit.id}/members/${id}`
    expect((await officer.put(`/api/units/${unit.id}/members/${id}`, { membership: 'confirmed' })).status).toBe(204)
    expect((await current(person)).membership).toBe('confirmed')
    expect((await officer.put(path, { membership: 'disputed', reason: 'Không có trong biên chế' })).status).toBe(204)
    expect((await person.get('/api/messages')).body.items[0].body).toContain('Không có trong biên chế')
    const { rows } = await world.database.pool.query(
      `select detail->>'membership' as m from audit_entries where subject_id = $1 order by id`,
      [id]
    )
    expect(rows.map(({ m }) => m)).toEqual(['confirmed', 'disputed'])
    const foreign = `/api/units/${other.id}/members/${id}`
    expectProblem(await otherOfficer.put(foreign, { membership: 'confirmed' }), 'participant.not-found')
    expectProblem(await officer.put(foreign, { membership: 'confirmed' }), 'unit.not-found')
  })

  it('is not for oneself', async () => {
    await join(officer)
    const { id } = await current(officer)
    expectProblem(await officer.put(`/api/units/${unit.id}/members/${id}`, { membership: 'confirmed' }), 'participant.own-membership')
    const { id: importId } = await enrol(world, officer, unit.id, csv(`Nguyễn Thị Thử,,,${officer.signInName},,,`))
    const { body } = await officer.get(`/api/units/${unit.id}/imports/${importId}`)
    expect(body.items[0].status).toBe('error')
    expect((await current(officer)).membership).toBe('unconfirmed')
  })

  it('counts the unconfirmed apart', async () => {
    const before = (await officer.get(`/api/units/${unit.id}/summary?contest=${contest}`)).body
    await makeAttempt(world)
    const { body } = await officer.get(`/api/units/${unit.id}/summary?contest=${contest}`)
    expect(body).toMatchObject({ confirmed: before.confirmed, unconfirmed: before.unconfirmed + 1, headcount: expect.any(Number) })
    const entered = (summary: typeof body) =>
      summary.rounds.map((round: { entered: number }) => round.entered).reduce((a: number, b: number) => a + b)
    expect(entered(body)).toBe(entered(before) + 1)
  })

  it('counts on the board whom the unit disputes no more, and says how many it has not confirmed', async () => {
    const standing = async () => {
      world.clock.advance({ minutes: 5 })
      await refreshBoards(world.ctx())
      world.app.engines.boards.clear()
      const { items } = (await officer.get(`/api/contests/${contest}/boards/units?bloc=commune-level`)).body
      const { people, unconfirmed = 0 } = items.find(({ id }: { id: string }) => id === unit.id)
      return { people, unconfirmed }
    }
    const { participant } = await makeAttempt(world)
    const before = await standing()
    const { body } = await participant.get(`/api/contests/${contest}/participants/current`)
    const say = (decided: object) => officer.put(`/api/units/${unit.id}/members/${body.id}`, decided)
    expect((await say({ membership: 'confirmed' })).status).toBe(204)
    expect(await standing()).toEqual({ people: before.people, unconfirmed: before.unconfirmed - 1 })
    expect((await say({ membership: 'disputed', reason: 'Không có trong biên chế' })).status).toBe(204)
    expect(await standing()).toEqual({ people: before.people - 1, unconfirmed: before.unconfirmed - 1 })
  })
})

describe('the list of an officer', () => {
  const list = async (search: string) => (await officer.get(`/api/units/${unit.id}/members?contest=${contest}&${search}`)).body
  const namesOf = ({ items }: { items: { fullName: string }[] }) => items.map(({ fullName }) => fullName)

  it('is searched without accents, and tells who has not entered a round, and who has not come in', async () => {
    const { attempt } = await makeAttempt(world, await makeParticipant(world, { fullName: 'Đặng Thị Ước Đã' }))
    await makeParticipant(world, { fullName: 'Đặng Thị Ước Chưa' })
    await enrol(world, officer, unit.id, csv('Đặng Thị Ước Mới,,,dang.uoc.moi,,,'))
    const round = `roundId=${attempt.roundId}`
    expect(namesOf(await list('q=dang%20thi%20uoc'))).toHaveLength(3)
    expect(namesOf(await list(`q=uoc&entry=entered&${round}`))).toEqual(['Đặng Thị Ước Đã'])
    const without = await list(`q=${encodeURIComponent('ĐẶNG THỊ ƯỚC')}&entry=not-entered&${round}`)
    expect(namesOf(without)).toEqual(['Đặng Thị Ước Chưa', 'Đặng Thị Ước Mới'])
    expect(without.total).toBe(2)
    expect(namesOf(await list('q=uoc&withoutPassword=true'))).toEqual(['Đặng Thị Ước Mới'])
    expect(await list('q=khong-co-ai')).toEqual({ items: [], total: 0, nextCursor: null })
  })

  it('takes a dispute back, and the person is told', async () => {
    const person = await makeParticipant(world)
    const { id } = await current(person)
    const path = `/api/units/${unit.id}/members/${id}`
    await officer.put(path, { membership: 'disputed', reason: 'Nhầm người' })
    // Messages of one moment have no order.
    world.clock.advance({ minutes: 1 })
    expect((await officer.put(path, { membership: 'unconfirmed' })).status).toBe(204)
    expect((await current(person)).membership).toBe('unconfirmed')
    expect((await person.get('/api/messages')).body.items[0].title).toBe('Đơn vị đã rút lại ý kiến về bạn')
  })

  it('counts what the last day changed, and who has not come in', async () => {
    const summary = async () => (await officer.get(`/api/units/${unit.id}/summary?contest=${contest}`)).body
    const before = await summary()
    const { attempt } = await makeAttempt(world)
    await enrol(world, officer, unit.id, csv('Hồ Thị Hôm Nay,,,ho.hom.nay,,,'))
    const after = await summary()
    expect(after).toMatchObject({ joinedLastDay: before.joinedLastDay + 2, withoutPassword: before.withoutPassword + 1 })
    const entered = (of: typeof after) => of.rounds.find(({ id }: { id: string }) => id === attempt.roundId).enteredLastDay
    expect(entered(after)).toBe(entered(before) + 1)
    await world.database.pool.query(`update participants set joined_at = joined_at - interval '25 hours'`)
    await world.database.pool.query(`update attempts set started_at = started_at - interval '25 hours'`)
    expect(await summary()).toMatchObject({ joinedLastDay: 0, confirmed: after.confirmed })
    expect(entered(await summary())).toBe(0)
  })

  it('is found by who is an officer, for the units below theirs too', async () => {
    const [parent] = (
      await world.database.pool.query(
        `select parent_id as id from units where parent_id is not null and id in (select unit_id from contest_units) limit 1`
      )
    ).rows
    const above = await makeStaff(world, 'unit-officer', parent.id)
    const { items } = (await above.get('/api/me/units')).body
    expect(items[0].id).toBe(parent.id)
    expect(items.length).toBeGreaterThan(1)
    const [own] = (await officer.get('/api/me/units')).body.items
    expect(own).toMatchObject({ id: unit.id, name: unit.name, contests: [{ slug: contest }] })
    expect((await (await makeAccount(world)).get('/api/me/units')).body).toEqual({ items: [] })
  })
})

describe('a join link', () => {
  it('is listed without its token, with what became of it', async () => {
    const made = await officer.post(`/api/units/${unit.id}/join-links`, { contest, limit: 1 })
    const state = async () => {
      const { body } = await officer.get(`/api/units/${unit.id}/join-links`)
      expect(JSON.stringify(body)).not.toContain(made.body.token)
      return body.items.find(({ id }: { id: string }) => id === made.body.id)
    }
    expect(await state()).toMatchObject({ state: 'works', used: 0, limit: 1, expiresAt: null, contest: { slug: contest } })
    await join(await makeAccount(world), { joinToken: made.body.token })
    expect(await state()).toMatchObject({ state: 'full', used: 1 })
    await officer.delete(`/api/units/${unit.id}/join-links/${made.body.id}`)
    expect(await state()).toMatchObject({ state: 'ended' })
    const early = await officer.post(`/api/units/${unit.id}/join-links`, { contest, expiresAt: '2020-01-01T00:00:00+07:00' })
    const { items } = (await officer.get(`/api/units/${unit.id}/join-links`)).body
    expect(items.find(({ id }: { id: string }) => id === early.body.id)).toMatchObject({ state: 'expired' })
  })

  it('makes who joins through it confirmed, as often as it says', async () => {
    const made = await officer.post(`/api/units/${unit.id}/join-links`, { contest, limit: 1 })
    const { token, id } = made.body
    expect((await clientOf(world.app).get(`/api/join-links/${token}`)).body).toMatchObject({
      contest: { slug: contest },
      unit: { id: unit.id }
    })
    const people = await Promise.all([makeAccount(world), makeAccount(world), makeAccount(world)])
    expectProblem(await join(people[0], { joinToken: token, unitId: other.id }), 'link.unknown')
    const replies = await Promise.all([join(people[0], { joinToken: token }), join(people[1], { joinToken: token })])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 404])
    expect(replies.find(({ status }) => status === 201)?.body.membership).toBe('confirmed')
    expectProblem(await clientOf(world.app).get(`/api/join-links/${token}`), 'link.unknown')
    expect((await join(people[2])).body.membership).toBe('unconfirmed')
    const path = `/api/units/${unit.id}/join-links/${id}`
    expect((await officer.delete(`/api/units/${unit.id}/join-links/${id}`)).status).toBe(204)
    expectProblem(await officer.delete(path), 'link.unknown')
  })
})

describe('a change of unit', () => {
  const file = (person: Account, unitId: string) =>
    person.post(`/api/contests/${contest}/unit-changes`, { unitId, reason: 'Chuyển công tác' })

  it('is accepted by the new unit; attempts stay where they were begun', async () => {
    const { participant, attempt } = await makeAttempt(world)
    expectProblem(await file(participant, unit.id), 'participant.same-unit')
    expectProblem(await file(participant, nowhere), 'participant.unit-not-found')
    expectProblem(await file(await makeAccount(world), other.id), 'participant.not-found')
    const { body } = await file(participant, other.id)
    expectProblem(await file(participant, other.id), 'participant.change-open')
    expect((await otherOfficer.get(`/api/units/${other.id}/unit-changes`)).body.items).toMatchObject([
      { id: body.id, fromUnit: { id: unit.id }, toUnit: { id: other.id }, state: 'open' }
    ])
    expectProblem(
      await officer.put(`/api/units/${unit.id}/unit-changes/${body.id}`, { decision: 'accepted' }),
      'participant.change-not-found'
    )
    expect((await otherOfficer.put(`/api/units/${other.id}/unit-changes/${body.id}`, { decision: 'accepted' })).status).toBe(204)
    expect(await current(participant)).toMatchObject({ unit: { id: other.id }, membership: 'confirmed' })
    const { rows } = await world.database.pool.query('select unit_id from attempts where id = $1', [attempt.id])
    expect(rows[0].unit_id).toBe(unit.id)
  })

  it('is refused by the organizer, once, and never by the person', async () => {
    const person = await makeParticipant(world)
    const { id } = (await file(person, other.id)).body
    expect((await organizer.get(`/api/contests/${contest}/unit-changes`)).body.items.at(-1)).toMatchObject({ id })
    const decision = { decision: 'refused', reason: 'Chưa có quyết định' }
    expect((await organizer.put(`/api/contests/${contest}/unit-changes/${id}`, decision)).status).toBe(204)
    expectProblem(await organizer.put(`/api/contests/${contest}/unit-changes/${id}`, decision), 'participant.change-not-found')
    expect((await current(person)).unit.id).toBe(unit.id)
    await join(otherOfficer)
    const own = (await file(otherOfficer, other.id)).body.id
    const path = `/api/units/${other.id}/unit-changes/${own}`
    expectProblem(await otherOfficer.put(path, { decision: 'accepted' }), 'participant.own-membership')
  })
})

describe('two accounts that may be one person', () => {
  it('are reviewed by the organizer, and neither is deleted', async () => {
    const person = await makeParticipant(world, { fullName: 'Trương Thị Trùng', unit: 'phu bai' })
    await enrol(world, officer, unit.id, csv('TRƯƠNG THỊ TRÙNG,,,truong.trung,,,'))
    const { body } = await organizer.get(`/api/contests/${contest}/duplicate-reviews`)
    const review = body.items.find(({ first }: { first: { accountId: string } }) => first.accountId === person.id)
    expect(review).toMatchObject({
      why: 'name-in-another-unit',
      state: 'open',
      second: { signInName: 'truong.trung', membership: 'confirmed' }
    })
    const path = `/api/contests/${contest}/duplicate-reviews/${review.id}`
    expect((await organizer.put(`/api/contests/${contest}/duplicate-reviews/${review.id}`, { decision: 'same-person' })).status).toBe(204)
    expectProblem(await organizer.put(path, { decision: 'different' }), 'review.not-found')
    const [second] = await members('truong.trung')
    expect(second).toMatchObject({ membership: 'disputed', membershipReason: 'same-person' })
    expect((await current(person)).membership).toBe('unconfirmed')
  })
})
