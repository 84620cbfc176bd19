import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notice } from '../../server/src/modules/account/notice.ts'
import { makeAccount, password } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const visitor = () => clientOf(world.app)
const registration = { signInName: 'tran.thi.moi', password, fullName: 'Trần Thị Mới', consentVersion: notice.version }

describe('registering', () => {
  it('keeps a name, a password that nobody can read, and which notice was agreed to', async () => {
    const notice = (await visitor().get('/api/notice')).body
    const reply = await visitor().post('/api/accounts', { ...registration, fullName: '  Trần  Thị\tMới ', consentVersion: notice.version })
    expect(reply.status).toBe(201)
    expect(reply.body).toEqual({ id: expect.any(String), signInName: 'tran.thi.moi', fullName: 'Trần Thị Mới' })
    const { rows } = await world.database.pool.query('select * from accounts where id = $1', [reply.body.id])
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$/)
    expect(rows[0].consent_version).toBe(notice.version)
  })

  it('refuses a name that is taken, however it is written', async () => {
    await visitor().post('/api/accounts', { ...registration, signInName: '0912 345 678' })
    for (const signInName of ['0912345678', '+84912345678', '0912.345.678']) {
      expectProblem(await visitor().post('/api/accounts', { ...registration, signInName }), 'account.name-taken')
    }
    await visitor().post('/api/accounts', { ...registration, signInName: 'Lan@example.vn' })
    expectProblem(await visitor().post('/api/accounts', { ...registration, signInName: ' lan@EXAMPLE.vn' }), 'account.name-taken')
  })

  it('refuses consent to another version of the notice', async () => {
    expectProblem(
      await visitor().post('/api/accounts', { ...registration, signInName: 'khac', consentVersion: 0 }),
      'account.consent-outdated'
    )
  })

  it('refuses what is not the contract, and says where', async () => {
    const rows: [object, string][] = [
      [{ ...registration, password: 'ngan' }, '/body/password'],
      [{ ...registration, fullName: ' ' }, '/body/fullName'],
      [{ ...registration, consentVersion: '1' }, '/body/consentVersion'],
      [{ ...registration, role: 'admin' }, '/body']
    ]
    for (const [body, pointer] of rows) {
      const reply = await visitor().post('/api/accounts', body)
      expectProblem(reply, 'request.invalid')
      expect(reply.body.errors[0].pointer).toBe(pointer)
    }
    const broken = await supertest(world.app.http.server)
      .post('/api/accounts')
      .set('content-type', 'application/json')
      .send('{"signInName":')
    expectProblem(broken, 'request.invalid')
  })
})

describe('signing in and out', () => {
  it('gives a cookie that scripts cannot read and a token for clients; both end with the session', async () => {
    const { signInName, id } = await makeAccount(world)
    const reply = await visitor().post('/api/sessions', { signInName, password })
    const [cookie] = reply.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^hoithi_session=.+; Path=\/; .*HttpOnly; SameSite=Lax/)
    const agent = supertest.agent(world.app.http.server)
    await agent.post('/api/sessions').send({ signInName, password })
    expect((await agent.get('/api/me')).body.id).toBe(id)
    const token: string = reply.body.accessToken
    expect((await clientOf(world.app, token).get('/api/me')).body.id).toBe(id)
    const out = await clientOf(world.app, token).delete('/api/sessions/current')
    expect([out.status, out.headers['set-cookie']?.[0]]).toEqual([204, expect.stringMatching(/^hoithi_session=;/)])
    expectProblem(await clientOf(world.app, token).get('/api/me'), 'session.required')
    expect((await agent.get('/api/me')).status).toBe(200)
  })

  it('answers a wrong password and an unknown name alike', async () => {
    const { signInName } = await makeAccount(world)
    const wrong = await visitor().post('/api/sessions', { signInName, password: 'sai' })
    const unknown = await visitor().post('/api/sessions', { signInName: 'khong-co-ai', password: 'sai' })
    expectProblem(wrong, 'session.wrong-credentials')
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' })
  })

  it('takes a password in either Unicode form', async () => {
    const signInName = 'dau.thanh'
    const accented = 'mật khẩu có dấu'
    await visitor().post('/api/accounts', { ...registration, signInName, password: accented.normalize('NFD') })
    expect((await visitor().post('/api/sessions', { signInName, password: accented.normalize('NFC') })).status).toBe(200)
  })

  it('takes a token for half an hour to the millisecond, and none that is not ours', async () => {
    const account = await makeAccount(world)
    world.clock.advance({ minutes: 30, milliseconds: -1 })
    expect((await account.get('/api/me')).status).toBe(200)
    world.clock.advance({ milliseconds: 1 })
    expectProblem(await account.get('/api/me'), 'session.required')
    for (const token of ['x', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4Iiwic3ViIjoieCJ9.', `${account.token.slice(0, -3)}abc`]) {
      expectProblem(await clientOf(world.app, token).get('/api/me'), 'session.required')
    }
  })

  it('refuses a change that another site asks for with this person’s cookie', async () => {
    const { signInName } = await makeAccount(world)
    const agent = supertest.agent(world.app.http.server)
    await agent.post('/api/sessions').send({ signInName, password })
    const foreign = await agent.delete('/api/sessions/current').set('origin', 'https://example.org')
    expectProblem(foreign, 'request.foreign-origin')
    const own = await agent.delete('/api/sessions/current').set('origin', 'http://hoithi.test').set('host', 'hoithi.test')
    expect(own.status).toBe(204)
  })
})

describe('the server', () => {
  it('says of an unknown address that there is none, and tells whether it is alive and ready', async () => {
    expectProblem(await visitor().get('/api/khong-co'), 'route.not-found')
    expect((await visitor().get('/healthz')).body).toEqual({ status: 'alive' })
    expect((await visitor().get('/readyz')).body).toEqual({ status: 'ready' })
    expect((await visitor().get('/metrics')).text).toContain('http_request_duration_seconds')
  })
})
