/** Sessions: short tokens, renewals that work once, devices, the second factor. */
import { generate } from 'otplib'
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { resealSecondFactors } from '../../server/src/modules/account/second-factor/actions.ts'
import { forgetChangedSessions } from '../../server/src/modules/account/sessions/actions.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { type Account, makeAccount, password } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const signIn = (signInName: string, more: object = {}) => clientOf(world.app).post('/api/sessions', { signInName, password, ...more })

/** What a browser would keep of a reply. */
function cookiesOf(reply: Response): Record<string, string> {
  const set = (reply.headers['set-cookie'] ?? []) as unknown as string[]
  return Object.fromEntries(set.map((each) => /^([^=]+)=([^;]*)/.exec(each)?.slice(1, 3) ?? []))
}
const renew = (refreshToken: string | undefined) => clientOf(world.app).post('/api/sessions/current/renewals', { refreshToken })
const audited = async (action: string) =>
  (await world.database.pool.query('select subject_id from audit_entries where action = $1', [action])).rows.map((row) => row.subject_id)

describe('a session', () => {
  it('gives cookies that no script reads, the refresh token only to where it is used', async () => {
    const { signInName } = await makeAccount(world)
    const reply = await signIn(signInName)
    const set = reply.headers['set-cookie'] as unknown as string[]
    expect(set.map((each) => each.split('=')[0])).toEqual(['hoithi_session', 'hoithi_refresh', 'hoithi_device'])
    for (const cookie of set) expect(cookie).toMatch(/HttpOnly/)
    expect(set.find((each) => each.startsWith('hoithi_refresh='))).toMatch(/Path=\/api\/sessions\/current\/renewals;.*SameSite=Strict/)
    expect(JSON.stringify(reply.body)).not.toContain(cookiesOf(reply).hoithi_refresh)
  })

  it('has a token of half an hour, which a renewal replaces for as long as the session lives', async () => {
    const { signInName } = await makeAccount(world)
    const begun = await signIn(signInName)
    const cookies = cookiesOf(begun)
    const early = clientOf(world.app, begun.body.accessToken)
    expect((await early.get('/api/me')).status).toBe(200)
    world.clock.advance({ minutes: 30 })
    expectProblem(await early.get('/api/me'), 'session.required')
    const renewed = await renew(cookies.hoithi_refresh)
    expect(renewed.status).toBe(200)
    expect((await clientOf(world.app, renewed.body.accessToken).get('/api/me')).body.signInName).toBe(signInName)
    world.clock.advance({ hours: 12 })
    expectProblem(await renew(cookiesOf(renewed).hoithi_refresh), 'session.required')
  })

  it('ends for everybody when a refresh token comes again long after its use; two tabs at once are no theft', async () => {
    const { signInName } = await makeAccount(world)
    const begun = await signIn(signInName)
    const first = cookiesOf(begun).hoithi_refresh
    const [one, other] = await Promise.all([renew(first), renew(first)])
    expect([one?.status, other?.status]).toEqual([200, 200])
    world.clock.advance({ minutes: 2 })
    expectProblem(await renew(first), 'session.required')
    expectProblem(await renew(cookiesOf(one as Response).hoithi_refresh), 'session.required')
    expectProblem(await clientOf(world.app, other?.body.accessToken).get('/api/me'), 'session.required')
    expect(await audited('session.token-reused')).toHaveLength(1)
  })

  it.for([undefined, '', 'nonsense', 'x'.repeat(200)])('is not renewed by %s', async (token) => {
    expectProblem(await renew(token), 'session.required')
  })

  it('is shown in the list of devices, in words, and ended there', async () => {
    const account = await makeAccount(world)
    world.clock.advance({ minutes: 1 })
    const phone = await clientOf(world.app)
      .post('/api/sessions', { signInName: account.signInName, password })
      .set('user-agent', 'Mozilla/5.0 (Linux; Android 13; SM-A127F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36')
    const { items } = (await account.get('/api/sessions')).body
    expect(items.map((each: { device: string; isCurrent: boolean }) => [each.device, each.isCurrent])).toEqual([
      ['Chrome, Android', false],
      [null, true]
    ])
    const other = await makeAccount(world)
    expectProblem(await other.delete(`/api/sessions/${items[0].id}`), 'session.not-found')
    expect((await account.delete(`/api/sessions/${items[0].id}`)).status).toBe(204)
    expectProblem(await clientOf(world.app, phone.body.accessToken).get('/api/me'), 'session.required')
    expectProblem(await account.delete(`/api/sessions/${items[0].id}`), 'session.not-found')
    expect((await account.get('/api/me')).status).toBe(200)
  })

  it('is ended elsewhere when the password changes', async () => {
    const account = await makeAccount(world)
    const elsewhere = clientOf(world.app, (await signIn(account.signInName)).body.accessToken)
    expectProblem(await account.put('/api/me/password', { present: 'not this', next: 'mat-khau-moi-2026' }), 'account.wrong-password')
    expect((await account.put('/api/me/password', { present: password, next: 'mat-khau-moi-2026' })).status).toBe(204)
    expectProblem(await elsewhere.get('/api/me'), 'session.required')
    expect((await account.get('/api/me')).status).toBe(200)
    expectProblem(await signIn(account.signInName), 'session.wrong-credentials')
    expect((await signIn(account.signInName, { password: 'mat-khau-moi-2026' })).status).toBe(200)
  })

  it('is ended everywhere else at once, and stays here', async () => {
    const account = await makeAccount(world)
    const others = await Promise.all([1, 2].map(async () => clientOf(world.app, (await signIn(account.signInName)).body.accessToken)))
    expect((await account.delete('/api/sessions/others')).status).toBe(204)
    for (const other of others) expectProblem(await other.get('/api/me'), 'session.required')
    expect((await account.get('/api/sessions')).body.items).toMatchObject([{ isCurrent: true }])
  })

  it('outlives a change of the secret, and no secret that is gone', async () => {
    const account = await makeAccount(world)
    const open = async (sessionSecret: string, earlierSecrets: string[]) => {
      const app = await buildApp({ ...world.deps, sessionSecret, earlierSecrets })
      await app.http.ready()
      const status = (await clientOf(app, account.token).get('/api/me')).status
      await app.http.close()
      return status
    }
    expect(await open('another secret, which is long enough too', [world.deps.sessionSecret])).toBe(200)
    expect(await open('another secret, which is long enough too', [])).toBe(401)
  })
})

describe('a session that changes in another process', () => {
  it('is forgotten within seconds once it was ended there', async () => {
    const account = await makeAccount(world)
    const other = await world.openSecondApp()
    const me = () => clientOf(other, account.token).get('/api/me')
    expect((await me()).status).toBe(200)
    expect((await account.delete('/api/sessions/current')).status).toBe(204)
    world.clock.advance({ seconds: 2 })
    expect((await me()).status).toBe(200)
    await forgetChangedSessions({ ...world.ctx(), engines: other.engines })
    expectProblem(await me(), 'session.required')
  })

  it('is known within seconds to have shown a second factor there', async () => {
    const account = await administrator()
    const other = await world.openSecondApp()
    const ask = () => clientOf(other, account.token).get('/api/accounts')
    expectProblem(await ask(), 'session.second-factor-required')
    await enrol(account)
    await forgetChangedSessions({ ...world.ctx(), engines: other.engines })
    expect((await ask()).status).toBe(200)
  })
})

async function administrator(): Promise<Account> {
  const account = await makeAccount(world)
  await grantRole(world.ctx(), { accountId: account.id, role: 'administrator', scopeId: null, grantedBy: null })
  return account
}

const codeAt = (secret: string) => generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })

async function enrol(account: Account): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await account.post('/api/me/second-factor', { password })
  expect(begun.status).toBe(201)
  const { secret } = begun.body
  const confirmed = await account.put('/api/me/second-factor', { code: await codeAt(secret) })
  expect(confirmed.status).toBe(200)
  return { secret, recoveryCodes: confirmed.body.recoveryCodes }
}

describe('the second factor', () => {
  it('is known as soon as it is confirmed, though the same session asks meanwhile', async () => {
    const account = await administrator()
    const ask = () => account.get('/api/accounts')
    const { secret } = (await account.post('/api/me/second-factor', { password })).body
    const holder = await world.database.pool.connect()
    try {
      await holder.query('begin; lock table audit_entries in exclusive mode')
      const confirming = account.put('/api/me/second-factor', { code: await codeAt(secret) }).then(({ status }) => status)
      const locks = async () => expect((await world.database.pool.query('select from pg_locks where not granted')).rows).toHaveLength(1)
      await vi.waitFor(locks, { timeout: 10_000, interval: 10 })
      expectProblem(await ask(), 'session.second-factor-required')
      await holder.query('rollback')
      expect(await confirming).toBe(200)
    } finally {
      holder.release(true)
    }
    expect((await ask()).status).toBe(200)
  })

  it('is sealed anew under a new secret, so that the old one can be taken out', async () => {
    const account = await makeAccount(world)
    const { secret } = await enrol(account)
    const stored = async () =>
      (await world.database.pool.query('select secret from second_factors where account_id = $1', [account.id])).rows[0].secret
    const before = await stored()
    const newest = 'another secret, which is long enough too'
    await resealSecondFactors(world.ctx())
    expect(await stored()).toBe(before)
    const deps = { ...world.deps, sessionSecret: newest, earlierSecrets: [world.deps.sessionSecret] }
    const app = await buildApp(deps)
    await app.http.ready()
    await resealSecondFactors({ ...world.ctx(), deps, engines: app.engines })
    const after = await stored()
    await resealSecondFactors({ ...world.ctx(), deps, engines: app.engines })
    expect(await stored()).toBe(after)
    await app.http.close()
    const without = await buildApp({ ...deps, earlierSecrets: [] })
    await without.http.ready()
    world.clock.advance({ minutes: 1 })
    const signIn = { signInName: account.signInName, password, code: await codeAt(secret) }
    expect((await clientOf(without).post('/api/sessions', signIn)).status).toBe(200)
    await without.http.close()
    await world.database.pool.query('delete from second_factors where account_id = $1', [account.id])
  })

  it('is begun with the password, confirmed by a code, and asked for from then on', async () => {
    const account = await makeAccount(world)
    expectProblem(await account.put('/api/me/second-factor', { code: '123456' }), 'account.second-factor-not-begun')
    expectProblem(await account.post('/api/me/second-factor', { password: 'not this' }), 'account.wrong-password')
    const { secret, recoveryCodes } = await enrol(account)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await account.get('/api/me/second-factor')).body).toEqual({ isConfirmed: true, recoveryCodesLeft: 10, isShown: true })
    expectProblem(await account.post('/api/me/second-factor', { password }), 'account.second-factor-exists')
    expectProblem(await signIn(account.signInName), 'session.code-required')
    expectProblem(await signIn(account.signInName, { code: '000000' }), 'session.wrong-code')
    world.clock.advance({ minutes: 1 })
    expect((await signIn(account.signInName, { code: await codeAt(secret) })).status).toBe(200)
  })

  it('takes no code twice, and one of the step before', async () => {
    const account = await makeAccount(world)
    const { secret } = await enrol(account)
    world.clock.advance({ minutes: 1 })
    const code = await codeAt(secret)
    world.clock.advance({ seconds: 30 })
    expect((await signIn(account.signInName, { code })).status).toBe(200)
    expectProblem(await signIn(account.signInName, { code }), 'session.wrong-code')
    world.clock.advance({ minutes: 10 })
    expectProblem(await signIn(account.signInName, { code }), 'session.wrong-code')
  })

  it('takes each recovery code once, however it is written', async () => {
    const account = await makeAccount(world)
    const [code = ''] = (await enrol(account)).recoveryCodes
    expect((await signIn(account.signInName, { code: ` ${code.toUpperCase().replace('-', ' ')} ` })).status).toBe(200)
    expectProblem(await signIn(account.signInName, { code }), 'session.wrong-code')
    expect((await account.get('/api/me/second-factor')).body.recoveryCodesLeft).toBe(9)
  })

  it('tells nothing of itself to who does not know the password', async () => {
    const account = await makeAccount(world)
    await enrol(account)
    expectProblem(await signIn(account.signInName, { password: 'not this one' }), 'session.wrong-credentials')
  })

  it('is stored so that the database alone gives it away to nobody', async () => {
    const account = await makeAccount(world)
    const { secret, recoveryCodes } = await enrol(account)
    const { rows } = await world.database.pool.query('select * from second_factors, recovery_codes where second_factors.account_id = $1', [
      account.id
    ])
    for (const text of [secret, ...recoveryCodes]) expect(JSON.stringify(rows)).not.toContain(text)
  })
})
