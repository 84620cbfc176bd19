/** Awards: named, taken back, handed over; and the winner's personal ID number, which is sealed, seen by few, and gone without a trace. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { readTable } from '../../server/src/lib/spreadsheet/read-table.ts'
import { forgetNumbers, resealNumbers } from '../../server/src/modules/award/keeping/actions.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { type Account, makeAccount, makeParticipant, makeStaff, password, readContest } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let contestId: string
let organizer: Account
beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  organizer = await makeStaff(world, 'organizer', contestId)
})
afterAll(() => world.close())

const slug = 'binh-dang-gioi-hue'
const path = `/api/contests/${slug}/awards`
const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]

let numbers = 0
/** Invented: no province has this code. */
const newNumber = () => `09919500${String(1000 + ++numbers)}`

/** What happens in one moment has no order. */
const later = () => world.clock.advance({ seconds: 1 })

async function participantOf(person: Account): Promise<string> {
  return (await person.get(`/api/contests/${slug}/participants/current`)).body.id
}

async function makeWinner(options: { fullName?: string; title?: string; valueDong?: number | null } = {}) {
  const winner = await makeParticipant(world, options.fullName ? { fullName: options.fullName } : {})
  later()
  const { title = 'Giải Nhất tuần 1', valueDong = 1_000_000 } = options
  const named = await organizer.post(path, { participantId: await participantOf(winner), title, valueDong })
  expect(named.status).toBe(201)
  return { winner, award: named.body as { id: string; winnerId: string } }
}

function give(person: Account, awardId: string, idNumber: string, consentVersion = 1) {
  later()
  return person.put(`/api/me/awards/${awardId}/number`, { idNumber, consentVersion })
}

function decline(person: Account, awardId: string) {
  later()
  return person.delete(`/api/me/awards/${awardId}/number`)
}

async function makeGiven() {
  const { winner, award } = await makeWinner()
  const idNumber = newNumber()
  expect((await give(winner, award.id, idNumber)).status).toBe(200)
  const [{ sealed } = { sealed: '' }] = await ask<{ sealed: string }>('select sealed from award_numbers where award_id = $1', [award.id])
  return { winner, award, idNumber, sealed }
}

/** Every text, number, JSON and byte of every table, partitions and the queue included. */
async function placesOf(text: string): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  )
  const forms = [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').replace(/=+$/, '')]
  const found = []
  for (const { name } of tables)
    if ((await ask(`select from ${name} t where to_jsonb(t)::text like any($1) limit 1`, [forms.map((form) => `%${form}%`)])).length > 0)
      found.push(name)
  return found
}

function handOver(awardId: string, handedOverOn = '2026-12-02') {
  later()
  return organizer.put(`${path}/${awardId}/hand-over`, { handedOverOn })
}

function takeBack(awardId: string, reason = 'Nhầm người') {
  later()
  return organizer.put(`${path}/${awardId}/withdrawal`, { reason })
}

describe('a winner', () => {
  it('is found by name without accents (GET /contests/:contest/participants), named (POST /contests/:contest/awards), told, and sees the award', async () => {
    const winner = await makeParticipant(world, { fullName: 'Đặng Thị Ước Mơ' })
    const found = await organizer.get(`/api/contests/${slug}/participants?q=${encodeURIComponent('dang thi uoc')}`)
    expect(found.body).toMatchObject({ hasMore: false, items: [{ fullName: 'Đặng Thị Ước Mơ', unitName: 'Phường Vỹ Dạ' }] })
    const { participantId } = found.body.items[0]
    const named = await organizer.post(path, { participantId, title: ' Giải Nhì ', valueDong: 800_000 })
    expect(named.body).toMatchObject({ title: 'Giải Nhì', valueDong: 800_000, state: 'named', number: 'asked', showsName: false })
    expectProblem(await organizer.post(path, { participantId, title: 'Giải Nhì', valueDong: null }), 'award.named-already')
    const [message] = (await winner.get('/api/messages')).body.items
    expect(message).toMatchObject({ title: 'Chúc mừng bạn đoạt Giải Nhì', link: '/tai-khoan/du-lieu' })
    expect(message.body).toContain('800.000 đồng')
    const { items, consent } = (await winner.get('/api/me/awards')).body
    expect(items).toMatchObject([{ id: named.body.id, title: 'Giải Nhì', number: 'asked', lastFour: null, contest: { slug } }])
    expect(consent).toMatchObject({ version: 1, text: expect.stringContaining('số định danh cá nhân') })
    await winner.put('/api/me/consents/winner-name', { version: 1, given: true })
    const shown = (await organizer.get(path)).body.items.find(({ id }: { id: string }) => id === named.body.id)
    expect(shown).toMatchObject({ winnerName: 'Đặng Thị Ước Mơ', showsName: true })
  })

  it('is somebody who takes part by their own consent, and nobody oneself', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000'
    const name = (participantId: string, by = organizer) => by.post(path, { participantId, title: 'Giải Ba', valueDong: null })
    expectProblem(await name(nowhere), 'participant.not-found')
    const enrolled = await makeParticipant(world)
    const participantId = await participantOf(enrolled)
    await ask('update participants set consented_at = null where id = $1', [participantId])
    expectProblem(await name(participantId), 'participant.not-found')
    await ask('update participants set consented_at = joined_at where id = $1', [participantId])
    await ask(
      `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at) values (gen_random_uuid(), $1, 'organizer', 'contest', $2, now())`,
      [enrolled.id, contestId]
    )
    await ask('update sessions set second_factor_at = created_at where account_id = $1', [enrolled.id])
    world.app.engines.sessions.forget(JSON.parse(Buffer.from(enrolled.token.split('.')[1] ?? '', 'base64url').toString()).sid)
    expectProblem(await name(participantId, enrolled), 'award.own')
    await ask('update role_assignments set ended_at = now() where account_id = $1', [enrolled.id])
  })

  it('may lose the award (PUT /contests/:contest/awards/:awardId/withdrawal) for a reason, which ends everything about it, once', async () => {
    const { winner, award, idNumber, sealed } = await makeGiven()
    const taken = await takeBack(award.id, 'Chấm lại: sai một câu')
    expect(taken.body).toMatchObject({ state: 'taken-back', takenBackReason: 'Chấm lại: sai một câu', number: 'gone', lastFour: null })
    for (const text of [idNumber, sealed]) expect(await placesOf(text)).toEqual([])
    expect((await winner.get('/api/messages')).body.items[0].body).toContain('Lý do: Chấm lại: sai một câu')
    expectProblem(await takeBack(award.id), 'award.taken-back')
    expectProblem(await handOver(award.id), 'award.taken-back')
    expectProblem(await give(winner, award.id, newNumber()), 'award.taken-back')
    expectProblem(await decline(winner, award.id), 'award.taken-back')
    expectProblem(await takeBack(winner.id), 'award.not-found')
    expectProblem(await organizer.put(`${path}/${award.id}/withdrawal`, { reason: '' }), 'request.invalid')
    // Named anew, it is another award.
    const again = await organizer.post(path, { participantId: award.winnerId, title: 'Giải Nhất tuần 1', valueDong: null })
    expect(again.status).toBe(201)
  })

  it('is handed the award (PUT /contests/:contest/awards/:awardId/hand-over) between the day of its naming and today, once', async () => {
    const { winner, award } = await makeWinner()
    for (const day of ['2026-12-01', '2026-12-03']) expectProblem(await handOver(award.id, day), 'award.wrong-day')
    expect((await handOver(award.id)).body).toMatchObject({ state: 'handed-over', handedOverOn: '2026-12-02', number: 'gone' })
    expectProblem(await handOver(award.id), 'award.handed-over')
    expectProblem(await takeBack(award.id), 'award.handed-over')
    expectProblem(await give(winner, award.id, newNumber()), 'award.handed-over')
    expectProblem(await handOver(winner.id), 'award.not-found')
    expect((await winner.get('/api/messages')).body.items[0].body).toContain('ngày 02/12/2026')
  })
})

describe('a winner’s number', () => {
  it('is given by nobody without an award, and for no other’s', async () => {
    const { award } = await makeWinner()
    for (const person of [await makeAccount(world), await makeParticipant(world), organizer]) {
      expectProblem(await give(person, award.id, newNumber()), 'award.not-found')
      expectProblem(await decline(person, award.id), 'award.not-found')
      expect((await person.get('/api/me/awards')).body.items).toEqual([])
    }
  })

  it('has a form, is given to the present text with a proof, corrected, taken back', async () => {
    const { winner, award } = await makeWinner()
    for (const wrong of ['09919500100', '0991950010011', '000195001001', '09919500100a', '٠٩٩١٩٥٠٠١٠٠١']) {
      const reply = await give(winner, award.id, wrong)
      expectProblem(reply, 'request.invalid')
      expect(reply.body.errors).toMatchObject([{ pointer: '/body/idNumber' }])
      expect(reply.text).not.toContain(wrong)
    }
    expectProblem(await give(winner, award.id, newNumber(), 2), 'privacy.consent-outdated')
    const [first, second] = [newNumber(), newNumber()]
    expect((await give(winner, award.id, first)).body).toMatchObject({ number: 'given', lastFour: first.slice(-4) })
    expect((await give(winner, award.id, second)).body).toMatchObject({ number: 'given', lastFour: second.slice(-4) })
    const declined = await decline(winner, award.id)
    expect(declined.body).toMatchObject({ number: 'declined', lastFour: null })
    await decline(winner, award.id)
    const { choices, history } = (await winner.get('/api/me/consents')).body
    const said = history.filter(({ purpose }: { purpose: string }) => purpose === 'id-number')
    expect(said).toMatchObject([
      { given: false, version: 1, contestId, channel: 'settings', textHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { given: true },
      { given: true }
    ])
    expect(choices.map(({ purpose }: { purpose: string }) => purpose)).not.toContain('id-number')
    const [{ winnerId }] = (await organizer.get(path)).body.items as [{ winnerId: string }]
    expect(winnerId).toBe(award.winnerId)
    expect((await give(winner, award.id, first)).body.number).toBe('given')
  })

  it('is stored sealed, shown to its owner in full, and to the organizer (GET /contests/:contest/awards) in four digits', async () => {
    const { winner, award, idNumber } = await makeGiven()
    expect(await placesOf(idNumber)).toEqual([])
    const own = (await winner.get('/api/me/data')).body.tables as { table: string; rows: object[] }[]
    expect(own.find(({ table }) => table === 'award_numbers')?.rows).toMatchObject([{ award_id: award.id, sealed: idNumber }])
    expect((await winner.get('/api/me/awards')).text).not.toContain(idNumber)
    const list = await organizer.get(path)
    expect(list.body.items[0]).toMatchObject({ id: award.id, number: 'given', lastFour: idNumber.slice(-4) })
    expect(list.text).not.toContain(idNumber)
    const staffCopy = await organizer.get('/api/me/data')
    expect(staffCopy.status).toBe(200)
    expect(staffCopy.text).not.toContain(idNumber)
    expect(staffCopy.text).not.toContain(award.winnerId)
  })

  it('leaves no byte behind when the award is handed over', async () => {
    const { winner, award, idNumber, sealed } = await makeGiven()
    expect(await placesOf(sealed)).toEqual(['public.award_numbers'])
    expect((await organizer.post(`/api/contests/${slug}/payment-lists`, { purpose: 'payment' })).status).toBe(200)
    await handOver(award.id)
    // Four digits may stand in an instant by chance; the queue's own table of versions holds nothing else.
    const places = async (text: string) => (await placesOf(text)).filter((place) => place !== 'graphile_worker.migrations')
    for (const text of [idNumber, sealed, idNumber.slice(-4)]) expect(await places(text), text).toEqual([])
    expect((await winner.get('/api/me/awards')).body.items[0]).toMatchObject({ number: 'gone', lastFour: null })
  })

  it('is in no line of the log, whatever goes wrong', async () => {
    const { winner, award } = await makeWinner()
    const lines: string[] = []
    const app = await buildApp({ ...world.deps, logLevel: 'trace', logTo: { write: (line) => void lines.push(line) } })
    await app.http.ready()
    const [own, staff] = [clientOf(app, winner.token), clientOf(app, organizer.token)]
    const idNumber = newNumber()
    const send = (idNumber: string) => own.put(`/api/me/awards/${award.id}/number`, { idNumber, consentVersion: 1 })
    expect((await send(`${idNumber}9`)).status).toBe(400)
    expect((await send(idNumber)).status).toBe(200)
    expect((await own.put(`/api/me/awards/${winner.id}/number?idNumber=${idNumber}`, { idNumber, consentVersion: 1 })).status).toBe(404)
    expect((await staff.get(path)).status).toBe(200)
    expect((await staff.post(`/api/contests/${slug}/payment-lists`, { purpose: 'check' })).status).toBe(200)
    // A fault of ours whose statement holds what is stored.
    await ask('alter table award_numbers rename column given_at to another_name')
    expect((await send(idNumber)).status).toBe(500)
    await ask('alter table award_numbers rename column another_name to given_at')
    app.http.log.error({ idNumber, inner: { idNumber } }, 'told in full')
    await app.http.close()
    const [{ sealed } = { sealed: '' }] = await ask<{ sealed: string }>('select sealed from award_numbers where award_id = $1', [award.id])
    const log = lines.join('')
    expect(log).toContain('fault')
    expect(log).toContain('told in full')
    for (const text of [idNumber, sealed]) expect(log).not.toContain(text)
  })

  it('goes with an erasure, and the award stays without a name', async () => {
    const { winner, award, idNumber, sealed } = await makeGiven()
    await eraseAccount(world.ctx(), winner.id, 'request')
    for (const text of [idNumber, sealed]) expect(await placesOf(text)).toEqual([])
    const shown = (await organizer.get(path)).body.items.find(({ id }: { id: string }) => id === award.id)
    expect(shown).toMatchObject({ winnerName: 'Người đã xóa dữ liệu', number: 'asked', state: 'named' })
    expect((await handOver(award.id)).status).toBe(200)
    expect(await ask('select from messages where account_id = $1', [winner.id])).toEqual([])
  })

  it('goes with a withdrawal of every consent', async () => {
    const { winner, award, sealed } = await makeGiven()
    const officer = await makeStaff(world, 'data-protection-officer')
    later()
    const { id } = (await winner.post('/api/me/requests', { kind: 'withdrawal' })).body
    expect((await officer.put(`/api/privacy/requests/${id}`, { state: 'done' })).status).toBe(200)
    expect(await placesOf(sealed)).toEqual([])
    const { history } = (await winner.get('/api/me/consents')).body
    const said = history.filter(({ purpose }: { purpose: string }) => purpose === 'id-number')
    expect(said).toMatchObject([{ given: false, channel: 'request' }, { given: true }])
    expect((await winner.get('/api/me/awards')).body.items).toMatchObject([{ id: award.id, number: 'asked' }])
  })

  it('is asked for so often and no more', async () => {
    const { winner, award } = await makeWinner()
    for (let time = 0; time < 20; time++) expect((await give(winner, award.id, newNumber())).status).toBe(200)
    expectProblem(await give(winner, award.id, newNumber()), 'request.too-many')
  })
})

describe('the payment list (POST /contests/:contest/payment-lists)', () => {
  const take = (by: Account, purpose = 'payment') =>
    by
      .post(`/api/contests/${slug}/payment-lists`, { purpose })
      .buffer(true)
      .parse((reply, done) => {
        const pieces: Buffer[] = []
        reply.on('data', (piece: Buffer) => void pieces.push(piece))
        reply.on('end', () => done(null, Buffer.concat(pieces)))
      })

  it('holds whole numbers as texts, runs nothing, is kept nowhere, and is told in the log with its purpose', async () => {
    const staff = await makeStaff(world, 'organizer', contestId)
    const formula = await makeWinner({ fullName: '=HYPERLINK("http://x")', title: '=1+1', valueDong: null })
    const { award, idNumber } = await makeGiven()
    await decline(formula.winner, formula.award.id)
    const list = await take(staff, 'tax')
    expect(list.status).toBe(200)
    expect(list.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="danh-sach-chi-tra-2026-12-02.xlsx"'
    })
    const rows = (await readTable(list.body)).rows.map(({ cells }) => cells)
    expect(rows[0]).toEqual(expect.arrayContaining(['Người hoặc đơn vị nhận', 'Số định danh cá nhân', 'Ký nhận']))
    expect(rows.find((cells) => cells.includes(idNumber))).toEqual(
      expect.arrayContaining(['Phường Vỹ Dạ', 'Giải Nhất tuần 1', '1000000', idNumber])
    )
    expect(rows.find((cells) => cells.includes('=1+1'))).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://x")', 'Từ chối cung cấp số trên hệ thống'])
    )
    const told = await ask<{ detail: { because: string } }>(
      `select detail from audit_entries where action = 'award-numbers.exported' and actor_id = $1`,
      [staff.id]
    )
    expect(told).toMatchObject([{ detail: { because: 'tax' } }])
    expectProblem(await staff.post(`/api/contests/${slug}/payment-lists`, {}), 'request.invalid')
    await handOver(award.id)
    await takeBack(formula.award.id)
    expect((await readTable((await take(staff)).body)).rows.flatMap(({ cells }) => cells)).not.toContain(idNumber)
  })

  it('is made so often and no more, and not for nobody', async () => {
    const staff = await makeStaff(world, 'organizer', contestId)
    await ask('delete from award_numbers')
    await ask(
      `update awards set handed_over_on = '2026-12-02', handed_over_by = named_by where taken_back_at is null and handed_over_on is null`
    )
    for (let time = 0; time < 20; time++)
      expectProblem(await staff.post(`/api/contests/${slug}/payment-lists`, { purpose: 'payment' }), 'award.none-waiting')
    expectProblem(await staff.post(`/api/contests/${slug}/payment-lists`, { purpose: 'payment' }), 'request.too-many')
  })
})

describe('the audit log', () => {
  it('knows every deed about an award, by ids', async () => {
    const { winner, award, idNumber } = await makeGiven()
    await decline(winner, award.id)
    await handOver(award.id)
    const told = await ask<{ action: string }>(`select action from audit_entries where subject_id = $1 order by id`, [award.id])
    expect(told.map(({ action }) => action)).toEqual(['award.named', 'award-number.given', 'award-number.declined', 'award.handed-over'])
    const actions = (await ask<{ action: string }>('select distinct action from audit_entries')).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['participants.sought', 'awards.seen', 'award.taken-back', 'award-numbers.exported']))
    expect(await ask('select from audit_entries where detail::text like $1', [`%${idNumber.slice(-4)}%`])).toEqual([])
  })
})

describe('the chores', () => {
  it('seal numbers anew under a new secret, so that the old one can be taken out', async () => {
    const { award, idNumber, sealed } = await makeGiven()
    const stored = async () =>
      (await ask<{ sealed: string }>('select sealed from award_numbers where award_id = $1', [award.id]))[0]?.sealed ?? ''
    await resealNumbers(world.ctx())
    expect(await stored()).toBe(sealed)
    const deps = { ...world.deps, sessionSecret: 'another secret, which is long enough too', earlierSecrets: [world.deps.sessionSecret] }
    const app = await buildApp(deps)
    await app.http.ready()
    const ctx = { ...world.ctx(), deps, engines: app.engines }
    await resealNumbers(ctx)
    const after = await stored()
    expect(after).not.toBe(sealed)
    await resealNumbers(ctx)
    expect(await stored()).toBe(after)
    await app.http.close()
    const without = await buildApp({ ...deps, earlierSecrets: [] })
    await without.http.ready()
    expect(without.engines.secrets.open('award number', await stored())).toBe(idNumber)
    await without.http.close()
    await handOver(award.id)
  })

  it('delete a number ninety days after the naming, and none is taken after that', async () => {
    const { winner, award, idNumber, sealed } = await makeGiven()
    const late = await makeGiven()
    await ask(`update awards set taken_back_at = now(), taken_back_by = named_by where id = $1`, [late.award.id])
    await forgetNumbers(world.ctx())
    for (const text of [late.idNumber, late.sealed]) expect(await placesOf(text)).toEqual([])
    expect(await placesOf(sealed)).toEqual(['public.award_numbers'])
    const [{ numberUntil, namedAt }] = (await winner.get('/api/me/awards')).body.items
    expect(new Date(numberUntil).getTime() - new Date(namedAt).getTime()).toBe(90 * 86_400_000)
    world.clock.set(new Date(new Date(numberUntil).getTime() - 1))
    await forgetNumbers(world.ctx())
    expect(await placesOf(sealed)).toEqual(['public.award_numbers'])
    world.clock.advance({ milliseconds: 1 })
    await forgetNumbers(world.ctx())
    for (const text of [idNumber, sealed]) expect(await placesOf(text)).toEqual([])
    const { accessToken } = (await winner.post('/api/sessions', { signInName: winner.signInName, password })).body
    const again = clientOf(world.app, accessToken)
    const late2 = await again.put(`/api/me/awards/${award.id}/number`, { idNumber: newNumber(), consentVersion: 1 })
    expectProblem(late2, 'award.number-too-late')
    expect((await again.get('/api/me/awards')).body.items[0]).toMatchObject({ number: 'gone', state: 'named' })
  })
})
