/** Lists of units: shown row by row, taken whole or not at all, taken back while nothing uses them, and nothing twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, findUnit, makeStaff } from '../helpers/make.ts'
import { contestId, sendFile, tableHashes } from '../helpers/roster.ts'
import { row, workbook } from '../helpers/workbook.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let administrator: Account
beforeAll(async () => {
  world = await openWorld()
  administrator = await makeStaff(world, 'administrator')
})
afterAll(() => world.close())

const nowhere = '00000000-0000-7000-8000-000000000000'
const titles = 'Mã,Tên đơn vị,Loại,Khối,Đơn vị cấp trên,Tên khác,Thành lập,Biên chế,Nguồn,Số văn bản,Ngày văn bản'
const csv = (...rows: string[]) => [titles, ...rows].join('\n')
const send = (file: string | Buffer, type?: string) => sendFile(world, administrator, '/api/units/lists?fileName=don-vi.csv', file, type)
async function preview(file: string) {
  const reply = await send(file)
  expect(reply.status).toBe(201)
  return reply.body as { id: string; counts: Record<string, number> }
}
const rowsOf = async (id: string) => (await administrator.get(`/api/units/lists/${id}`)).body.items
const statuses = async (id: string) =>
  (await rowsOf(id)).map(({ line, status, reason }: Record<string, unknown>) => [line, status, reason].filter(Boolean).join(' '))
const confirm = (id: string) => administrator.put(`/api/units/lists/${id}/confirmation`)
const undo = (id: string) => administrator.delete(`/api/units/lists/${id}/confirmation`)
async function take(file: string) {
  const { id, counts } = await preview(file)
  expect((await confirm(id)).body).toMatchObject({ id, kind: 'units', state: 'confirmed' })
  return { id, counts }
}
const query = async (sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows
const reckoned = async (unitId: string) => (await query('select headcount from contest_units where unit_id = $1', [unitId]))[0]?.headcount
const find = async (q: string) => (await administrator.get(`/api/units?q=${encodeURIComponent(q)}`)).body.items[0]

const list = csv(
  '19815x,UBND P. Vỹ Dạ,,,,,,,,,',
  ',UBND P. Vỹ Dạ,,,,Vỹ Dạ Huế,,131,Công văn,15/CV-SNV,1/12/2026',
  'S-NEW,Sở Chuyển đổi số,Sở,,,Sở CĐS; CĐS,1/10/2026,48,,,',
  ',Trung tâm Dữ liệu số,Đơn vị sự nghiệp,,Sở Chuyển đổi số,,,,,,',
  ',Phường Tây Lộc,,,,,,12,,,',
  ',phường vỹ dạ,,,,,,5,,,'
)

describe('a list of units (POST /units/lists)', () => {
  let taken: { id: string }

  it('is shown row by row before anything is changed', async () => {
    const before = await tableHashes(world)
    const { id, counts } = await preview(list)
    expect(await statuses(id)).toEqual([
      '2 error code-differs',
      '3 changed aliases headcount',
      '4 ok',
      '5 ok',
      '6 error unit-ambiguous',
      '7 duplicate repeated-unit'
    ])
    expect(counts).toEqual({ ok: 2, same: 0, changed: 1, duplicate: 1, error: 2 })
    expect((await rowsOf(id))[1]).toMatchObject({ unit: { name: 'Phường Vỹ Dạ' }, cells: { headcount: '131' } })
    expect(await tableHashes(world)).toEqual(before)
    expect((await administrator.get('/api/units/lists')).body.items[0]).toMatchObject({ id, state: 'previewed', fileName: 'don-vi.csv' })
    expectProblem(await administrator.get(`/api/units/lists/${nowhere}`), 'import.not-found')
    expectProblem(await undo(id), 'import.not-confirmed')
  })

  it('is taken as a whole: units, who is above whom, other names, and the headcounts that contests reckon with', async () => {
    const unit = await findUnit(world, 'vy da')
    expect(await reckoned(unit.id)).toBe(114)
    taken = await take(list)
    const { body: department } = await administrator.get(`/api/units/${(await find('so chuyen doi so')).id}`)
    expect(department).toMatchObject({
      key: 'so-chuyen-doi-so-2026',
      code: 'S-NEW',
      kind: 'department',
      bloc: 'administrative',
      validFrom: '2026-10-01',
      aliases: ['Sở CĐS', 'CĐS'],
      headcounts: [{ people: 48, countedOn: '2026-12-02', source: 'list', isInvented: false }],
      children: [{ name: 'Trung tâm Dữ liệu số', validFrom: '2026-12-02' }]
    })
    expect((await find('CĐS')).id).toBe(department.id)
    const changed = (await administrator.get(`/api/units/${unit.id}`)).body
    expect(changed.aliases).toContain('Vỹ Dạ Huế')
    expect(changed.headcounts[0]).toMatchObject({
      people: 131,
      countedOn: '2026-12-01',
      source: 'Công văn',
      documentNumber: '15/CV-SNV',
      documentDate: '2026-12-01'
    })
    expect(await reckoned(unit.id)).toBe(131)
    expect((await confirm(taken.id)).body.state).toBe('confirmed')
    const told = await query(`select action, detail from audit_entries where subject_id = $1 and action = 'import.confirmed'`, [taken.id])
    expect(told).toEqual([{ action: 'import.confirmed', detail: { rows: 6, made: 2, changed: 1, headcounts: 2 } }])
  })

  it('that comes twice changes nothing the second time, also on another day', async () => {
    const before = await tableHashes(world)
    world.clock.advance({ days: 1 })
    administrator = await makeStaff(world, 'administrator')
    const again = await tableHashes(world)
    const { counts } = await take(list)
    expect(counts).toEqual({ ok: 0, same: 3, changed: 0, duplicate: 1, error: 2 })
    expect(await tableHashes(world)).toEqual(again)
    expect(again.units).toEqual(before.units)
  })

  it('is taken back whole, and once', async () => {
    const before = (await query('select md5(string_agg(t::text, $1 order by id)) as hash from units t', ['|']))[0].hash
    const second = await take(csv(',Hội Thử nghiệm,Hội,,,,,7,,,', '19804,,,,,Tên phụ,,222,,,'))
    expect((await undo(second.id)).status).toBe(204)
    expect((await query('select md5(string_agg(t::text, $1 order by id)) as hash from units t', ['|']))[0].hash).toBe(before)
    expect((await rowsOf(second.id))[0].cells).toEqual({})
    expectProblem(await undo(second.id), 'import.undone')
    expectProblem(await confirm(second.id), 'import.undone')
    expect((await undo(taken.id)).status).toBe(204)
    expect(await find('so chuyen doi so')).toBeUndefined()
    expect(await reckoned((await findUnit(world, 'vy da')).id)).toBe(114)
  })

  it('stays once something uses what it brought, or somebody has changed it', async () => {
    const { id } = await take(csv(',Hội Được dùng,Hội,,,,,,,,'))
    const made = await find('hoi duoc dung')
    const role = { role: 'unit-officer', scopeId: made.id }
    expect((await administrator.post(`/api/accounts/${(await makeStaff(world, 'unit-officer', made.id)).id}/roles`, role)).status).toBe(409)
    expectProblem(await undo(id), 'import.used')
    const other = await take(csv(',Sở Du lịch,,,,Sở DL,,,,,'))
    const { id: unitId, ...unit } = (await administrator.get(`/api/units/${(await find('so du lich')).id}`)).body
    const { name, code, kind, bloc, parentId } = unit
    await administrator.put(`/api/units/${unitId}`, { name, code, kind, bloc, parentId, aliases: ['Du lịch'] })
    expectProblem(await undo(other.id), 'import.used')
  })

  it('is not taken back once its headcount was kept for a round that has closed', async () => {
    const unit = await findUnit(world, 'phu bai')
    const { id } = await take(csv(`,${unit.name},,,,,,199,,,`))
    const [headcount] = await query('select id from unit_headcounts where unit_id = $1 and people = 199', [unit.id])
    const [round] = await query('select id from rounds order by place limit 1')
    await query('insert into round_headcounts (round_id, unit_id, people, headcount_id) values ($1, $2, 199, $3)', [
      round.id,
      unit.id,
      headcount.id
    ])
    expectProblem(await undo(id), 'import.used')
  })

  it('is previewed anew when something has changed, and nothing is taken', async () => {
    const { id } = await preview(csv(',Hội Nhanh chân,Hội,,,,,,,,', ',Hội Khác,Hội,,,,,,,,'))
    const unit = { name: 'Hội Nhanh chân', kind: 'association', bloc: 'association', code: null, parentId: null, validFrom: '2026-01-01' }
    expect((await administrator.post('/api/units', unit)).status).toBe(201)
    expectProblem(await confirm(id), 'import.outdated')
    expect(await find('hoi khac')).toBeUndefined()
    expect(await statuses(id)).toEqual(['2 same', '3 ok'])
    expect((await confirm(id)).body).toMatchObject({ state: 'confirmed', counts: { ok: 1, same: 1 } })
  })

  it('may hold headcounts alone, and come as a workbook with lines above its titles', async () => {
    const unit = await findUnit(world, 'thuan hoa')
    const data = [
      row(1, 'Biên chế các xã, phường'),
      row(3, 'STT', 'Đơn vị', 'Số biên chế'),
      row(4, '1', 'UBND phường Thuận Hoá', '1.207')
    ].join('')
    const reply = await send(workbook({ data }), 'application/octet-stream')
    expect(reply.body.counts).toMatchObject({ changed: 1 })
    await confirm(reply.body.id)
    expect(await reckoned(unit.id)).toBe(1207)
  })

  it('leaves an organizer’s own, later number in their contest', async () => {
    const unit = await findUnit(world, 'an cuu')
    const organizer = await makeStaff(world, 'organizer', await contestId(world))
    const own = { unitId: unit.id, countedOn: '2026-12-01', people: 90, source: 'Danh sách của Ban Tổ chức' }
    expect((await organizer.post('/api/contests/binh-dang-gioi-hue/headcounts', own)).status).toBe(201)
    const day = '2026-11-01'
    await take(csv(`,${unit.name},,,,,,77,Công văn,1/CV,${day}`))
    expect(await reckoned(unit.id)).toBe(90)
  })

  it('is refused when it cannot be read', async () => {
    expectProblem(await send('\u0000\u0001\u0002'), 'import.unreadable')
    expectProblem(await send('Một,Hai\n1,2'), 'import.columns-missing')
    expectProblem(await confirm(nowhere), 'import.not-found')
    expectProblem(await undo(nowhere), 'import.not-found')
  })
})
