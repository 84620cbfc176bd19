/** Roles within scopes: every route of staff × every role × own and foreign scope, and who may give them. */
import { type Permission, permissionNames, type Role, roleNames, roles, rolesThatMay, scopeOf } from '@hoi-thi/shared/access'
import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, findUnit, makeAccount, makeStaff, password, readContest } from '../helpers/make.ts'
import { type Client, clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let scopes: { contest: Record<'own' | 'foreign', string>; unit: Record<'own' | 'foreign', string> }
const staff = new Map<Role, Account>()
const nowhere = '00000000-0000-7000-8000-000000000000'

beforeAll(async () => {
  world = await openWorld()
  const { id } = await readContest(world)
  const other = '019aaaaa-0000-7000-8000-000000000001'
  await world.database.pool.query(
    `insert into contests (id, slug, title, summary, rules_version, created_at) select $1, 'hoi-thi-khac', title, summary, rules_version, created_at from contests where id = $2`,
    [other, id]
  )
  scopes = {
    contest: { own: id, foreign: other },
    unit: { own: (await findUnit(world, 'vy da')).id, foreign: (await findUnit(world, 'phu bai')).id }
  }
  for (const role of roleNames) {
    const { scope } = roles[role]
    staff.set(role, await makeStaff(world, role, scope === 'system' ? null : scopes[scope].own))
  }
})
afterAll(() => world.close())

const staffRoutes = Object.entries<Endpoint>(contract).filter(([, { access }]) => access !== 'anyone' && access !== 'account')

type Where = 'own' | 'foreign' | 'nowhere'

/** A request that gets past the guard or not; what it asks for beyond that does not matter. */
function ask(client: Client, route: string, where: Where) {
  const [method = '', path = ''] = route.split(' ')
  const params: Record<string, string> = {
    contest: where === 'nowhere' ? nowhere : scopes.contest[where],
    unitId: where === 'nowhere' ? nowhere : scopes.unit[where]
  }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? nowhere)
  return client[method.toLowerCase() as 'get' | 'put' | 'post' | 'delete'](`/api${filled}`)
}

describe.for(staffRoutes)('%s', ([route, { access }]) => {
  const permission = access as Permission
  const kind = scopeOf(permission)
  const mayDo = rolesThatMay(permission)
  const shut = kind === 'contest' ? 'contest.not-found' : 'unit.not-found'
  const guardCodes = ['session.required', 'session.second-factor-required', 'access.denied', 'contest.not-found', 'unit.not-found']

  it('is shut for who is nobody, and for who takes part', async () => {
    expectProblem(await ask(clientOf(world.app), route, 'own'), 'session.required')
    expectProblem(await ask(await makeAccount(world), route, 'own'), 'access.denied')
  })

  it.for(roleNames.filter((role) => !mayDo.includes(role)))('is shut for %s, wherever', async (role) => {
    for (const where of ['own', 'foreign', 'nowhere'] as const)
      expectProblem(await ask(staff.get(role) as Account, route, where), 'access.denied')
  })

  it.for(mayDo)('is open for %s over their own, and what it says is kept nowhere', async (role) => {
    const { body, headers } = await ask(staff.get(role) as Account, route, 'own')
    expect(guardCodes).not.toContain(body.code)
    expect(headers['cache-control']).toMatch(/no-store/)
  })

  it.runIf(kind !== 'system').for(mayDo)('is, for %s, not there over what is another’s, nor over what does not exist', async (role) => {
    const [foreign, none] = [
      await ask(staff.get(role) as Account, route, 'foreign'),
      await ask(staff.get(role) as Account, route, 'nowhere')
    ]
    expectProblem(foreign, shut)
    expect({ ...foreign.body, instance: '' }).toEqual({ ...none.body, instance: '' })
  })

  it('asks for a second factor', async () => {
    const [role] = mayDo as [Role]
    const { signInName } = staff.get(role) as Account
    const { body } = await clientOf(world.app).post('/api/sessions', { signInName, password })
    expectProblem(await ask(clientOf(world.app, body.accessToken), route, 'own'), 'session.second-factor-required')
  })
})

describe('roles', () => {
  it('are each of one scope, and every permission is somebody’s', () => {
    for (const permission of permissionNames) {
      const holders = rolesThatMay(permission)
      expect(holders.length, permission).toBeGreaterThan(0)
      for (const role of holders) expect([role, roles[role].scope]).toEqual([role, scopeOf(permission)])
    }
  })

  it('are given and ended by an administrator, count from that moment, and are told in the audit log', async () => {
    const [administrator, officer] = [staff.get('administrator') as Account, await makeStaffless()]
    const unit = scopes.unit.own
    const given = await administrator.post(`/api/accounts/${officer.id}/roles`, { role: 'unit-officer', scopeId: unit })
    expect(given.status).toBe(201)
    expect((await officer.get('/api/me/roles')).body.items).toMatchObject([
      { role: 'unit-officer', scopeId: unit, scopeName: 'Phường Vỹ Dạ' }
    ])
    expect(await world.app.engines.roles.find(officer.id, 'members.manage', unit)).toBe('here')
    expectProblem(
      await administrator.post(`/api/accounts/${officer.id}/roles`, { role: 'unit-officer', scopeId: unit }),
      'role.held-already'
    )
    expect((await administrator.delete(`/api/accounts/${officer.id}/roles/${given.body.id}`)).status).toBe(204)
    expect(await world.app.engines.roles.find(officer.id, 'members.manage', unit)).toBe('nowhere')
    expectProblem(await administrator.delete(`/api/accounts/${officer.id}/roles/${given.body.id}`), 'role.not-found')
    const { rows } = await world.database.pool.query(
      `select action from audit_entries where subject_id = $1 and action like 'role.%' order by id`,
      [officer.id]
    )
    expect(rows.map(({ action }) => action)).toEqual(['role.granted', 'role.ended'])
  })

  it('are given to nobody by themselves, over nothing that does not exist, and not to who holds one that is kept apart', async () => {
    const administrator = staff.get('administrator') as Account
    const give = (account: { id: string }, body: object) => administrator.post(`/api/accounts/${account.id}/roles`, body)
    expectProblem(await give(administrator, { role: 'data-protection-officer' }), 'role.own')
    expectProblem(await give({ id: nowhere }, { role: 'data-protection-officer' }), 'account.not-found')
    expectProblem(await give(await makeStaffless(), { role: 'unit-officer', scopeId: nowhere }), 'role.scope-not-found')
    expectProblem(await give(await makeStaffless(), { role: 'unit-officer' }), 'role.scope-not-found')
    expectProblem(await give(await makeStaffless(), { role: 'administrator', scopeId: scopes.unit.own }), 'role.scope-not-found')
    expectProblem(await give(staff.get('organizer') as Account, { role: 'administrator' }), 'role.apart')
  })

  it('of a unit count for the units below it', async () => {
    const { own, foreign } = scopes.unit
    await world.database.pool.query('update units set parent_id = $1 where id = $2', [own, foreign])
    const officer = staff.get('unit-officer') as Account
    expect(await world.app.engines.roles.find(officer.id, 'members.manage', foreign)).toBe('here')
    await world.database.pool.query('update units set parent_id = null where id = $1', [foreign])
    expect(await world.app.engines.roles.find(officer.id, 'members.manage', foreign)).toBe('elsewhere')
  })

  it('are found with their accounts', async () => {
    const administrator = staff.get('administrator') as Account
    const organizer = staff.get('organizer') as Account
    const { body } = await administrator.get(`/api/accounts?q=${organizer.signInName}`)
    const found = body.items.find(({ id }: { id: string }) => id === organizer.id)
    expect(found.roles).toMatchObject([{ role: 'organizer', scopeKind: 'contest' }])
    expect((await administrator.get('/api/accounts?q=%25')).body.items).toEqual([])
  })
})

describe('an account whose owner has lost the phone', () => {
  it('is signed out everywhere, and signs in without a code until it begins anew', async () => {
    const [administrator, owner] = [staff.get('administrator') as Account, await makeAccount(world)]
    const begun = await owner.post('/api/me/second-factor', { password })
    const code = await generate({ secret: begun.body.secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })
    expect((await owner.put('/api/me/second-factor', { code })).status).toBe(200)
    const signIn = () => clientOf(world.app).post('/api/sessions', { signInName: owner.signInName, password })
    expectProblem(await signIn(), 'session.code-required')
    expect((await administrator.delete(`/api/accounts/${owner.id}/second-factor`)).status).toBe(204)
    expectProblem(await owner.get('/api/me'), 'session.required')
    const session = await signIn()
    expect(session.status).toBe(200)
    expect((await administrator.delete(`/api/accounts/${owner.id}/sessions`)).status).toBe(204)
    expectProblem(await clientOf(world.app, session.body.accessToken).get('/api/me'), 'session.required')
    expectProblem(await administrator.delete(`/api/accounts/${nowhere}/sessions`), 'account.not-found')
  })
})

const makeStaffless = () => makeAccount(world)
