/** Units as the administrator keeps them: found by what people type, added, changed, ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, findUnit, makeStaff } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let administrator: Account
beforeAll(async () => {
  world = await openWorld()
  administrator = await makeStaff(world, 'administrator')
})
afterAll(() => world.close())

const find = (query: string) => administrator.get(`/api/units?${query}`)
const names = async (q: string) =>
  (await find(`q=${encodeURIComponent(q)}`)).body.items.map(({ name }: { name: string }) => name) as string[]
const school = { name: 'Trường Tiểu học Thử', kind: 'school', bloc: 'service', code: null, parentId: null, validFrom: '2025-07-01' }
const add = (unit: object) => administrator.post('/api/units', { ...school, ...unit })
const actions = async (subject: string) =>
  (await world.database.pool.query('select action from audit_entries where subject_id = $1 order by id', [subject])).rows.map(
    ({ action }) => action
  )

describe('units are found', () => {
  it.each(['UBND P. Vỹ Dạ', 'phường Vỹ Dạ', 'vy da', 'P.Vỹ Dạ', 'VỸ DẠ'])('by %s', async (q) => {
    expect((await names(q))[0]).toBe('Phường Vỹ Dạ')
  })

  it.each(['Thuận Hóa', 'Thuận Hoá', 'p. thuận hoá'])('with the tone in either place, also by who joins: %s', async (q) => {
    expect(await names(q)).toContain('Phường Thuận Hóa')
    expect((await findUnit(world, q)).name).toBe('Phường Thuận Hóa')
  })

  it('as they are on a day', async () => {
    expect((await find('q=vy%20da&on=2024-01-01')).body.items).toMatchObject([{ name: 'Phường Vỹ Dạ', validTo: '2025-07-01' }])
    expect((await find('q=vy%20da&on=2020-01-01')).body.items).toEqual([])
    expect((await find('kind=ward')).body).toMatchObject({ total: 21, nextCursor: null })
  })

  it('page by page in Vietnamese order, Đ after D', async () => {
    expect((await find('bloc=commune-level')).body).toMatchObject({ total: 40, nextCursor: null })
    const communes = (await find('kind=commune')).body.items.map(({ name }: { name: string }) => name)
    expect(communes.indexOf('Xã Đan Điền')).toBe(communes.indexOf('Xã Chân Mây - Lăng Cô') + 1)
    const seen = new Set<string>()
    const first = (await find('')).body
    for (let page = first; page; page = page.nextCursor && (await find(`cursor=${page.nextCursor}`)).body)
      for (const { id } of page.items) seen.add(id)
    expect(seen.size).toBe(first.total)
  })

  it('with what they were made of and how many people they have', async () => {
    const { id } = await findUnit(world, 'vy da')
    const { body } = await administrator.get(`/api/units/${id}`)
    expect(body.predecessors.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Phường Thủy Vân',
      'Phường Vỹ Dạ',
      'Phường Xuân Phú'
    ])
    expect(body.headcounts).toMatchObject([{ people: 114, isInvented: true, countedOn: '2025-07-01' }])
    const hospital = (await find('q=benh%20vien%20mat')).body.items[0]
    const detail = (await administrator.get(`/api/units/${hospital.id}`)).body
    expect(detail.parent).toMatchObject({ name: 'Sở Y tế' })
    const above = (await administrator.get(`/api/units/${detail.parent.id}`)).body
    expect(above.children.map(({ id }: { id: string }) => id)).toContain(hospital.id)
  })
})

describe('a unit', () => {
  it('is added, changed and ended, and each is told', async () => {
    const added = await add({ aliases: ['TH Thử'] })
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ key: 'truong-tieu-hoc-thu-2025', name: school.name, validTo: null, aliases: ['TH Thử'] })
    expect((await add({})).body.key).toBe('truong-tieu-hoc-thu-2025-2')
    const { id } = added.body
    const { validFrom: _, ...rest } = school
    const changed = await administrator.put(`/api/units/${id}`, { ...rest, name: 'Trường Tiểu học Mới', aliases: [] })
    expect(changed.body).toMatchObject({ name: 'Trường Tiểu học Mới', formerNames: [school.name], aliases: [] })
    expect(await names('tieu hoc thu')).toContain('Trường Tiểu học Mới')
    expectProblem(await administrator.put(`/api/units/${id}/end`, { validTo: '2025-07-01' }), 'unit.not-there')
    expect((await administrator.put(`/api/units/${id}/end`, { validTo: '2026-01-01' })).body.validTo).toBe('2026-01-01')
    expect(await names('tieu hoc moi')).toEqual([])
    expect(await actions(id)).toEqual(['unit.added', 'unit.changed', 'unit.ended'])
  })

  it('bears no code that another bears at the same time', async () => {
    expectProblem(await add({ code: '19777' }), 'unit.code-taken')
    expect((await add({ code: '19750' })).status).toBe(201)
    expectProblem(await add({ code: '19750', validFrom: '2024-01-01' }), 'unit.code-taken')
  })

  it('stands below one that exists, and never above itself', async () => {
    expectProblem(await add({ parentId: '00000000-0000-7000-8000-000000000000' }), 'unit.parent-not-found')
    const above = (await add({})).body
    const below = (await add({ parentId: above.id })).body
    const { validFrom: _, ...rest } = school
    const move = (id: string, parentId: string) => administrator.put(`/api/units/${id}`, { ...rest, aliases: [], parentId })
    expectProblem(await move(above.id, below.id), 'unit.circle')
    expectProblem(await move(above.id, above.id), 'unit.circle')
    expect((await move(below.id, above.id)).status).toBe(200)
  })

  it('is not there when nobody has made it', async () => {
    const nowhere = '/api/units/00000000-0000-7000-8000-000000000000'
    expectProblem(await administrator.get(nowhere), 'unit.not-found')
    expectProblem(await administrator.put(`${nowhere}/end`, { validTo: '2026-01-01' }), 'unit.not-found')
    expectProblem(await clientOf(world.app).get('/api/units'), 'session.required')
  })
})
