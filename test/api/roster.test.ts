/** Enrolling the people of a unit: nothing is half-imported, nothing twice, and nobody's file is guessed at. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { headersOf } from '../../server/src/lib/spreadsheet/headers.ts'
import { readTable } from '../../server/src/lib/spreadsheet/read-table.ts'
import { notice } from '../../server/src/modules/account/notice.ts'
import { forgetImports } from '../../server/src/modules/import/actions.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { rosterColumns } from '../../server/src/modules/roster/roster-columns.ts'
import { type Account, findUnit, makeAccount, makeParticipant, makeStaff, password, roundOf } from '../helpers/make.ts'
import { contest, contestId, csv, enrol, preview, rowsOf, sendFile, tableHashes } from '../helpers/roster.ts'
import { row, workbook } from '../helpers/workbook.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let unit: { id: string; name: string }
let other: { id: string; name: string }
let officer: Account
let organizer: Account
beforeAll(async () => {
  world = await openWorld()
  unit = await findUnit(world, 'vy da')
  other = await findUnit(world, 'phu bai')
  officer = await makeStaff(world, 'unit-officer', unit.id)
  organizer = await makeStaff(world, 'organizer', await contestId(world))
})
afterAll(() => world.close())

const nowhere = '00000000-0000-7000-8000-000000000000'
const rosters = () => `/api/units/${unit.id}/rosters?contest=${contest}`
const count = async (table: string) => Number((await world.database.pool.query(`select count(*) from ${table}`)).rows[0].count)

describe('a roster (POST /units/:unitId/rosters)', () => {
  it('may be the template that the desk offers, with nobody in it', async () => {
    const template = await readFile(join(projectRoot, 'web/public/mau-danh-sach.xlsx'))
    const { body } = await sendFile(world, officer, rosters(), template, 'application/octet-stream')
    expect(body).toMatchObject({ state: 'previewed', total: 0 })
    const { missing } = headersOf(await readTable(template), rosterColumns(false))
    expect(missing).toEqual([])
  })

  it('is shown row by row before anybody is enrolled', async () => {
    world.clock.advance({ minutes: 1 })
    const known = await makeParticipant(world, { fullName: 'Lê Thị Đã Vào' })
    const before = await tableHashes(world)
    const { id, state, total, counts } = await preview(
      world,
      officer,
      unit.id,
      csv(
        ' Nguyễn  Thị Một ,090 512 3401,,,Chuyên viên,,',
        ',0905123402,,,,,',
        'Trần Văn Hai,905123403,,,,,',
        'Trần Văn Ba,,khong-phai-thu,,,,',
        'Phạm Thị Bốn,+84905123401,,,,,',
        'Phạm Thị Năm,,,,,Phường Phú Bài,',
        'Phạm Thị Sáu,,,,,,Bảng lạ',
        `Lê Thị Đã Vào,,,${known.signInName},,,`,
        `Người Khác Hẳn,,,${known.signInName},,,`,
        'Hồ Văn Bảy,,,,,,',
        'HỒ VĂN BẢY,,,,,,'
      )
    )
    expect({ state, total }).toEqual({ state: 'previewed', total: 11 })
    expect((await rowsOf(officer, unit.id, id)).map(({ line, status, reason }) => [line, status, reason])).toEqual([
      [2, 'ok', null],
      [3, 'error', 'name-missing'],
      [4, 'error', 'phone-invalid'],
      [5, 'error', 'mail-invalid'],
      [6, 'duplicate', 'repeated-sign-in-name'],
      [7, 'error', 'unit-differs'],
      [8, 'error', 'division-unknown'],
      [9, 'changed', 'membership-confirmed'],
      [10, 'duplicate', 'repeated-sign-in-name'],
      [11, 'ok', null],
      [12, 'duplicate', 'repeated-name']
    ])
    expect(counts).toEqual({ ok: 2, same: 0, changed: 1, duplicate: 3, error: 5 })
    expect(await tableHashes(world)).toEqual(before)
    const errors = await officer.get(`/api/units/${unit.id}/imports/${id}?status=error`)
    expect(errors.body.items).toHaveLength(5)
    expect((await officer.get(`/api/units/${unit.id}/imports`)).body.items[0]).toMatchObject({ id, fileName: 'danh-sach.csv' })
    expectProblem(await officer.get(`/api/units/${unit.id}/imports/${nowhere}`), 'import.not-found')
  })

  it('enrols all of its people at once, with names that are easy to type for those without any', async () => {
    const { id, counts } = await enrol(
      world,
      officer,
      unit.id,
      csv('Đỗ Thị Tám,0905 123 408,,,,,', 'Đỗ Văn Chín,,,,,,', 'Đỗ Văn Mười,,,,,,')
    )
    expect(counts.ok).toBe(3)
    const { rows } = await world.database.pool.query(
      `select a.sign_in_name, a.full_name, a.password_hash, a.consented_at, p.membership, p.consented_at as agreed_at, p.unit_id
       from import_rows r join accounts a on a.id = r.account_id join participants p on p.id = r.participant_id where r.import_id = $1 order by line`,
      [id]
    )
    expect(rows.map((person) => person.sign_in_name)).toEqual(['0905123408', 'vyda-0001', 'vyda-0002'])
    expect(rows[0]).toEqual({
      sign_in_name: '0905123408',
      full_name: 'Đỗ Thị Tám',
      password_hash: null,
      consented_at: null,
      membership: 'confirmed',
      agreed_at: null,
      unit_id: unit.id
    })
    expectProblem(await clientOf(world.app).post('/api/sessions', { signInName: 'vyda-0001', password }), 'session.wrong-credentials')
    expect((await officer.put(`/api/units/${unit.id}/rosters/${id}/confirmation`)).body.state).toBe('confirmed')
  })

  it('of 5,000 that comes twice changes nothing the second time', { timeout: 90_000 }, async () => {
    const signs = 'abcdefghij'
    const word = (n: number) => [...String(n).padStart(4, '0')].map((digit) => signs[Number(digit)]).join('')
    const people = Array.from({ length: 5000 }, (_, n) => `Nguyễn Thị ${word(n)},${n % 2 ? `091${String(n).padStart(7, '0')}` : ''},,,,,`)
    const first = await enrol(world, officer, unit.id, csv(...people))
    expect(first.counts).toEqual({ ok: 5000, same: 0, changed: 0, duplicate: 0, error: 0 })
    const before = await tableHashes(world)
    const second = await enrol(world, officer, unit.id, csv(...people))
    expect(second.counts).toEqual({ ok: 0, same: 5000, changed: 0, duplicate: 0, error: 0 })
    expect(await tableHashes(world)).toEqual(before)
    const more = await preview(world, officer, unit.id, csv('Nguyễn Thị aaaa,,,,,,', ...people))
    expect(more.counts).toEqual({ ok: 0, same: 2500, changed: 0, duplicate: 2501, error: 0 })
  })

  it('is previewed anew when something has changed, and nobody is enrolled', async () => {
    const { id } = await preview(
      world,
      officer,
      unit.id,
      csv('Bùi Thị Kịp,bui.kip@example.vn,,bui.kip,,,', 'Bùi Văn Sau,,,,,,'.replace('Bùi', 'Bui'))
    )
    const again = await preview(world, officer, unit.id, csv('Bùi Thị Kịp,,,bui.kip,,,', 'Bùi Văn Sau,,,bui.sau,,,'))
    expect(again.counts.ok).toBe(2)
    expect((await rowsOf(officer, unit.id, id))[0]).toMatchObject({ status: 'error', reason: 'phone-invalid' })
    await makeAccount(world, { signInName: 'bui.sau', fullName: 'Người Nhanh Hơn' })
    const accounts = await count('accounts')
    expectProblem(await officer.put(`/api/units/${unit.id}/rosters/${again.id}/confirmation`), 'import.outdated')
    expect(await count('accounts')).toBe(accounts)
    expect((await rowsOf(officer, unit.id, again.id)).map(({ status, reason }) => [status, reason])).toEqual([
      ['ok', null],
      ['error', 'name-differs']
    ])
    const confirmed = await officer.put(`/api/units/${unit.id}/rosters/${again.id}/confirmation`)
    expect(confirmed.body).toMatchObject({ state: 'confirmed', counts: { ok: 1, error: 1 } })
  })

  it('is all or nothing: a fault in the middle leaves nothing behind, and it can be confirmed again', async () => {
    const { id } = await preview(world, officer, unit.id, csv(...Array.from({ length: 600 }, (_, n) => `Võ Thị Giữa,,,giua.${n},,,`)))
    await world.database.pool.query(`alter table participants add constraint no_such check (division_id <> 'officials') not valid`)
    const before = await tableHashes(world)
    const failed = await officer.put(`/api/units/${unit.id}/rosters/${id}/confirmation`)
    expectProblem(failed, 'internal')
    world.faults.length = 0
    expect(await tableHashes(world)).toEqual(before)
    expect((await officer.get(`/api/units/${unit.id}/imports/${id}`)).body.state).toBe('failed')
    await world.database.pool.query('alter table participants drop constraint no_such')
    const confirmed = await officer.put(`/api/units/${unit.id}/rosters/${id}/confirmation`)
    expect(confirmed.body).toMatchObject({ state: 'confirmed', total: 600, done: 600 })
  })

  it('that is confirmed twice at once enrols once', async () => {
    const { id } = await preview(world, officer, unit.id, csv('Cao Thị Đôi,,,,,,'))
    const path = `/api/units/${unit.id}/rosters/${id}/confirmation`
    const replies = await Promise.all([1, 2, 3].map(() => officer.put(path)))
    expect(replies.map(({ status }) => status).filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect((await officer.put(path)).status).toBe(200)
    const { rows } = await world.database.pool.query(`select count(*)::int as n from accounts where full_name = 'Cao Thị Đôi'`)
    expect(rows[0].n).toBe(1)
  })

  it('is taken back until somebody has come in', { timeout: 60_000 }, async () => {
    const before = await tableHashes(world)
    const { id } = await enrol(world, officer, unit.id, csv('Tạ Thị Lui,,,ta.lui,,,', 'Tạ Văn Lui,,,,,,'))
    const path = `/api/units/${unit.id}/rosters/${id}/confirmation`
    expect((await officer.post(`/api/units/${unit.id}/slips`)).status).toBe(201)
    expect((await officer.delete(path)).status).toBe(204)
    const after = await tableHashes(world)
    // The slips were for everybody who had none.
    expect({ ...after, enrolment_codes: '' }).toEqual({ ...before, enrolment_codes: '' })
    expectProblem(await officer.delete(path), 'import.undone')
    expectProblem(await officer.put(path), 'import.undone')
    expect((await rowsOf(officer, unit.id, id)).map(({ cells }) => cells)).toEqual([{}, {}])

    const used = await enrol(world, officer, unit.id, csv('Tạ Thị Lui,,,ta.lui,,,'))
    const [{ accountId } = { accountId: null }] = await rowsOf(officer, unit.id, used.id)
    const slip = (await officer.post(`/api/units/${unit.id}/members/${accountId}/codes`)).body
    const entered = await clientOf(world.app).post('/api/codes/uses', { code: slip.code, password, consentVersion: notice.version })
    expect(entered.status).toBe(200)
    expectProblem(await officer.delete(`/api/units/${unit.id}/rosters/${used.id}/confirmation`), 'import.used')
    const shown = await preview(world, officer, unit.id, csv('Ai Đó,,,ai.do,,,'))
    expectProblem(await officer.delete(`/api/units/${unit.id}/rosters/${shown.id}/confirmation`), 'import.not-confirmed')
  })

  it('comes as a workbook too; what is no table, or lacks its columns, is refused with a reason', { timeout: 90_000 }, async () => {
    const sheet = workbook({
      data: row(1, 'DANH SÁCH') + row(3, 'STT', 'Họ và tên', 'Số điện thoại') + row(4, '1', 'Mai Thị Bảng', '0905123499')
    })
    const types = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream']
    for (const type of types) expect((await sendFile(world, officer, rosters(), sheet, type)).body.counts).toMatchObject({ ok: 1 })
    const unreadable = await sendFile(world, officer, rosters(), Buffer.from('PK\u0003\u0004 cut short'))
    expectProblem(unreadable, 'import.unreadable')
    expect(unreadable.body.errors[0].detail).toBe('damaged')
    const missing = await sendFile(world, officer, rosters(), 'STT,Ghi chú\n1,không')
    expectProblem(missing, 'import.columns-missing')
    expect(missing.body.errors).toEqual([{ pointer: '/file', detail: 'fullName' }])
    expectProblem(await officer.post(rosters(), {}), 'request.invalid')
    expectProblem(await sendFile(world, officer, '/api/accounts', 'x'), 'request.invalid')
    expectProblem(await sendFile(world, officer, rosters(), Buffer.alloc(16 * 2 ** 20 + 1, 'a')), 'request.invalid')
  })
})

describe('a roster of several units', { timeout: 60_000 }, () => {
  it('POST /contests/:contest/rosters finds them by name, alias or code', async () => {
    const path = `/api/contests/${contest}/rosters`
    const file = csv(
      'Hà Thị Nhất,,,ha.nhat,,phường vỹ dạ,',
      'Hà Thị Nhì,,,ha.nhi,,Phu Bai,',
      'Hà Thị Ba,,,ha.ba,,,',
      'Hà Thị Tư,,,ha.tu,,Huyện Không Có,'
    )
    const sent = await sendFile(world, organizer, path, file)
    const imports = `/api/contests/${contest}/imports`
    const { body } = await organizer.get(`/api/contests/${contest}/imports/${sent.body.id}`)
    expect(body.items.map(({ reason }: { reason: string }) => reason)).toEqual([null, null, 'unit-missing', 'unit-unknown'])
    expect((await organizer.get(`/api/contests/${contest}/imports`)).body.items[0].id).toBe(sent.body.id)
    const whole = await sendFile(world, organizer, path, file.replace('Phu Bai', 'Phường Phú Bài'))
    const confirmation = `/api/contests/${contest}/rosters/${whole.body.id}/confirmation`
    expect((await organizer.put(`/api/contests/${contest}/rosters/${whole.body.id}/confirmation`)).body.counts).toMatchObject({
      ok: 2,
      error: 2
    })
    const { rows } = await world.database.pool.query(
      `select unit_id from participants p join accounts a on a.id = p.account_id where sign_in_key in ('ha.nhat', 'ha.nhi') order by sign_in_key`
    )
    expect(rows.map(({ unit_id }) => unit_id)).toEqual([unit.id, other.id])
    expect((await organizer.delete(`/api/contests/${contest}/rosters/${whole.body.id}/confirmation`)).status).toBe(204)
    expectProblem(await organizer.delete(confirmation), 'import.undone')
    expectProblem(await officer.get(imports), 'access.denied')
  })

  it('is asked of a unit that takes part', async () => {
    const { rows } = await world.database.pool.query(`select id from units where id not in (select unit_id from contest_units) limit 1`)
    const stranger = await makeStaff(world, 'unit-officer', rows[0].id)
    const path = `/api/units/${rows[0].id}/rosters?contest=${contest}`
    expectProblem(await sendFile(world, stranger, path, csv('Ai Đó,,,,,,')), 'participant.unit-not-found')
  })
})

describe('a code', () => {
  const visitor = () => clientOf(world.app)
  const enrolled = async (fullName: string) => {
    const { id } = await enrol(world, officer, unit.id, csv(`${fullName},,,,,,`))
    const accountId = (await rowsOf(officer, unit.id, id))[0]?.accountId as string
    const { body } = await officer.post(`/api/units/${unit.id}/slips`, { accountIds: [accountId] })
    return { accountId, slip: body.items[0] }
  }

  it('is said once, and says whom it is for without their name', async () => {
    const { slip } = await enrolled('Đinh Thị Ngọc Mã')
    expect(slip.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(slip).toMatchObject({ fullName: 'Đinh Thị Ngọc Mã', unitName: 'Phường Vỹ Dạ', url: `/ma#${slip.code}` })
    const { body } = await visitor().post('/api/codes', { code: ` ${slip.code.toLowerCase().replaceAll('-', ' ')} ` })
    expect(body).toMatchObject({ maskedName: 'Đ. T. N. Mã', unitName: 'Phường Vỹ Dạ' })
    const { rows } = await world.database.pool.query(`select string_agg(c::text, ' ') as all from enrolment_codes c`)
    expect(rows[0].all).not.toContain(slip.code)
    expect(rows[0].all).not.toContain(slip.code.replaceAll('-', ''))
  })

  it('lets its person in once: password, consent, and a session', async () => {
    const { slip, accountId } = await enrolled('Đinh Văn Vào')
    const use = (more: object = {}) =>
      visitor().post('/api/codes/uses', { code: slip.code, password, consentVersion: notice.version, ...more })
    expectProblem(await use({ consentVersion: 99 }), 'account.consent-outdated')
    expectProblem(await use({ password: '12345678' }), 'account.password-common')
    const replies = await Promise.all([use(), use()])
    const entered = replies.find(({ status }) => status === 200)
    expectProblem(replies.find((reply) => reply !== entered) as (typeof replies)[0], 'code.unknown')
    expect(entered?.headers['set-cookie']).toBeDefined()
    const person = clientOf(world.app, entered?.body.accessToken)
    expect((await person.get('/api/me')).body.id).toBe(accountId)
    expect((await visitor().post('/api/sessions', { signInName: slip.signInName, password })).status).toBe(200)
    expectProblem(await visitor().post('/api/codes', { code: slip.code }), 'code.unknown')
    const reset = await officer.post(`/api/units/${unit.id}/members/${accountId}/codes`)
    expect(reset.body).toMatchObject({ kind: 'reset', accountId })

    const { history } = (await person.get('/api/me/consents')).body
    expect(history).toMatchObject([{ purpose: 'account', version: notice.version, given: true, channel: 'code' }])

    // Enrolled is not agreed: the first attempt waits for the person's own consent.
    const round = await roundOf(world, 'open')
    const own = await person.get(`/api/contests/${contest}/participants/current`)
    expect(own.body).toMatchObject({ membership: 'confirmed', hasConsented: false, unit: { id: unit.id } })
    expectProblem(await person.post(`/api/rounds/${round.id}/attempts`), 'participant.not-found')
    const joined = { divisionId: own.body.divisionId, unitId: other.id, consentVersion: 1 }
    const agreed = await person.post(`/api/contests/${contest}/participants`, joined)
    expect(agreed.body).toMatchObject({ hasConsented: true, unit: { id: unit.id } })
    expectProblem(await person.post(`/api/contests/${contest}/participants`, joined), 'participant.already-joined')
    expect((await person.post(`/api/rounds/${round.id}/attempts`)).status).toBe(201)
  })

  it('leaves its traces in the person’s own copy, and no name after their erasure', async () => {
    const { slip, accountId } = await enrolled('Đinh Thị Vết')
    const entered = await visitor().post('/api/codes/uses', { code: slip.code, password, consentVersion: notice.version })
    const person = clientOf(world.app, entered.body.accessToken)
    const { tables } = (await person.get('/api/me/data')).body as { tables: { table: string; rows: object[] }[] }
    const rowsIn = (name: string) => tables.find(({ table }) => table === name)?.rows
    expect(rowsIn('import_rows')).toMatchObject([{ cells: { fullName: 'Đinh Thị Vết' }, account_id: accountId }])
    expect(rowsIn('enrolment_codes')).toHaveLength(1)
    await eraseAccount(world.ctx(), accountId, 'request')
    const { rows } = await world.database.pool.query(
      `select (select count(*)::int from enrolment_codes where account_id = $1) as codes,
        (select jsonb_agg(cells) from import_rows where account_id = $1) as cells`,
      [accountId]
    )
    expect(rows).toEqual([{ codes: 0, cells: [{}] }])
  })

  it('that is issued again takes the place of the former; slips for all leave good ones alone', async () => {
    const { slip, accountId } = await enrolled('Đinh Thị Lại')
    const again = (await officer.post(`/api/units/${unit.id}/members/${accountId}/codes`)).body
    expectProblem(await visitor().post('/api/codes', { code: slip.code }), 'code.unknown')
    expect((await visitor().post('/api/codes', { code: again.code })).status).toBe(200)
    await officer.post(`/api/units/${unit.id}/slips`)
    expect((await visitor().post('/api/codes', { code: again.code })).status).toBe(200)
    const { rows } = await world.database.pool.query(
      `select count(*)::int as n from audit_entries where action = 'code.issued' and subject_id = $1`,
      [accountId]
    )
    expect(rows[0].n).toBe(2)
    world.clock.advance({ days: 31 })
    expectProblem(await visitor().post('/api/codes', { code: again.code }), 'code.unknown')
    world.clock.advance({ days: -31 })
  })

  it('is given for people of the unit only', async () => {
    const stranger = await makeParticipant(world, { unit: 'phu bai' })
    expectProblem(await officer.post(`/api/units/${unit.id}/members/${stranger.id}/codes`), 'participant.not-found')
    expectProblem(await visitor().post('/api/codes', { code: 'không phải mã nào' }), 'code.unknown')
  })
})

describe('what an import says of people', () => {
  it('is emptied thirty days after it was confirmed, and a preview that nobody confirms is deleted after seven', async () => {
    const own = await openWorld()
    const staff = () => makeStaff(own, 'unit-officer', unit.id)
    const file = csv('Lê Thị Lâu,,,,,,', 'Lê Văn Cũ,0905999111,,,,,')
    let by = await staff()
    const kept = await enrol(own, by, unit.id, file)
    const left = await preview(own, by, unit.id, csv('Lê Thị Bỏ,,,,,,'))
    own.clock.advance({ days: 6, hours: 23 })
    await forgetImports(own.ctx())
    by = await staff()
    expect(await rowsOf(by, unit.id, left.id)).toHaveLength(1)
    own.clock.advance({ hours: 2 })
    await forgetImports(own.ctx())
    by = await staff()
    expectProblem(await by.get(`/api/units/${unit.id}/imports/${left.id}`), 'import.not-found')
    own.clock.advance({ days: 22 })
    await forgetImports(own.ctx())
    by = await staff()
    expect((await rowsOf(by, unit.id, kept.id)).map(({ cells }) => Object.keys(cells).length)).toEqual([1, 2])
    own.clock.advance({ days: 2 })
    await forgetImports(own.ctx())
    await forgetImports(own.ctx())
    by = await staff()
    expect((await rowsOf(by, unit.id, kept.id)).map(({ cells, status }) => [cells, status])).toEqual([
      [{}, 'ok'],
      [{}, 'ok']
    ])
    const { rows } = await own.database.pool.query(`select detail from audit_entries where action = 'imports.forgotten' order by id`)
    expect(rows.map(({ detail }) => detail)).toEqual([
      { deleted: 1, emptied: 0 },
      { deleted: 0, emptied: 1 }
    ])
    // The same file still enrols nobody twice, and it is still taken back.
    expect((await preview(own, by, unit.id, file)).counts).toEqual({ ok: 0, same: 2, changed: 0, duplicate: 0, error: 0 })
    expect((await by.delete(`/api/units/${unit.id}/rosters/${kept.id}/confirmation`)).status).toBe(204)
    await own.close()
  })
})
