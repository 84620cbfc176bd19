/**
 * Attacks on sessions and accounts, by their number in the threat table: other sites (15), tokens (16), guesses (18), names (19), lock-outs (20), what is
 * another's (21), caches (37). docs/security.md tells what was broken to see each of these fail.
 */

import { createHmac } from 'node:crypto'
import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import argon2 from '@node-rs/argon2'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { notice } from '../../server/src/modules/account/notice.ts'
import { type Actors, actorsFor, addressOf } from '../helpers/actors.ts'
import { makeAccount, makeAttempt, password } from '../helpers/make.ts'
import { countOf, guess, newAddress, signIn } from '../helpers/sign-ins.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let actors: Actors
beforeAll(async () => {
  world = await openWorld()
})
/** Anew, since tests let time pass and tokens live for half an hour. */
const freshActors = async () => {
  actors = await actorsFor(world, { access: 'accounts.manage' })
}
afterAll(() => world.close())

const routes = Object.entries<Endpoint>(contract)
const changing = routes.map(([route]) => route).filter((route) => !route.startsWith('GET '))
type Method = 'get' | 'put' | 'post' | 'delete'
const methodOf = (route: string) => (route.split(' ')[0] ?? '').toLowerCase() as Method

/** What a page of another site can send with the person's cookie, or what a browser says of it. */
const crossSite: [string, Record<string, string>, string][] = [
  ['a form of plain text', { origin: 'https://evil.example', 'content-type': 'text/plain' }, '{"a":"="}'],
  ['a form', { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'],
  ['a form with parts', { origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ['a script that sends JSON', { origin: 'https://evil.example', 'content-type': 'application/json' }, '{}'],
  ['a frame without an origin', { origin: 'null', 'content-type': 'application/json' }, '{}'],
  ['a browser that tells no origin', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, '{}']
]

describe('15 a change that another site asks for', () => {
  beforeAll(freshActors)

  it.for(crossSite)('by %s is refused at every route that changes anything', async ([, headers, payload]) => {
    const cookie = `hoithi_session=${actors.staff.token}`
    for (const route of changing) {
      const reply = await world.app.http.inject({
        method: methodOf(route).toUpperCase() as 'POST',
        url: addressOf(route, actors.known),
        headers: { ...headers, cookie },
        payload
      })
      expect({ route, code: reply.json().code }).toEqual({ route, code: 'request.foreign-origin' })
    }
    expect(changing.length).toBeGreaterThan(20)
  })

  it('by plain http, or from a neighbour, is refused where the site has https', async () => {
    const app = await buildApp({ ...world.deps, publicUrl: 'https://hoithi.example.vn', isSecure: true })
    const from = async (origin: string) => {
      const headers = { origin, host: 'hoithi.example.vn', cookie: `hoithi_session=${actors.participant.token}` }
      return (await app.http.inject({ method: 'DELETE', url: '/api/sessions/others', headers })).statusCode
    }
    const statuses = [
      await from('http://hoithi.example.vn'),
      await from('https://other.hoithi.example.vn'),
      await from('https://hoithi.example.vn')
    ]
    await app.http.close()
    expect(statuses).toEqual([403, 403, 204])
  })

  it('cannot be read either: no reply invites another origin', async () => {
    const { headers } = await actors.participant.get('/api/me').set('origin', 'https://evil.example')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const forge = (header: object, claims: object, secret: string | null) => {
  const text = `${encode(header)}.${encode(claims)}`
  return `${text}.${secret === null ? '' : createHmac('sha256', secret).update(text).digest('base64url')}`
}

describe('16 a token', () => {
  beforeAll(freshActors)

  const mine = () => JSON.parse(Buffer.from(actors.participant.token.split('.')[1] ?? '', 'base64url').toString())
  const hs = { alg: 'HS256', typ: 'JWT' }
  const ours = () => world.deps.sessionSecret

  it('that we made so is taken: what follows differs from it in one thing', async () => {
    expect((await clientOf(world.app, forge(hs, mine(), ours())).get('/api/me')).status).toBe(200)
  })

  it.for<[string, () => string]>([
    ['without a signature', () => forge({ alg: 'none' }, mine(), null)],
    ['that says none and is signed', () => forge({ alg: 'none' }, mine(), ours())],
    ['of nOnE', () => forge({ alg: 'nOnE' }, mine(), null)],
    ['of another algorithm', () => forge({ alg: 'HS512' }, mine(), ours())],
    ['signed with nothing', () => forge(hs, mine(), '')],
    ['signed with another secret', () => forge(hs, mine(), `${ours()} `)],
    ['with a key in its header', () => forge({ ...hs, jwk: { kty: 'oct', k: 'AA' } }, mine(), 'A')],
    ['with an address of keys', () => forge({ ...hs, jku: 'https://evil.example/keys', kid: '../../dev/null' }, mine(), '')],
    ['without an end', () => forge(hs, { ...mine(), exp: undefined }, ours())],
    ['whose end is text', () => forge(hs, { ...mine(), exp: 'never' }, ours())],
    ['that has ended', () => forge(hs, { ...mine(), exp: 1 }, ours())],
    ['of somebody else’s session', () => forge(hs, { ...mine(), sub: actors.staff.id }, ours())],
    ['of no session', () => forge(hs, { ...mine(), sid: '00000000-0000-7000-8000-000000000000' }, ours())],
    ['cut short', () => actors.participant.token.slice(0, -4)],
    ['with two signatures', () => `${actors.participant.token}.${actors.participant.token.split('.')[2]}`]
  ])('%s is nobody’s', async ([, token]) => {
    expectProblem(await clientOf(world.app, token()).get('/api/me'), 'session.required')
  })

  it('that was set before signing in is not the one after it: no session is fixed', async () => {
    const [victim, thief] = [await makeAccount(world), await makeAccount(world)]
    const reply = await clientOf(world.app)
      .post('/api/sessions', { signInName: victim.signInName, password })
      .set('cookie', `hoithi_session=${thief.token}`)
    expect([thief.token, victim.token]).not.toContain(reply.body.accessToken)
    expect((await clientOf(world.app, reply.body.accessToken).get('/api/me')).body.id).toBe(victim.id)
    expect((await thief.get('/api/me')).body.id).toBe(thief.id)
  })

  it('is worth nothing from the moment its owner has signed out, and half a minute later in every other process', async () => {
    const account = await makeAccount(world)
    const other = await world.openSecondApp()
    expect((await clientOf(other, account.token).get('/api/me')).status).toBe(200)
    expect((await account.delete('/api/sessions/current')).status).toBe(204)
    expectProblem(await account.get('/api/me'), 'session.required')
    world.clock.advance({ seconds: 30 })
    expectProblem(await clientOf(other, account.token).get('/api/me'), 'session.required')
  })

  it('is not taken from an address', async () => {
    expectProblem(
      await clientOf(world.app).get(`/api/me?access_token=${actors.participant.token}&token=${actors.participant.token}`),
      'session.required'
    )
  })

  it('goes into a cookie that belongs to this host alone where the site has https, and that one wins', async () => {
    const app = await buildApp({ ...world.deps, publicUrl: 'https://hoithi.example.vn', isSecure: true })
    const [victim, thief] = [await makeAccount(world), await makeAccount(world)]
    const headers = { host: 'hoithi.example.vn' }
    const payload = { signInName: victim.signInName, password }
    const begun = await app.http.inject({ method: 'POST', url: '/api/sessions', payload, headers })
    const me = async (cookie: string) => (await app.http.inject({ url: '/api/me', headers: { ...headers, cookie } })).json().id
    const [own, old] = [begun.cookies.find(({ name }) => name === '__Host-hoithi_session'), await me(`hoithi_session=${thief.token}`)]
    const tossed = await me(`hoithi_session=${thief.token}; __Host-hoithi_session=${own?.value}`)
    await app.http.close()
    expect(own).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'Lax' })
    expect(own?.domain).toBeUndefined()
    expect(begun.cookies.map(({ name }) => name)).toEqual(['__Host-hoithi_session', '__Secure-hoithi_refresh', 'hoithi_device'])
    expect(begun.cookies.every(({ secure }) => secure)).toBe(true)
    expect([old, tossed]).toEqual([thief.id, victim.id])
  })
})

describe('18, 20 guessing', () => {
  it('18 gets a dozen tries in the first hour, wherever it comes from', async () => {
    const { signInName } = await makeAccount(world)
    let heard = 0
    for (let minute = 0; minute < 60; minute++) {
      heard += countOf(401, await guess(3, { app: world.app, from: newAddress(), signInName }))
      world.clock.advance({ minutes: 1 })
    }
    expect(heard).toBeLessThanOrEqual(12)
  })

  it('20 keeps nobody out of the device that they have used before', async () => {
    const { signInName } = await makeAccount(world)
    const known = (await signIn({ app: world.app, from: newAddress(), signInName })).device?.value
    await guess(30, { app: world.app, from: newAddress(), signInName })
    expect((await signIn({ app: world.app, from: newAddress(), signInName })).status).toBe(429)
    expect((await signIn({ app: world.app, from: newAddress(), signInName, cookie: known })).status).toBe(200)
  })

  it('18 finds no password of those that are tried first, nor the name itself', async () => {
    const register = (signInName: string, password: string) =>
      clientOf(world.app).post('/api/accounts', { signInName, password, fullName: 'Lê Thị Thử', consentVersion: notice.version })
    for (const common of [
      'matkhau123',
      '123456789',
      'Mật khẩu 123',
      'PASSWORD1',
      'aaaaaaaaaa',
      '98765432',
      'Vietnam@2026'.replace('@', ''),
      'thu.nghiem'
    ])
      expectProblem(await register('thu.nghiem', common), 'account.password-common')
    expectProblem(await register('0905 123 456', '0905123456'), 'account.password-common')
    expectProblem(await register('lan.anh@example.vn', 'lan.anh.'), 'account.password-common')
    expect((await register('thu.nghiem', 'binhdang2026')).status).toBe(201)
    const account = await makeAccount(world)
    expectProblem(await account.put('/api/me/password', { present: password, next: 'matkhau123' }), 'account.password-common')
    expectProblem(await account.put('/api/me/password', { present: password, next: account.signInName }), 'account.password-common')
  })
})

describe('19 whether there is such an account', () => {
  /** What is computed and asked for one sign-in. */
  async function workOf(signInName: string) {
    const [hash, verify] = [vi.spyOn(argon2, 'hash'), vi.spyOn(argon2, 'verify')]
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    const reply = await signIn({ app: world.app, from: newAddress(), signInName, password: 'khong-dung-dau' })
    const statements = queries.mock.calls.map(([query]) => String((query as { text?: string }).text ?? query).replace(/\$\d+/g, '?'))
    queries.mockRestore()
    const costs = verify.mock.calls.map(([hashed]) => String(hashed).split('$').slice(1, 4).join('$'))
    const hashed = hash.mock.calls.length
    hash.mockRestore()
    verify.mockRestore()
    return { status: reply.status, body: { ...reply.body, instance: '' }, hashed, costs, statements }
  }

  it('is not told by what a wrong password costs: as many hashes of the same cost, the same statements, the same words', async () => {
    const { signInName } = await makeAccount(world)
    await workOf('lam-nong-truoc')
    const [known, unknown] = [await workOf(signInName), await workOf('khong-co-ai-nhu-the')]
    expect(known.costs).toHaveLength(1)
    expect(known.statements.length).toBeGreaterThan(2)
    expect(unknown).toEqual(known)
  })

  it('is not told by when somebody is made to wait', async () => {
    const { signInName } = await makeAccount(world)
    const statuses = async (name: string) => guess(8, { app: world.app, from: newAddress(), signInName: name })
    expect(await statuses('khong-co-ai-o-day')).toEqual(await statuses(signInName))
  })
})

describe('21 what is another’s', () => {
  beforeAll(freshActors)

  const owned = routes
    .filter(([route, { access }]) => access === 'account' && /:(attemptId|messageId|sessionId)/.test(route))
    .map(([route]) => route)

  it.for(owned)('%s is answered as if it were not there', async (route) => {
    const other = await makeAttempt(world)
    const sessions = (await other.participant.get('/api/sessions')).body.items
    const message = '019aaaaa-0000-7000-8000-00000000000a'
    await world.database.pool.query(
      `insert into messages (id, account_id, kind, title, body, created_at) values ($1, $2, 'contest', 'x', 'x', now()) on conflict do nothing`,
      [message, other.participant.id]
    )
    const theirs = { attemptId: [other.attempt.id], sessionId: [sessions[0].id], messageId: [message] }
    const body = { 'PUT /attempts/:attemptId/answers': { answers: [] }, 'PUT /attempts/:attemptId/position': { position: 1 } }[route] ?? {}
    const ask = (known: Record<string, string[]>) => actors.participant[methodOf(route)](addressOf(route, known), body)
    const [foreign, none] = [await ask(theirs), await ask({})]
    expect(foreign.status).toBe(404)
    expect({ ...foreign.body, instance: '' }).toEqual({ ...none.body, instance: '' })
  })

  it('are six routes and more', () => expect(owned.length).toBeGreaterThanOrEqual(6))
})

describe('37 what a cache may keep', () => {
  beforeAll(freshActors)

  it.for(routes.filter(([route]) => route.startsWith('GET ')))('GET: %s', async ([route, endpoint]) => {
    const path = addressOf(route, actors.known)
    if (endpoint.access === 'account') expect((await actors.participant.get(path)).status).not.toBe(401)
    for (const client of [actors.staff, actors.participant, clientOf(world.app)]) {
      const { status, headers } = await client.get(path)
      const isOpen = endpoint.isPublic === true && status === 200
      expect(headers['cache-control']).toMatch(isOpen ? /^public, max-age=2$/ : /no-store/)
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
    if (!endpoint.isPublic) return
    const [signedIn, visitor] = [await actors.participant.get(path), await clientOf(world.app).get(path)]
    expect({ ...signedIn.body, instance: '', serverNow: '' }).toEqual({ ...visitor.body, instance: '', serverNow: '' })
  })

  it.for(['/api/me/x.css', '/api/me;x.css', '/api/me%2fx.css', '/api/me.js', '/api/me/', '/api//me', '/API/ME'])(
    'nothing personal lies at an address that looks like a file: %s',
    async (path) => {
      const reply = await actors.participant.get(path)
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.headers['cache-control']).toMatch(/no-store|no-cache/)
      expect(reply.text).not.toContain(actors.participant.signInName)
    }
  )
})
