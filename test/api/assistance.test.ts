/** Assistance and shared devices: the person proves who they are, nothing of the helper stays, and who was helped by whom is known. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notice } from '../../server/src/modules/account/notice.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { type Account, findUnit, makeAccount, makeAttempt, makeParticipant, makeStaff, password } from '../helpers/make.ts'
import { contest, contestId, csv, enrol, rowsOf } from '../helpers/roster.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let unit: { id: string; name: string }
let organizer: Account
beforeAll(async () => {
  world = await openWorld()
  unit = await findUnit(world, 'vy da')
  organizer = await makeStaff(world, 'organizer', await contestId(world))
})
afterAll(() => world.close())

const helper = () => makeStaff(world, 'unit-officer', unit.id)
const path = (person: { id: string }) => `/api/units/${unit.id}/members/${person.id}/assistances`
const help = (officer: Account, person: { id: string }, body: object) => officer.post(path(person), body)
const cookiesOf = (reply: { headers: Record<string, unknown> }) => (reply.headers['set-cookie'] as string[] | undefined) ?? []

async function enrolled(officer: Account, fullName: string): Promise<{ id: string; code: string }> {
  const { id } = await enrol(world, officer, unit.id, csv(`${fullName},,,,,,`))
  const accountId = (await rowsOf(officer, unit.id, id))[0]?.accountId as string
  return { id: accountId, code: (await officer.post(`/api/units/${unit.id}/members/${accountId}/codes`)).body.code }
}

describe('an assistance (POST /units/:unitId/members/:accountId/assistances)', () => {
  it('begins a session of the person by their own password, and ends the helper’s', async () => {
    const [officer, person] = [await helper(), await makeParticipant(world, { fullName: 'Hồ Thị Được Giúp' })]
    expect((await officer.get(`/api/units/${unit.id}/members/${person.id}`)).body).toEqual({
      fullName: 'Hồ Thị Được Giúp',
      unitName: unit.name,
      hasPassword: true,
      hasConsented: true
    })
    const begun = await help(officer, person, { password })
    expect(begun.status).toBe(200)
    expect(begun.body.account).toMatchObject({ id: person.id, isShared: true, assistedBy: expect.stringContaining('Thử') })
    for (const cookie of cookiesOf(begun)) expect(cookie).not.toMatch(/Expires|Max-Age/i)
    const assisted = clientOf(world.app, begun.body.accessToken)
    expect((await assisted.get('/api/me')).body).toEqual(begun.body.account)
    expectProblem(await officer.get('/api/me'), 'session.required')
    expectProblem(await assisted.get(`/api/units/${unit.id}/members?contest=${contest}`), 'access.denied')
    expect((await person.get('/api/messages')).body.items[0]).toMatchObject({ title: 'Bạn đã vào hội thi với sự hỗ trợ' })
    world.clock.advance({ hours: 2, seconds: 1 })
    expectProblem(await assisted.get('/api/me'), 'session.required')
    world.clock.advance({ hours: -2, seconds: -1 })
  })

  it('begins by the person’s own code, with their consent, and needs no password', async () => {
    const officer = await helper()
    const [person, other] = [await enrolled(officer, 'Hồ Văn Có Mã'), await enrolled(officer, 'Hồ Văn Khác')]
    const prepared = await officer.get(`/api/units/${unit.id}/members/${person.id}`)
    expect(prepared.body).toMatchObject({ hasPassword: false, hasConsented: false })
    expectProblem(await help(officer, person, { code: other.code, consentVersion: notice.version }), 'code.unknown')
    expectProblem(await help(officer, person, { code: person.code }), 'account.consent-outdated')
    const begun = await help(officer, person, { code: person.code, consentVersion: notice.version })
    expect(begun.status).toBe(200)
    const assisted = clientOf(world.app, begun.body.accessToken)
    expect((await assisted.get('/api/me/consents')).body.history).toMatchObject([{ purpose: 'account', given: true, channel: 'code' }])
    const next = await helper()
    expectProblem(await help(next, person, { code: person.code, consentVersion: notice.version }), 'code.unknown')
    expectProblem(await help(next, person, { password: '' }), 'request.invalid')
    expectProblem(await help(next, person, {}), 'account.wrong-password')
    expect((await help(next, other, { code: other.code, consentVersion: notice.version })).status).toBe(200)
  })

  it('is refused with a wrong password, five times and then for a while; the helper stays signed in', async () => {
    const [officer, person] = [await helper(), await makeParticipant(world)]
    const codes = []
    for (let time = 0; time < 6; time++) codes.push((await help(officer, person, { password: `sai-${time}` })).body.code)
    expect(codes).toEqual([...Array(5).fill('account.wrong-password'), 'request.too-many'])
    expect((await officer.get('/api/me')).status).toBe(200)
  })

  it('is not for staff, for people of other units, nor for whom the unit does not count among its own', async () => {
    const officer = await helper()
    const [colleague, careful, stranger, disputed] = [
      await makeParticipant(world),
      await makeParticipant(world),
      await makeParticipant(world, { unit: 'phu bai' }),
      await makeParticipant(world)
    ]
    await grantRole(world.ctx(), { accountId: colleague.id, role: 'unit-officer', scopeId: unit.id, grantedBy: null })
    await world.database.pool.query("insert into second_factors values ($1, 'x', now(), now(), null)", [careful.id])
    await world.database.pool.query("update participants set membership = 'disputed' where account_id = $1", [disputed.id])
    for (const person of [colleague, careful]) expectProblem(await help(officer, person, { password }), 'account.protected')
    for (const person of [stranger, disputed]) expectProblem(await help(officer, person, { password }), 'participant.not-found')
    expectProblem(await help(await makeAccount(world), colleague, { password }), 'access.denied')
    const elsewhere = await makeStaff(world, 'unit-officer', (await findUnit(world, 'phu bai')).id)
    expectProblem(await help(elsewhere, careful, { password }), 'unit.not-found')
    await world.database.pool.query('update sessions set second_factor_at = null where account_id = $1', [officer.id])
    const alone = {
      ...officer,
      ...clientOf(
        world.app,
        (await clientOf(world.app).post('/api/sessions', { signInName: officer.signInName, password })).body.accessToken
      )
    }
    expectProblem(await help(alone, stranger, { password }), 'session.second-factor-required')
  })

  it('can be told from the log: who helped whom, when, and which attempts were open meanwhile', async () => {
    world.clock.advance({ minutes: 1 })
    const before = (await organizer.get(`/api/contests/${contest}/assistances`)).body
    const [officer, person, alone] = [
      await helper(),
      await makeParticipant(world, { fullName: 'Hồ Thị Lượt' }),
      await makeParticipant(world)
    ]
    const begun = await help(officer, person, { password })
    const assisted: Account = { ...person, ...clientOf(world.app, begun.body.accessToken) }
    world.clock.advance({ minutes: 1 })
    const { attempt } = await makeAttempt(world, assisted)
    await makeAttempt(world, alone)
    const { body } = await organizer.get(`/api/contests/${contest}/assistances`)
    expect({ people: body.people - before.people, attempts: body.attempts - before.attempts }).toEqual({ people: 1, attempts: 1 })
    expect(body.items[0]).toMatchObject({
      person: { id: person.id, fullName: 'Hồ Thị Lượt' },
      helper: { id: officer.id },
      unitName: unit.name,
      attempts: [{ id: attempt.id, roundId: attempt.roundId }]
    })
    const { rows } = await world.database.pool.query(
      `select action, actor_id as by, subject_id as subject, scope_id as scope, detail from audit_entries
       where action = 'assistance.begun' and subject_id = $1`,
      [person.id]
    )
    const detail = { session: body.items[0].sessionId, by: 'password' }
    expect(rows).toEqual([{ action: 'assistance.begun', by: officer.id, subject: person.id, scope: unit.id, detail }])
    expect((await assisted.delete('/api/sessions/current')).status).toBe(204)
    const ended = (await organizer.get(`/api/contests/${contest}/assistances`)).body.items[0]
    expect(ended.endsAt).toBe(world.clock.now().toISOString())
    expectProblem(await officer.get(`/api/contests/${contest}/assistances`), 'session.required')
  })

  it('that came after an attempt had ended is not counted for it', async () => {
    const person = await makeParticipant(world)
    const { attempt } = await makeAttempt(world, person)
    await person.put(`/api/attempts/${attempt.id}/submission`, {})
    world.clock.advance({ minutes: 1 })
    await help(await helper(), person, { password })
    const { items } = (await organizer.get(`/api/contests/${contest}/assistances`)).body
    expect(items[0]).toMatchObject({ person: { id: person.id }, attempts: [] })
  })
})

describe('a session on a shared device', () => {
  const signIn = (more: object, signInName: string) => clientOf(world.app).post('/api/sessions', { signInName, password, ...more })

  it('has cookies that the browser forgets, lasts two hours, and leaves no mark of the account on the device', async () => {
    const { signInName } = await makeAccount(world)
    const reply = await signIn({ isShared: true }, signInName)
    const cookies = cookiesOf(reply)
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['hoithi_refresh', 'hoithi_session'])
    for (const cookie of cookies) expect(cookie).not.toMatch(/Expires|Max-Age/i)
    const refresh = /hoithi_refresh=([^;]+)/.exec(cookies.join())?.[1] ?? ''
    world.clock.advance({ minutes: 40 })
    const renewed = await clientOf(world.app).post('/api/sessions/current/renewals', { refreshToken: refresh })
    expect(renewed.body.account.isShared).toBe(true)
    for (const cookie of cookiesOf(renewed)) expect(cookie).not.toMatch(/Expires|Max-Age/i)
    const again = /hoithi_refresh=([^;]+)/.exec(cookiesOf(renewed).join())?.[1] ?? ''
    world.clock.advance({ minutes: 81 })
    expectProblem(await clientOf(world.app).post('/api/sessions/current/renewals', { refreshToken: again }), 'session.required')
  })

  it('is another than one’s own, which lasts longer', async () => {
    const { signInName } = await makeAccount(world)
    const own = await signIn({}, signInName)
    expect(cookiesOf(own).filter((cookie) => /Expires/i.test(cookie)).length).toBeGreaterThan(1)
    expect(own.body.account).not.toHaveProperty('isShared')
  })
})
