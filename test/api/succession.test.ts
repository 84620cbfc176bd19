/** Units merge, split and take other names while a contest runs: one deed, nothing lost, and back again while nothing uses it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totalsOn } from '../../server/src/modules/unit/lineage.ts'
import { listLineage } from '../../server/src/modules/unit/queries.ts'
import { type Account, findUnit, makeAccount, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
import { csv, sendFile } from '../helpers/roster.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let administrator: Account
beforeAll(async () => {
  world = await openWorld()
  administrator = await makeStaff(world, 'administrator')
})
afterAll(() => world.close())

const today = '2026-12-02'
const ward = { kind: 'ward', bloc: 'commune-level' }
const succeed = (body: object) => administrator.post('/api/units/successions', { on: today, ...body })
const unitOf = async (id: string) => (await administrator.get(`/api/units/${id}`)).body
const idOf = async (q: string) => (await findUnit(world, q)).id
const participation = async () =>
  (await world.database.pool.query('select unit_id as "unitId", count(*)::int as people from participants group by 1')).rows
async function seenOn(day: string): Promise<Record<string, number>> {
  const { rows } = await world.database.pool.query('select id, valid_from::text as "validFrom" from units')
  const totals = totalsOn(await participation(), { units: rows, links: await listLineage(world.ctx().db) }, day)
  return Object.fromEntries(totals.map(({ unitId, isUndecided, people }) => [isUndecided ? `${unitId}?` : unitId, people]))
}

describe('a merge in the middle of a contest', () => {
  let merged: { id: string; to: { id: string }[] }
  let old: string[]
  it('ends the old units, keeps their people and names, and lets people join for the new one', async () => {
    old = [await idOf('phuong phu bai'), await idOf('phuong thanh thuy')]
    await makeParticipant(world, { unit: 'phuong phu bai' })
    await makeParticipant(world, { unit: 'phuong thanh thuy' })
    const reply = await succeed({ kind: 'merge', from: old, to: [{ name: 'Phường Nam Huế', code: '19960', ...ward }] })
    expect(reply.status).toBe(201)
    merged = reply.body
    const unit = await unitOf(merged.to[0]?.id ?? '')
    expect(unit).toMatchObject({ name: 'Phường Nam Huế', code: '19960', validFrom: today, validTo: null })
    expect(unit.formerNames).toEqual(expect.arrayContaining(['Phường Phú Bài', 'Phường Thanh Thủy', 'Xã Thủy Thanh']))
    expect(unit.predecessors.map(({ id }: { id: string }) => id).sort()).toEqual([...old].sort())
    for (const id of old) expect(await unitOf(id)).toMatchObject({ validTo: today, successors: [{ id: unit.id }] })
    expect((await readContestUnit('nam hue')).id).toBe(unit.id)
  })

  it('no longer offers the old units to who joins, and refuses them clearly', async () => {
    const [one = ''] = old
    const { body } = await administrator.get('/api/contests/binh-dang-gioi-hue/units?q=phu%20bai')
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Phường Nam Huế'])
    const person = await makeAccount(world)
    const join = { divisionId: 'officials', consentVersion: 1, unitId: one }
    expectProblem(await person.post('/api/contests/binh-dang-gioi-hue/participants', join), 'participant.unit-ended')
    const member = await makeParticipant(world, { unit: 'vy da' })
    const change = { unitId: one, reason: 'Chuyển công tác' }
    expectProblem(await member.post('/api/contests/binh-dang-gioi-hue/unit-changes', change), 'participant.unit-ended')
    await world.database.pool.query('delete from participants where account_id = $1', [member.id])
    const officer = await makeStaff(world, 'unit-officer', one)
    const link = { contest: 'binh-dang-gioi-hue' }
    expectProblem(await officer.post(`/api/units/${one}/join-links`, link), 'participant.unit-ended')
    expectProblem(
      await sendFile(world, officer, `/api/units/${one}/rosters?contest=binh-dang-gioi-hue`, csv('Lê Thị Một,,,,,,')),
      'participant.unit-ended'
    )
  })

  it('lets in who was enrolled for an old unit before it ended', async () => {
    const [one = ''] = old
    const person = await makeAccount(world)
    const contest = await readContest(world)
    await world.database.pool.query(
      `insert into participants (id, contest_id, account_id, unit_id, division_id, facts, joined_at, membership)
       values (gen_random_uuid(), $1, $2, $3, 'officials', '{}', now(), 'confirmed')`,
      [contest.id, person.id, one]
    )
    const join = { divisionId: 'officials', consentVersion: 1, unitId: one }
    const reply = await person.post(`/api/contests/${contest.slug}/participants`, join)
    expect(reply.body).toMatchObject({ unit: { id: one }, hasConsented: true })
    await world.database.pool.query('delete from participants where account_id = $1', [person.id])
  })

  it('shows the same sum under the old units and under the new', async () => {
    const [one = '', other = ''] = old
    const united = merged.to[0]?.id ?? ''
    expect(await seenOn('2026-12-01')).toEqual({ [one]: 1, [other]: 1 })
    expect(await seenOn(today)).toEqual({ [united]: 2 })
  })

  it('is taken back whole, and once', async () => {
    const undo = () => administrator.delete(`/api/units/successions/${merged.id}`)
    expect((await undo()).status).toBe(204)
    for (const id of old) expect(await unitOf(id)).toMatchObject({ validTo: null, successors: [] })
    expect((await administrator.get(`/api/units?q=${encodeURIComponent('Nam Huế')}`)).body.items).toEqual([])
    expect(await readContestUnit('nam hue')).toBeUndefined()
    expectProblem(await undo(), 'succession.not-found')
    const { items } = (await administrator.get('/api/units/successions')).body
    expect(items).toMatchObject([{ id: merged.id, kind: 'merge', undoneAt: world.clock.now().toISOString() }])
    expect(items[0].from.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(old))
  })

  it('stays once somebody has joined for the new unit', async () => {
    const again = (await succeed({ kind: 'merge', from: old, to: [{ name: 'Phường Nam Huế', ...ward }] })).body
    await makeParticipant(world, { unit: 'phuong nam hue' })
    expectProblem(await administrator.delete(`/api/units/successions/${again.id}`), 'succession.in-use')
    expect(await seenOn('2026-12-01')).toEqual({ [old[0] ?? '']: 1, [old[1] ?? '']: 1, [`${again.to[0].id}?`]: 1 })
    expect(await seenOn(today)).toEqual({ [again.to[0].id]: 3 })
  })
})

it('moves what is below into the one that follows, and gives it back', async () => {
  const above = (await administrator.get('/api/units?q=so%20y%20te')).body.items[0]
  const before = (await unitOf(above.id)).children
  expect(before.length).toBeGreaterThan(3)
  const to = [{ name: 'Sở Y tế và Dân số', kind: 'department', bloc: 'administrative' }]
  const renamed = (await succeed({ kind: 'rename', from: [above.id], to })).body
  expect((await unitOf(renamed.to[0].id)).children).toEqual(before)
  expect((await administrator.delete(`/api/units/successions/${renamed.id}`)).status).toBe(204)
  expect((await unitOf(above.id)).children).toEqual(before)
})

it('lets one that stays take another in, and forget it again', async () => {
  const [from, heir] = [await idOf('phuong phong phu'), await idOf('phuong phong dinh')]
  const before = await unitOf(heir)
  const taken = (await succeed({ kind: 'merge', from: [from], to: [{ unitId: heir }] })).body
  expect((await unitOf(heir)).formerNames).toContain('Phường Phong Phú')
  expect((await administrator.delete(`/api/units/successions/${taken.id}`)).status).toBe(204)
  expect(await unitOf(heir)).toEqual(before)
})

it('splits one into several: its people wait for their choice', async () => {
  await makeParticipant(world, { unit: 'xa khe tre' })
  const from = await idOf('xa khe tre')
  const commune = { kind: 'commune', bloc: 'commune-level' }
  const to = [
    { name: 'Xã Khe Tre Đông', ...commune },
    { name: 'Xã Khe Tre Tây', ...commune }
  ]
  const split = (await succeed({ kind: 'split', from: [from], to })).body
  expect(split.to).toHaveLength(2)
  expect((await seenOn(today))[`${from}?`]).toBe(1)
  await world.database.pool.query('update participants set unit_id = $1 where unit_id = $2', [split.to[0].id, from])
  expect((await seenOn(today))[split.to[0].id]).toBe(1)
  expect((await seenOn('2026-12-01'))[from]).toBe(1)
})

it('refuses what cannot be', async () => {
  const [one, other] = [await idOf('phuong vy da'), await idOf('phuong kim long')]
  const made = { name: 'Phường Mới', ...ward }
  expectProblem(await succeed({ kind: 'merge', from: [one], to: [made] }), 'succession.wrong-number')
  expectProblem(await succeed({ kind: 'split', from: [one], to: [made] }), 'succession.wrong-number')
  expectProblem(await succeed({ kind: 'rename', from: [one, other], to: [made] }), 'succession.wrong-number')
  expectProblem(await succeed({ kind: 'merge', from: [one], to: [{ unitId: one }] }), 'unit.circle')
  expectProblem(await succeed({ kind: 'rename', from: [one], to: [{ ...made, parentId: one }] }), 'unit.parent-not-found')
  expectProblem(await succeed({ kind: 'rename', from: [one], to: [made], on: '2025-07-01' }), 'unit.not-there')
  const renamed = (await succeed({ kind: 'rename', from: [one], to: [made] })).body
  expectProblem(await succeed({ kind: 'rename', from: [one], to: [made] }), 'unit.not-there')
  expectProblem(await succeed({ kind: 'merge', from: [renamed.to[0].id], to: [{ unitId: one }] }), 'unit.circle')
  expectProblem(await succeed({ kind: 'rename', from: ['00000000-0000-7000-8000-000000000000'], to: [made] }), 'unit.not-found')
})

async function readContestUnit(q: string) {
  const { id } = await readContest(world)
  return (await administrator.get(`/api/contests/${id}/units?q=${encodeURIComponent(q)}`)).body.items[0]
}
