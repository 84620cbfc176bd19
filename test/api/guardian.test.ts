/** Minors take part with the consent of a parent or guardian: given at joining, or declared by the unit that enrolled them; and taken back. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notice } from '../../server/src/modules/account/notice.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { applyRetention } from '../../server/src/modules/privacy/retention/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { type Account, findUnit, makeAccount, makeStaff, password, readContest, roundOf } from '../helpers/make.ts'
import { contest, csv, preview } from '../helpers/roster.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'
import { divisionWith } from '../unit/rules.ts'

const students = divisionWith({ id: 'students', name: 'Bảng học sinh', who: 'học sinh từ đủ 12 tuổi', minors: true })

let world: World
let unit: { id: string; name: string }
let officer: Account
let round: { id: string }
beforeAll(async () => {
  world = await openWorld()
  // Rules are data: the same contest with a division more.
  await amendRules(world.database.pool, ({ divisions }) => ({ divisions: [...divisions, students] }))
  unit = await findUnit(world, 'vy da')
  officer = await makeStaff(world, 'unit-officer', unit.id)
  round = await roundOf(world, 'open')
})
afterAll(() => world.close())

const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]
const mother = { fullName: ' Lê Thị Mẹ ', relation: 'mother', version: 1 }
const join = (child: Account, more: object = {}) =>
  child.post(`/api/contests/${contest}/participants`, { divisionId: 'students', unitId: unit.id, consentVersion: 1, ...more })
const start = (child: Account) => child.post(`/api/rounds/${round.id}/attempts`)
const guardianOf = async (child: Account) =>
  (await child.get('/api/me/consents')).body.history.filter(({ purpose }: { purpose: string }) => purpose === 'guardian')
const current = async (child: Account) => (await child.get(`/api/contests/${contest}/participants/current`)).body

describe('a minor who joins by themselves', () => {
  it('is told by contest and rules that a parent or guardian agrees as well', async () => {
    const { divisions, guardian } = await readContest(world)
    expect(divisions.map(({ minors }) => minors)).toEqual([false, false, true])
    expect(guardian).toMatchObject({ version: 1 })
    const { sections } = (await clientOf(world.app).get(`/api/contests/${contest}/rules`)).body
    expect(JSON.stringify(sections)).toContain('cha, mẹ hoặc người giám hộ')
  })

  it('does not come in without a parent or guardian, and nothing is left of the try', async () => {
    const child = await makeAccount(world)
    expectProblem(await join(child), 'participant.guardian-required')
    expectProblem(await join(child, { guardian: { ...mother, version: 2 } }), 'contest.consent-outdated')
    expectProblem(await join(child, { guardian: { ...mother, relation: 'unit' } }), 'request.invalid')
    expectProblem(await start(child), 'participant.not-found')
    expect(await ask('select from participants where account_id = $1', [child.id])).toEqual([])
    expect(await guardianOf(child)).toEqual([])
  })

  it('comes in with one, whose consent is kept with its text, and shown', async () => {
    const child = await makeAccount(world)
    expect((await join(child, { guardian: mother })).body).toMatchObject({ hasConsented: true, needsGuardian: false })
    expect(await guardianOf(child)).toMatchObject([
      { given: true, version: 1, channel: 'joining', guardian: { fullName: 'Lê Thị Mẹ', relation: 'mother' } }
    ])
    expect((await guardianOf(child))[0].textHash).toMatch(/^[0-9a-f]{64}$/)
    const copy = (await child.get('/api/me/data')).body.tables.find(({ table }: { table: string }) => table === 'guardians')
    expect(copy.rows).toMatchObject([{ full_name: 'Lê Thị Mẹ', relation: 'mother' }])
    expect((await start(child)).status).toBe(201)
  })

  it('is the only one of whom a guardian is kept', async () => {
    const grown = await makeAccount(world)
    expect((await join(grown, { divisionId: 'officials', guardian: mother })).status).toBe(201)
    expect(await guardianOf(grown)).toEqual([])
  })
})

async function enrolled(name: string, guardiansVersion?: number) {
  const { id } = await preview(world, officer, unit.id, csv(`${name},,,,,,Bảng học sinh`))
  const path = `/api/units/${unit.id}/rosters/${id}/confirmation`
  const confirm = (version?: number) => officer.put(path, version === undefined ? {} : { guardiansVersion: version })
  const { body } = await confirm(guardiansVersion)
  const [row] = await ask<{ account_id: string }>('select account_id from import_rows where import_id = $1', [id])
  const slip = (await officer.post(`/api/units/${unit.id}/members/${row?.account_id}/codes`)).body
  const { body: session } = await clientOf(world.app).post('/api/codes/uses', { code: slip.code, password, consentVersion: notice.version })
  const child: Account = {
    ...clientOf(world.app, session.accessToken),
    id: row?.account_id ?? '',
    signInName: '',
    token: session.accessToken
  }
  return { roster: body, child, confirm }
}

describe('a minor whom the unit enrols', () => {
  it('needs only their own consent once the unit has declared that it holds the guardian’s, and can read who declared it', async () => {
    const { roster, child } = await enrolled('Trần Thị Em Một', 1)
    expect(roster).toMatchObject({ state: 'confirmed', isGuardianDeclared: true })
    expect(await current(child)).toMatchObject({ hasConsented: false, needsGuardian: false })
    expectProblem(await start(child), 'participant.not-found')
    expect((await join(child)).status).toBe(201)
    expect(await guardianOf(child)).toMatchObject([{ given: true, channel: 'roster', guardian: { fullName: unit.name, relation: 'unit' } }])
    const [kept] = await ask('select actor_id, version from consents where account_id = $1 and purpose = $2', [child.id, 'guardian'])
    expect(kept).toEqual({ actor_id: officer.id, version: 1 })
    expect((await start(child)).status).toBe(201)
    expect(await ask(`select from audit_entries where action = 'guardians.declared'`)).toHaveLength(1)
  })

  it('without a declaration starts nothing, whatever division is named, until a guardian agrees or it is declared afterwards', async () => {
    const { roster, child, confirm } = await enrolled('Trần Thị Em Hai')
    expect(roster.isGuardianDeclared).toBe(false)
    expect(await current(child)).toMatchObject({ needsGuardian: true })
    expectProblem(await start(child), 'participant.guardian-required')
    expectProblem(await join(child, { divisionId: 'officials' }), 'participant.guardian-required')
    expectProblem(await confirm(7), 'contest.consent-outdated')
    expect((await confirm(1)).body.isGuardianDeclared).toBe(true)
    expect((await join(child)).status).toBe(201)
  })

  it('is not declared for by a roster without minors', async () => {
    const { id } = await preview(world, officer, unit.id, csv('Trần Thị Lớn,,,,,,'))
    const reply = await officer.put(`/api/units/${unit.id}/rosters/${id}/confirmation`, { guardiansVersion: 1 })
    expect(reply.body).toMatchObject({ state: 'confirmed', isGuardianDeclared: false })
  })
})

describe('a guardian', () => {
  it('withdraws by the request of the account: no attempt starts until one agrees anew, also where the unit had declared', async () => {
    const handler = await makeStaff(world, 'data-protection-officer')
    const { child } = await enrolled('Trần Thị Em Ba', 1)
    expect((await join(child)).status).toBe(201)
    world.clock.advance({ seconds: 1 })
    const { id } = (await child.post('/api/me/requests', { kind: 'withdrawal', text: 'Tôi là mẹ, tôi rút lại' })).body
    expect((await handler.put(`/api/privacy/requests/${id}`, { state: 'done' })).status).toBe(200)
    expect(await guardianOf(child)).toMatchObject([{ given: false, channel: 'request', guardian: null }, { given: true }])
    expectProblem(await start(child), 'participant.guardian-required')
    expectProblem(await join(child), 'participant.guardian-required')
    world.clock.advance({ seconds: 1 })
    expect((await join(child, { guardian: mother })).status).toBe(201)
    expect((await start(child)).status).toBe(201)
  })

  it('is erased with the person; that somebody agreed stays', async () => {
    const child = await makeAccount(world)
    await join(child, { guardian: { ...mother, fullName: 'Ngô Thị Chimyến' } })
    await eraseAccount(world.ctx(), child.id, 'request')
    expect(await ask(`select from guardians where full_name like '%Chimyến%'`)).toEqual([])
    expect(await ask(`select from consents where account_id = $1 and purpose = 'guardian'`, [child.id])).toHaveLength(1)
  })

  it('is not named any more once the retention of the contest is over, though the person stays for something else', async () => {
    const child = await makeAccount(world)
    await join(child, { guardian: mother })
    await child.post('/api/me/requests', { kind: 'access' })
    await ask('update contests set retention_until = $1 where slug = $2', [world.clock.now(), contest])
    await applyRetention(world.ctx())
    expect(await guardianOf(child)).toMatchObject([{ given: true, guardian: null }])
    expect(await ask('select from guardians')).toEqual([])
  })
})
